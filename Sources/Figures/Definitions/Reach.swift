import Indicators

/// The year in which the projection reaches the target (達成見込年).
extension Definitions {
  static func reach(_ shape: Shape) -> Definitions {
    let years = latestYear + .horizon - anchorYear
    let value = anchor + weight * slope * damped(years)
    return reach(of: value, at: target, given: [.weight], achieved: isMet, shape)
  }

  /// From a projected value, written with the years after the newest one, to the year in which it meets the target as
  /// it is printed.
  ///
  /// - Parameter achieved: whether there is nothing left to reach; nil where a target met once is asked for again.
  static func reach(
    of value: Expression, at target: Expression, given figures: [Figure], achieved: Condition?, _ shape: Shape
  ) -> Definitions {
    // What is rounded to a decimal may miss it by the last bit only.
    let tolerance = 1e-9
    let value = shape.advantage(of: .rounded(value, digits: shape.decimals + 1), over: target)
    let year = (latestYear + .figure(.reachHorizon)).unless(.figure(.reachHorizon) == 99, .outOfReach)
    return Definitions(figures: [
      .reachHorizon: .given(
        figures, .calculation(.firstHorizon(value: value, atLeast: .number(-tolerance)))),
      .reachYear: achieved.map { year.unless($0, .alreadyAchieved) } ?? year,
      .reachLabel: .era(.reachYear),
    ])
  }

  /// For kinds without such a year: 毎年 and 維持, which ask again every year, and 均衡.
  static var noReach: Definitions {
    Definitions(figures: [
      .reachHorizon: .absent(.notApplicable), .reachYear: .absent(.notApplicable),
      .reachLabel: .absent(.notApplicable),
    ])
  }
}
