/// The value from which an indicator starts (基準値).
package enum Baseline: Hashable, Sendable {
  /// The plan prints the value and its year; the value is in the unit of the indicator.
  case value(Double, year: FiscalYear)
  /// The plan names only the year; the baseline is the actual value of that year.
  case actual(year: FiscalYear)
  /// The plan names no baseline: 新規, 累計, 毎年, 維持, 均衡, and a level such as `50件（R6）`.
  case none

  /// The baseline year (基準年), with or without a printed value; nil for none.
  package var year: FiscalYear? {
    switch self {
    case .value(_, let year), .actual(let year): year
    case .none: nil
    }
  }

  /// The baseline value that the plan prints; nil if the plan prints none.
  package var value: Double? {
    if case .value(let value, _) = self { value } else { nil }
  }
}
