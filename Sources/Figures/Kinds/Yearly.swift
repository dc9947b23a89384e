import Indicators

/// 毎年, 維持 and 前年比: judged in every year of a period.
extension Definitions {
  static func yearly(_ shape: Shape) -> Definitions {
    let inPeriod: [Condition] = [year >= fromYear, year <= targetYear]
    let met = Definition.choice(
      shape.meets(.cell(.counted), .cell(.expected)), .calculation(1), .calculation(0))
    var definitions = Definitions(
      figures: [
        .fromYear: .input(.fromYear),
        .judgedYears: .given([.latestYear], .calculation(.fold(.count, .all(.met)))),
        .metYears: .given([.latestYear], .calculation(.fold(.sum, .all(.met)))),
        .yearTarget: .given([.latestYear], .calculation(target)),
        .expected: .calculation(yearTarget),
        .expectedProgress: .absent(.notApplicable),
        .progress: ratio(metYears / judgedYears).unless(judgedYears == 0, .noValue).unlessBroken(shape),
        .pace: paceToTarget(shape),
        .requiredPerYear: .absent(.notApplicable),
        .achievedPerYear: .absent(.noBaseline),
      ],
      rows: [
        .expected: .choice(.all(inPeriod), .calculation(target), .absent(.blank)),
        .met: .choice(
          .all([.hasNumber(.counted), .hasNumber(.expected)]), met, .absent(.blank)),
      ])
    if shape.hasPath {
      definitions.rows[.expected] = .choice(
        .hasNumber(.path), .calculation(.cell(.path)),
        .choice(.all(inPeriod), .calculation(target), .absent(.blank)))
      definitions.figures[.expected] = .lookup(.expected, year: latestYear, otherwise: .nothingExpected)
    }
    definitions.merge(noReach)
    return definitions
  }

  private static func paceToTarget(_ shape: Shape) -> Definition {
    shape.direction == .higherIsBetter
      ? ratio(latest / target).unless(target == 0, .zeroTarget).unlessBroken(shape)
      : ratio(target / latest).unless(latest == 0, .zeroValue).unlessBroken(shape)
  }
}
