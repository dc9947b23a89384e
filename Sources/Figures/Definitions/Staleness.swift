import Indicators

extension Condition {
  /// Whether the newest value is older than the plan allows for a rating (古い).
  ///
  /// ```
  /// L < target year  and  L < Y − 最新値の許容年数 − (調査周期 − 1)
  /// ```
  ///
  /// With a limit of one year, a yearly value is too old after two years, and one of a survey every three years after
  /// four.
  package static func isStale(_ profile: IndicatorProfile) -> Condition {
    let age: Expression = .constant(.staleLimit)
    let cycle = profile.surveyCycle
    let limit = cycle > 1 ? age + .number(Double(cycle - 1)) : age
    return .all([latestYear < targetYear, latestYear < .constant(.reportYear) - limit])
  }
}
