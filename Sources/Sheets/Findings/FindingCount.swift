import Formulas
import Indicators
import Localization
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
  var all: LiveCount { .sum(Finding.Severity.allCases.map(count)) }
  /// How many of them must be mended.
  var corrections: LiveCount { count(.correction) }

  /// The note below a count: うち要修正 n件.
  var note: LiveText { "うち\(Finding.Severity.correction.name.ja) \(corrections)件" }

  private func count(_ severity: Finding.Severity) -> LiveCount {
    let section = prefix.map { ",\(layout.range(.indicatorNumber)),\"\($0)*\"" } ?? ""
    return LiveCount(
      "COUNTIFS(\(layout.range(.severity)),\"\(severity.sign)*\"\(section))",
      comesTo: findings.count { $0.severity == severity })
  }
}
