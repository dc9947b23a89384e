package import Indicators
import Localization
import Sheets

/// The findings for machines: an array of objects, all with the same members, null where there is nothing to say.
///
/// `severity` is `correction`, `confirmation` or `note` in every language; `column` is the letter of a spreadsheet,
/// `year` the short form `R6`.
package func findingsJSON(_ findings: [Finding], language: Language) -> String {
  let objects = findings.map { finding -> JSON in
    let (message, place) = (finding.message, finding.place)
    return .object([
      ("code", .string(message.code)), ("severity", .string(word(for: message.severity))),
      ("file", .string(place.file)), ("line", place.line.map(JSON.integer) ?? .null),
      ("heading", .text(place.heading)), ("column", .text(place.columnLetters)),
      ("found", .text(finding.found)), ("problem", .string(message.problem(language))),
      ("remedy", .string(message.remedy(language))), ("handling", .string(message.handling(language))),
      ("indicator", .text(finding.indicator?.text)), ("year", .text(finding.year?.label)),
      ("department", .text(finding.department)),
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
