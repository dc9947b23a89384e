import Indicators

/// The range in which the plan expects the values of an indicator, from baseline and target.
struct PlanScale {
  /// The lower number; nil where values may start at 0: 新規, 累計, 毎年.
  let lower: Double?
  let upper: Double

  /// Nil for a balance, and for a plan whose numbers are not positive.
  init?(of indicator: Indicator, in plan: Plan) {
    let start = indicator.baseline.value
    let end: Double? =
      switch indicator.target {
      case .level, .new, .cumulative, .everyYear, .maintain, .all, .range, .relative, .hold, .change,
        .average,
        .stepwise:
        plan.number(ofTarget: indicator)
      case .growth, .series: start
      case .balance, .done: nil
      }
    guard let end, end > 0, start ?? end > 0 else { return nil }
    upper = max(start ?? end, end)
    lower = indicator.target.kind.keepsValue ? end : start.map { min($0, end) }
  }

  /// The factor by which a value lies outside the range, at least 1; always 1 for a value that is not positive.
  func excess(of value: Double) -> Double {
    guard value > 0 else { return 1 }
    return max(value / upper, (lower ?? value) / value, 1)
  }
}
