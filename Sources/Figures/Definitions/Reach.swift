import Indicators

/// The year in which the projection reaches the target (達成見込年).
extension DefinitionSet {
  static func reach(_ profile: IndicatorProfile) -> DefinitionSet {
    let years = latestYear + .horizon - anchorYear
    let value = anchor + weight * slope * damped(years)
    let best = profile.kind.isConstant || profile.reach == .impossible ? profile.best : nil
    return reach(
      of: value, at: target, best: best.map(Expression.number), given: [.weight], achieved: isMet, profile)
  }

  /// The definitions of the year in which a projected value meets the target as printed.
  ///
  /// `value` is an expression of the number of years after the newest value (`Expression.horizon`).
  ///
  /// - Parameters:
  ///   - best: the best possible value, where the target may lie beyond it.
  ///   - worst: the worst possible value, where it may meet the target.
  ///   - achieved: whether the target is met for good.
  static func reach(
    of value: Expression, at target: Expression, best: Expression? = nil, worst: Expression? = nil,
    given figures: [Figure], achieved: Condition, _ profile: IndicatorProfile
  ) -> DefinitionSet {
    // A number rounded to a decimal may differ from that decimal in the last bit.
    let tolerance = 1e-9
    func first(_ values: [Expression]) -> Expression {
      .firstHorizon(
        values: values.flatMap { value -> [Expression] in
          let rounded = Expression.rounded(value, digits: profile.decimals + 1)
          guard let range = profile.range else { return [profile.advantage(of: rounded, over: target)] }
          return [rounded - .number(range.lower), .number(range.upper) - rounded]
        }, atLeast: .number(profile.isStrict ? tolerance : -tolerance))
    }
    // A value within its bounds meets the target where the value and the best one both do, or the worst one does.
    let projected = first([value] + [best].compactMap { $0 })
    // A year that is over has not reached the target: its value is missing.
    let year = maximum(latestYear + .figure(.reachHorizon), .constant(.reportYear)).except(
      .figure(.reachHorizon) == 99, .outOfReach)
    return DefinitionSet(figures: [
      .reachHorizon: .requiring(
        figures, .calculation(worst.map { minimum(projected, first([$0])) } ?? projected)),
      .reachYear: year.except(achieved, .alreadyAchieved).exceptAfterBreak(profile),
      .reachLabel: .era(.reachYear),
    ])
  }

  /// The definitions of kinds without such a year: 毎年, 維持 and 前年比, which are judged again every year, and 均衡.
  static var noReach: DefinitionSet {
    DefinitionSet(figures: [
      .reachHorizon: .absent(.notApplicable), .reachYear: .absent(.notApplicable),
      .reachLabel: .absent(.notApplicable),
    ])
  }
}
