import Indicators

/// 毎年, 維持 and 前年比: targets that are judged in every year of a period.
extension Definitions {
  static func yearly(_ shape: Shape) -> Definitions {
    let inPeriod: [Condition] = [year >= fromYear, year <= targetYear]
    let met = Definition.choice(
      shape.meets(.cell(.counted), .cell(.asked)), .calculation(1), .calculation(0))
    let asked = Definition.choice(.hasNumber(.asked), .calculation(.cell(.asked)), .absent(.blank))
    var definitions = Definitions(
      figures: [
        .fromYear: .input(.fromYear),
        .judgedYears: .given([.latestYear], .calculation(.fold(.count, .all(.met)))),
        .metYears: .given([.latestYear], .calculation(.fold(.sum, .all(.met)))),
        .yearTarget: .given([.latestYear], .calculation(target)),
        .expected: shape.hasPath
          ? .lookup(.expected, year: latestYear, otherwise: .nothingExpected) : .calculation(yearTarget),
        .expectedProgress: .absent(.notApplicable),
        .progress: ratio(metYears / judgedYears)
          .unless(judgedYears == 0, shape.kind.isGrowth ? .noPreviousValue : .noValue).unlessBroken(shape),
        .pace: paceToTarget(shape),
        .requiredPerYear: .absent(.notApplicable),
      ],
      rows: [
        .asked: .choice(.all(inPeriod), .calculation(target), .absent(.blank)),
        .expected: shape.hasPath ? .choice(.hasNumber(.path), .calculation(.cell(.path)), asked) : asked,
        .met: .choice(.all([.hasNumber(.counted), .hasNumber(.asked)]), met, .absent(.blank)),
      ])
    definitions.merge(noReach)
    return definitions
  }

  private static func paceToTarget(_ shape: Shape) -> Definition {
    shape.direction == .higherIsBetter
      ? ratio(latest / target).unless(target == 0, .zeroTarget).unlessBroken(shape)
      : ratio(target / latest).unless(latest == 0, .zeroValue).unlessBroken(shape)
  }
}
