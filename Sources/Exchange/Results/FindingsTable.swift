package import Indicators
import Localization

/// The findings as a table that a spreadsheet opens by a double click: UTF-8 with byte order mark and CR LF.
///
/// Headings and words are those of the language. The table may go to a terminal, so that texts stand in their visible
/// form.
package func findingsTable(_ findings: [Finding], language: Language) -> String {
  CSVField.table([headings.map { $0(language) }] + findings.map { fields(of: $0, language) })
}

private let headings = [
  Text(ja: "コード", en: "code"), Text(ja: "重要度", en: "severity"), Text(ja: "ファイル", en: "file"),
  Text(ja: "行", en: "line"), Text(ja: "見出し", en: "heading"), Text(ja: "列", en: "column"),
  Text(ja: "見つかった文字", en: "found"), Text(ja: "内容", en: "problem"), Text(ja: "直し方", en: "remedy"),
  Text(ja: "このブックでの扱い", en: "handling"), Text(ja: "指標ID", en: "indicator"), Text(ja: "年度", en: "year"),
  Text(ja: "所管課", en: "department"),
]

private func fields(of finding: Finding, _ language: Language) -> [String] {
  let (message, place) = (finding.message, finding.place)
  let texts = [
    message.code, message.severity.name(language), place.file, place.line.map(String.init), place.heading,
    place.columnLetters, finding.found, message.problem(language), message.remedy(language),
    message.handling(language), finding.indicator?.text, finding.year?.label, finding.department,
  ]
  return texts.map { ($0 ?? "").visible }
}
