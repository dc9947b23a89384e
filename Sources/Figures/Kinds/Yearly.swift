import Indicators

/// 毎年, 維持, 前年比 and every other target that is judged in every year of a period.
extension DefinitionSet {
  static func yearly(_ profile: IndicatorProfile) -> DefinitionSet {
    let inPeriod: [Condition] = [year >= fromYear, year <= targetYear]
    let met = Definition.choice(
      profile.meets(.cell(.validActual), .cell(.yearTarget)), .calculation(1), .calculation(0))
    let asked = Definition.choice(.hasNumber(.yearTarget), .calculation(.cell(.yearTarget)), .absent(.blank))
    var definitions = DefinitionSet(
      figures: [
        .fromYear: .input(.fromYear),
        .judgedYears: .requiring([.latestYear], .calculation(.fold(.count, .all(.met)))),
        .metYears: .requiring([.latestYear], .calculation(.fold(.sum, .all(.met)))),
        .yearTarget: .requiring([.latestYear], .calculation(target)),
        .expected: profile.hasPath
          ? .lookup(.expected, year: latestYear, otherwise: .nothingExpected) : .calculation(yearTarget),
        .expectedProgress: .absent(.notApplicable),
        .progress: ratio(metYears / judgedYears)
          .except(judgedYears == 0, profile.kind.isGrowth ? .noPreviousValue : .noValue).exceptAfterBreak(
            profile),
        .pace: paceToTarget(profile),
        .requiredPerYear: .absent(.notApplicable),
      ],
      rows: [
        .yearTarget: .choice(.all(inPeriod), .calculation(target), .absent(.blank)),
        .expected: profile.hasPath ? .choice(.hasNumber(.path), .calculation(.cell(.path)), asked) : asked,
        .typedYear: .absent(.blank),
        .met: .choice(.all([.hasNumber(.validActual), .hasNumber(.yearTarget)]), met, .absent(.blank)),
      ])
    definitions.merge(noReach)
    return definitions
  }

  private static func paceToTarget(_ profile: IndicatorProfile) -> Definition {
    if profile.range != nil {
      return .requiring([.attainment], .calculation(.figure(.attainment))).exceptAfterBreak(profile)
    }
    return profile.direction == .higherIsBetter
      ? ratio(latest / target).except(target == 0, .zeroTarget).exceptAfterBreak(profile)
      : ratio(target / latest).except(latest == 0, .zeroValue).exceptAfterBreak(profile)
  }
}
