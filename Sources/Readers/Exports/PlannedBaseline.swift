import Indicators

/// The baseline that the plan gives in figures: no export has to deliver that year, and none may contradict it.
struct PlannedBaseline {
  let year: FiscalYear
  private let decimals: Int
  private let rule: Rounding
  /// As printed; nil for a value that takes an exponent.
  private let number: DecimalNumber?

  /// The baseline of a series; nil where the plan gives none.
  init?(of indicator: Indicator, _ series: IndicatorSeries, rule: Rounding) {
    guard series == .main, let value = indicator.baseline.value, let year = indicator.baseline.year else {
      return nil
    }
    self.year = year
    decimals = indicator.decimals
    self.rule = rule
    number = DecimalNumber(value)?.rounded(toDecimals: decimals, rule: rule)
  }

  /// Whether a delivered number is printed otherwise than the plan's.
  func isContradicted(by delivered: DecimalNumber) -> Bool {
    guard let number else { return false }
    return delivered.rounded(toDecimals: decimals, rule: rule) != number
  }
}
