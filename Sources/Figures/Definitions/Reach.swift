import Indicators

/// The year in which the projection reaches the target (達成見込年).
extension Definitions {
  static func reach(_ shape: Shape) -> Definitions {
    let years = latestYear + .horizon - anchorYear
    let value = anchor + weight * slope * damped(years)
    let best = shape.kind.isConstant || shape.reach == .impossible ? shape.best : nil
    return reach(
      of: value, at: target, best: best.map(Expression.number), given: [.weight], achieved: isMet, shape)
  }

  /// From a projected value, written with the years after the newest one, to the year in which it meets the target as
  /// it is printed.
  ///
  /// - Parameters:
  ///   - best: what is possible at the most, where the target may lie beyond it.
  ///   - worst: what is certain at the least, where it may meet the target.
  ///   - achieved: whether there is nothing left to reach; nil where a target met once is asked for again.
  static func reach(
    of value: Expression, at target: Expression, best: Expression? = nil, worst: Expression? = nil,
    given figures: [Figure], achieved: Condition?, _ shape: Shape
  ) -> Definitions {
    // What is rounded to a decimal may miss it by the last bit only.
    let tolerance = 1e-9
    func first(_ values: [Expression]) -> Expression {
      let advantages = values.map {
        shape.advantage(of: .rounded($0, digits: shape.decimals + 1), over: target)
      }
      return .firstHorizon(values: advantages, atLeast: .number(-tolerance))
    }
    // A value within its bounds meets the target where both value and best do, or the worst does.
    let projected = first([value] + [best].compactMap { $0 })
    let year = (latestYear + .figure(.reachHorizon)).unless(.figure(.reachHorizon) == 99, .outOfReach)
    return Definitions(figures: [
      .reachHorizon: .given(
        figures, .calculation(worst.map { minimum(projected, first([$0])) } ?? projected)),
      .reachYear: (achieved.map { year.unless($0, .alreadyAchieved) } ?? year).unlessBroken(shape),
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
