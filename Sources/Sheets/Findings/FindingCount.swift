import Formulas
import Indicators
import Localization
import Workbooks

/// How many findings a book has, in all or of one section, and how many of them must be mended: live counts of 要確認.
struct FindingCount {
  /// Nil where the book has no 要確認, since there is nothing to check.
  private let layout: FindingsLayout?
  /// The section; nil for all findings.
  private let section: Part?

  private struct Part {
    /// What the number of an indicator begins with on 要確認.
    let prefix: String
    let indicators: Set<Indicator.ID>
  }

  /// All findings of a book.
  init(_ book: Book) {
    layout = book.findings.isEmpty ? nil : FindingsLayout(findings: book.findings)
    section = nil
  }

  /// The findings of the indicators that are numbered in a section; those printed again count where they stand first.
  init(_ book: Book, of section: Section) {
    let prefix = section.id.labelPrefix
    let ids = book.placements.map(\.indicator).filter { book.label(of: $0).hasPrefix(prefix) }
    layout = book.findings.isEmpty ? nil : FindingsLayout(findings: book.findings)
    self.section = Part(prefix: prefix, indicators: Set(ids))
  }

  /// How many call for action: 要修正 and 確認.
  var required: LiveCount { .sum([corrections, confirmations]) }
  /// How many a department must confirm.
  var confirmations: LiveCount { count(.confirmation) }
  /// How many there are.
  var all: LiveCount { .sum(Finding.Severity.allCases.map(count)) }
  /// How many of them must be mended.
  var corrections: LiveCount { count(.correction) }

  /// The note below a count: うち要修正 n件.
  var note: LiveText { "うち\(Finding.Severity.correction.name.ja) \(corrections)件" }

  private func count(_ severity: Finding.Severity) -> LiveCount {
    guard let layout else { return .sum([]) }
    guard let section else { return layout.count(severity) }
    return layout.count(severity, ",\(layout.range(.indicatorNumber)),\"\(section.prefix)*\"") { finding in
      finding.indicator.map(section.indicators.contains) ?? false
    }
  }
}
