import Indicators
import Workbooks

/// How many findings 要確認 lists, in all or of one section, and how many of them must be mended: live counts.
struct FindingCount {
  private let layout: FindingsLayout
  /// What the number of an indicator begins with on 要確認; nil for all findings.
  private let prefix: String?
  private let findings: [Finding]

  /// All findings of a book.
  init(_ book: Book) {
    layout = FindingsLayout(findings: book.findings)
    prefix = nil
    findings = book.findings
  }

  /// The findings of the indicators that are numbered in a section; those printed again count where they stand first.
  init(_ book: Book, of section: Section) {
    let prefix = section.id.description + (section.id.number == nil ? "数" : "") + "-"
    layout = FindingsLayout(findings: book.findings)
    self.prefix = prefix
    findings = book.findings.filter { finding in
      finding.indicator.map { book.label(of: $0).hasPrefix(prefix) } ?? false
    }
  }

  /// How many there are.
  var all: Cell.Content { content(Finding.Severity.allCases) }
  /// How many of them must be mended.
  var corrections: Cell.Content { content([.correction]) }

  /// The note below a count: うち要修正 n件.
  var note: Cell.Content {
    let number = LiveText(formula([.correction]), comesTo: count([.correction]))
    let note: LiveText = "うち\(Finding.Severity.correction.name.ja) \(number)件"
    return note.content
  }

  private func count(_ severities: [Finding.Severity]) -> Int {
    findings.filter { severities.contains($0.severity) }.count
  }

  private func formula(_ severities: [Finding.Severity]) -> String {
    let section = prefix.map { ",\(layout.range(.indicatorNumber)),\"\($0)*\"" } ?? ""
    return severities.map { "COUNTIFS(\(layout.range(.severity)),\"\($0.sign)*\"\(section))" }
      .joined(separator: "+")
  }

  private func content(_ severities: [Finding.Severity]) -> Cell.Content {
    .formula("=" + formula(severities), cached: .number(Double(count(severities))))
  }
}
