import Indicators

/// 前年比: growth over the previous year's actual in every year of a period.
///
/// The probability is that of the year after the newest value, because only the target of that year is known. The path
/// compounded from the baseline is a reference.
extension DefinitionSet {
  static func growth(_ profile: IndicatorProfile) -> DefinitionSet {
    let factor = 1 + growthRate
    let nextYear = latestYear + 1
    let nextTarget = latest * factor
    let projectedTarget = Expression.figure(.projectedTarget)
    let isMetAhead = profile.meets(projection, projectedTarget, moreDigits: 1)

    return DefinitionSet(
      figures: [
        .growthRate: .input(.target),
        .target: profile.start == .none
          ? .absent(.noBaseline) : .calculation(baseline * factor.power(targetYear - baselineYear)),
        .previous: Definition.lookup(.validActual, year: latestYear - 1, otherwise: .noPreviousValue)
          .except(breakYear == latestYear, .definitionChanged),
        .yearTarget: .calculation(.figure(.previous) * factor),
        .met: .choice(profile.meets(latest, yearTarget), .calculation(1), .calculation(0)),
        .attainment: attainment(of: latest, target: yearTarget, profile),
        .pace: ratio(profile.denoised(latest - .figure(.previous)) / (.figure(.previous) * growthRate))
          .except(.figure(.previous) == 0, .zeroPreviousValue).except(
            growthRate == 0, shareOfLastYear(profile)
          )
          .exceptAfterBreak(profile),
        .shortfall: .choice(
          isMet, .calculation(0),
          .calculation(maximum(0, profile.denoisedAdvantage(of: yearTarget, over: latest)))),
        .score: .requiring(
          [.weight, .yearlySpread],
          .calculation(
            profile.advantage(of: .at(.unclipped, year: nextYear), over: nextTarget)
              / .at(.spread, year: nextYear))),
        .exactProbability: chanceWithinBounds(of: nextTarget, profile),
        .nextProbability: .calculation(inSteps(.figure(.exactProbability))),
        .probability: .requiring(
          [.nextProbability],
          Expression.figure(.nextProbability).except(hasYearsBetween, .everyYearCondition)),
        .projectedTarget: .requiring(
          [.weight],
          .choice(
            hasYearsBetween, .calculation(.at(.unclipped, year: targetYear - 1) * factor),
            .calculation(nextTarget))),
        .projectedAttainment: attainment(
          of: projection, target: projectedTarget, isMet: isMetAhead, profile),
        .projectedShortfall: .choice(
          isMetAhead, .calculation(0),
          .calculation(maximum(0, profile.denoisedAdvantage(of: projectedTarget, over: projection)))),
      ],
      rows: [
        .yearTarget: .choice(
          .all([year >= fromYear, year <= targetYear, .hadNumber(.validActual), .not(.isRedefined)]),
          .calculation(.before(.validActual) * factor), .absent(.blank)),
        .compounded: profile.start == .none
          ? .absent(.blank)
          : .choice(
            .all([year >= baselineYear, year <= targetYear]),
            .calculation(baseline * factor.power(year - baselineYear)), .absent(.blank)),
      ])
  }

  /// The pace of a target that asks for no change: the value as a share of last year's, or the other way round.
  private static func shareOfLastYear(_ profile: IndicatorProfile) -> Definition {
    profile.direction == .higherIsBetter
      ? .calculation(ratio(latest / .figure(.previous)))
      : ratio(.figure(.previous) / latest).except(latest == 0, .zeroValue)
  }

  /// Whether years lie between the newest value and the target year, so that the target of that year is not known yet.
  static let hasYearsBetween: Condition = targetYear - latestYear > 1
}
