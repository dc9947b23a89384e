package import Indicators
import Localization
import Sheets

/// The findings for machines: an array of objects, all with the same members, null where there is nothing to say.
///
/// `severity` is `correction`, `confirmation` or `note` in every language, `done` where nothing more is asked; `column` is
/// the letter of a spreadsheet, `year` the short form `R6`.
/// - Parameter closed: the findings about which nothing more is asked, with their answers.
package func findingsJSON(
  _ findings: [Finding], closed: [ClosedFinding] = [], language: Language
) -> String {
  let objects = FindingRow.all(findings, closed).map { row -> JSON in
    let (finding, closed) = (row.finding, row.closed)
    let (message, place) = (finding.message, finding.place)
    return .object([
      ("code", .string(message.code)),
      ("severity", .string(closed == nil ? word(for: message.severity) : "done")),
      ("file", .string(place.file)), ("line", place.line.map(JSON.integer) ?? .null),
      ("heading", .text(place.heading)), ("column", .text(place.columnLetters)),
      ("found", .text(finding.found)), ("problem", .string(message.problem(language))),
      ("remedy", .string(message.remedy(language))), ("handling", .string(message.handling(language))),
      ("indicator", .text(row.subject)), ("year", .text(finding.year?.label)),
      ("department", .text(finding.department)), ("series", .text(row.series)), ("value", .text(row.value)),
      ("answer", .text(closed?.reply.rawValue)), ("reason", .text(closed?.reason(language))),
      ("answered_by", .text(closed?.person)), ("answered_on", .text(closed?.date)),
    ])
  }
  return JSON.array(objects).text
}

private func word(for severity: Finding.Severity) -> String {
  switch severity {
  case .correction: "correction"
  case .confirmation: "confirmation"
  case .note: "note"
  }
}
