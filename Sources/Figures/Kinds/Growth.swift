import Indicators

/// 前年比: growth over the previous year's actual in every year of a period, compounded for the projection.
extension DefinitionSet {
  static func growth(_ profile: IndicatorProfile) -> DefinitionSet {
    let compounded = baseline * (1 + growthRate).power(year - baselineYear)
    let ahead = anchor + weight * slope * damped(latestYear + .horizon - anchorYear)
    let asked = baseline * (1 + growthRate).power(latestYear + .horizon - baselineYear)

    var definitions = yearly(profile)
    definitions.merge(
      DefinitionSet(
        figures: [
          .growthRate: .input(.target),
          .target: .calculation(baseline * (1 + growthRate).power(targetYear - baselineYear)),
          .previous: Definition.lookup(.validActual, year: latestYear - 1, otherwise: .noPreviousValue)
            .except(breakYear == latestYear, .definitionChanged),
          .yearTarget: .calculation(.figure(.previous) * (1 + growthRate)),
          .met: .choice(profile.meets(latest, yearTarget), .calculation(1), .calculation(0)),
          .attainment: attainment(of: latest, target: yearTarget, profile),
          .pace: ratio(profile.denoised(latest - .figure(.previous)) / (.figure(.previous) * growthRate))
            .except(.figure(.previous) == 0, .zeroPreviousValue).except(growthRate == 0, .zeroTarget)
            .exceptAfterBreak(profile),
          .shortfall: .choice(
            isMet, .calculation(0),
            .calculation(maximum(0, profile.denoisedAdvantage(of: yearTarget, over: latest)))),
        ],
        rows: [
          .yearTarget: .choice(
            .all([year >= fromYear, year <= targetYear, .hadNumber(.validActual), .not(.isRedefined)]),
            .calculation(.before(.validActual) * (1 + growthRate)), .absent(.blank)),
          .compounded: .choice(
            .all([year >= baselineYear, year <= targetYear]), .calculation(compounded), .absent(.blank)),
        ]))
    definitions.merge(
      reach(
        of: ahead, at: asked, best: profile.best.map(Expression.number), given: [.weight], achieved: nil,
        profile)
    )
    return definitions
  }
}
