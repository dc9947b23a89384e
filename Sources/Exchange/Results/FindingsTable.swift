package import Indicators
import Localization

/// The findings as a table that a spreadsheet opens by a double click: UTF-8 with byte order mark and CR LF.
///
/// Headings and words are those of the language. The table may go to a terminal, so that texts stand in their visible
/// form. Its last columns are those of `plan/confirmed.csv`, filled where somebody answered, so that a row with an answer
/// can be kept there.
/// - Parameter closed: the findings about which nothing more is asked, with their answers.
package func findingsTable(
  _ findings: [Finding], closed: [ClosedFinding] = [], language: Language
) -> String {
  CSVField.table(
    [headings.map { $0(language) }]
      + FindingRow.all(findings, closed).map { $0.fields(language).map { ($0 ?? "").visible } })
}

private let headings = [
  Text(ja: "コード", en: "code"), Text(ja: "重要度", en: "severity"), Text(ja: "ファイル", en: "file"),
  Text(ja: "行", en: "line"), Text(ja: "見出し", en: "heading"), Text(ja: "列", en: "column"),
  Text(ja: "見つかった文字", en: "found"), Text(ja: "内容", en: "problem"), Text(ja: "直し方", en: "remedy"),
  Text(ja: "このブックでの扱い", en: "handling"), Text(ja: "指標ID", en: "indicator"), Text(ja: "年度", en: "year"),
  Text(ja: "所管課", en: "department"), Text(ja: "系列", en: "series"), Text(ja: "値", en: "value"),
  Text(ja: "回答", en: "answer"), Text(ja: "理由", en: "reason"), Text(ja: "確認者", en: "answered_by"),
  Text(ja: "確認日", en: "answered_on"),
]

/// A finding in a list, with the answer to it.
struct FindingRow {
  let finding: Finding
  /// Nil while it is asked about.
  let closed: ClosedFinding?

  /// All findings in the order of the files.
  static func all(_ findings: [Finding], _ closed: [ClosedFinding]) -> [FindingRow] {
    (findings.map { FindingRow(finding: $0, closed: nil) }
      + closed.map { FindingRow(finding: $0.finding, closed: $0) }).sorted { $0.finding < $1.finding }
  }

  /// The id of the indicator or initiative.
  var subject: String? { finding.indicator?.text ?? finding.initiative?.description }
  /// The series of the indicator; nil for none of its own.
  var series: String? { finding.question.map(\.series.name).flatMap { $0.isEmpty ? nil : $0 } }
  /// What an answer repeats.
  var value: String? { finding.question?.text }

  fileprivate func fields(_ language: Language) -> [String?] {
    let (message, place) = (finding.message, finding.place)
    let severity = closed == nil ? message.severity.name : ClosedFinding.word
    return [
      message.code, severity(language), place.file, place.line.map(String.init), place.heading,
      place.columnLetters, finding.found, message.problem(language), message.remedy(language),
      message.handling(language), subject, finding.year?.label, finding.department,
      series, value, closed?.reply.rawValue, closed?.reason(language), closed?.person, closed?.date,
    ]
  }
}
