import Indicators

/// The ways of writing a period of years: `R2〜R6`, `令和2年度～令和6年度`, `2020-2024`.
enum PeriodNotation {
  /// The years from the first to the last; nil for anything else, and for a period that runs backwards.
  static func read(_ text: String) -> ClosedRange<FiscalYear>? {
    let folded = NameFolding.fold(text)
    for separator in ["~", "-", "から"] {
      let parts = folded.components(around: separator)
      guard let parts, let first = try? YearNotation.read(parts.0), let last = try? YearNotation.read(parts.1)
      else { continue }
      return first.year <= last.year ? first.year...last.year : nil
    }
    return nil
  }
}

extension String {
  /// The texts before and after the only occurrence of the separator; nil where there is none or several.
  fileprivate func components(around separator: String) -> (String, String)? {
    let parts = split(separator: separator, omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }
}
