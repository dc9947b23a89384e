import Indicators

/// Between which numbers the plan itself expects the values of an indicator, by baseline and target.
struct PlanScale {
  /// Nil where values may begin at nothing: 新規, 累計, 毎年.
  let lower: Double?
  let upper: Double

  /// Nil for a balance, and for a plan whose numbers are not positive.
  init?(of indicator: Indicator, in plan: Plan) {
    let start = indicator.baseline.value
    let end: Double? =
      switch indicator.target {
      case .level, .new, .cumulative, .everyYear, .maintain, .all: plan.number(of: indicator.target)
      case .growth: start
      case .balance: nil
      }
    guard let end, end > 0, start ?? end > 0 else { return nil }
    upper = max(start ?? end, end)
    lower = indicator.target.kind.keepsValue ? end : start.map { min($0, end) }
  }

  /// How many times a value lies outside, at least 1; for a value that is not positive 1.
  func excess(of value: Double) -> Double {
    guard value > 0 else { return 1 }
    return max(value / upper, (lower ?? value) / value, 1)
  }
}
