import Indicators

/// The year in which the projection reaches the target (達成見込年).
extension Definitions {
  static func reach(_ shape: Shape) -> Definitions {
    let years = latestYear + .horizon - anchorYear
    let value = anchor + weight * slope * damped(years)
    return reach(value: shape.advantage(of: value, over: target), given: [.weight], achieved: isMet)
  }

  /// From an advantage over the target, written with the years after the newest value, to the year.
  ///
  /// - Parameter achieved: whether there is nothing left to reach; nil where a target met once is asked for again.
  static func reach(value: Expression, given figures: [Figure], achieved: Condition?) -> Definitions {
    // A sum of many terms may miss its target by the last digit only.
    let tolerance = 1e-9
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
