import Indicators

/// 平均: the mean of the values of a period's years, which is met only when all of them are reported.
extension DefinitionSet {
  static func average(_ profile: IndicatorProfile) -> DefinitionSet {
    let isReported: [Condition] = [year >= fromYear, year <= latestYear]
    let isWhole: [Condition] = [latestYear == targetYear, .figure(.missingYears) == 0]

    return DefinitionSet(
      figures: [
        .fromYear: .input(.fromYear),
        .total: .requiring(
          [.latestYear],
          .calculation(
            profile.denoised(.fold(.sum, .all(.inPeriod)) / .fold(.count, .all(.inPeriod))))),
        .missingYears: (latestYear - fromYear + 1 - .fold(.count, .all(.inPeriod))).definition,
        .missingLabel: .choice(
          .all([.isNumber(.missingYears), .figure(.missingYears) > 0]),
          .words([.joined(.missing)]), .absent(.blank)),
        .met: .choice(
          .all([profile.meets(total, target)] + isWhole), .calculation(1), .calculation(0)),
        .attainment: attainment(of: total, isMet: profile.meets(total, target), profile),
        .requiredPerYear: .absent(.notApplicable),
        .achievedPerYear: .absent(.notApplicable),
      ],
      rows: [
        .inPeriod: .choice(
          .all([.hasNumber(.validActual), year >= fromYear]), .calculation(.cell(.validActual)),
          .absent(.blank)),
        .runningTotal: .choice(
          .all([.isNumber(.latestYear)] + isReported + [.fold(.count, .through(.inPeriod)) > 0]),
          .calculation(
            profile.denoised(.fold(.sum, .through(.inPeriod)) / .fold(.count, .through(.inPeriod)))),
          .absent(.blank)),
        .missing: .choice(
          .all([.isNumber(.latestYear)] + isReported + [.not(.hasNumber(.inPeriod))]),
          missing, .absent(.blank)),
        .preliminaryRank: doubt,
        .deviation: profile.hasExpectedPath
          ? .choice(
            .all([.hasNumber(.runningTotal), .hasNumber(.expected), .isBeforeBreak(profile)]),
            .calculation(profile.denoisedAdvantage(of: .cell(.runningTotal), over: .cell(.expected))),
            .absent(.blank))
          : .absent(.blank),
      ])
  }
}
