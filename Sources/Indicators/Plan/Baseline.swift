/// The value from which an indicator starts (基準値).
package enum Baseline: Hashable, Sendable {
  /// A value printed in the plan, in the unit of the indicator, with its year.
  case value(Double, year: FiscalYear)
  /// The actual of a year: the plan names the year alone.
  case actual(year: FiscalYear)
  /// The plan names none: 新規, 累計, 毎年, 維持, 均衡, and a level such as `50件（R6）`.
  case none

  /// The year from which the indicator starts (基準年), with or without a printed value; nil for none.
  package var year: FiscalYear? {
    switch self {
    case .value(_, let year), .actual(let year): year
    case .none: nil
    }
  }

  /// The value printed in the plan; nil where the plan prints none.
  package var value: Double? {
    if case .value(let value, _) = self { value } else { nil }
  }
}
