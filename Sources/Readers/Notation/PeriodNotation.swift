import Indicators

/// The ways of writing a period of years: `R2〜R6`, `令和2年度～令和6年度`, `2020-2024`.
enum PeriodNotation {
  /// The years from the first to the last; nil for anything else, and for a period that runs backwards.
  static func read(_ text: String) -> ClosedRange<FiscalYear>? {
    for (first, last) in ends(of: NameFolding.fold(text)) {
      guard let first = try? YearNotation.read(first), let last = try? YearNotation.read(last) else {
        continue
      }
      return first.year <= last.year ? first.year...last.year : nil
    }
    return nil
  }

  /// The texts before and after the only 〜, - or から of a folded text, one pair for each of them that stands there once.
  static func ends(of folded: String) -> [(first: String, last: String)] {
    ["~", "-", "から"].compactMap { separator in
      let parts = folded.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } ? (parts[0], parts[1]) : nil
    }
  }
}
