import Indicators

/// A text of the strategy with the years in brackets behind it: `1,465件(H30)`, `250万件以上(R2〜R6累計)`.
enum DatedText {
  /// What the brackets say.
  struct Time: Hashable {
    /// The year, or the last of the period.
    let lastYear: FiscalYear
    /// The period; nil where one year is named.
    let period: ClosedRange<FiscalYear>?
    let isCumulative: Bool

    /// The year where one year alone is named.
    var onlyYear: FiscalYear? {
      period == nil && !isCumulative ? lastYear : nil
    }
  }

  /// The text before the last brackets, and the time in them; nil where there are none, or none that hold years.
  static func split(_ text: String) -> (body: String, time: Time)? {
    let written = WidthFolding.trimmed(WidthFolding.narrow(text))
    guard written.hasSuffix(")"), let open = written.lastIndex(of: "(") else { return nil }
    var inside = NameFolding.fold(String(written[written.index(after: open)...].dropLast()))
    let isCumulative = inside.hasSuffix("累計")
    if isCumulative { inside.removeLast(2) }
    let body = String(written[..<open])
    if let period = PeriodNotation.read(inside) {
      return (body, Time(lastYear: period.upperBound, period: period, isCumulative: isCumulative))
    }
    guard let year = try? YearNotation.read(inside).year else { return nil }
    return (body, Time(lastYear: year, period: nil, isCumulative: isCumulative))
  }
}
