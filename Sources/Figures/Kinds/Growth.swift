import Indicators

/// 前年比: growth over the previous year's actual in every year of a period, compounded for the projection.
extension Definitions {
  static func growth(_ shape: Shape) -> Definitions {
    let compounded = baseline * (1 + growthRate).power(year - baselineYear)
    let ahead = anchor + weight * slope * damped(latestYear + .horizon - anchorYear)
    let asked = baseline * (1 + growthRate).power(latestYear + .horizon - baselineYear)

    var definitions = yearly(shape)
    definitions.merge(
      Definitions(
        figures: [
          .growthRate: .input(.target),
          .target: .calculation(baseline * (1 + growthRate).power(targetYear - baselineYear)),
          .previous: Definition.lookup(.counted, year: latestYear - 1, otherwise: .noPreviousValue)
            .unless(breakYear == latestYear, .definitionChanged),
          .yearTarget: .calculation(.figure(.previous) * (1 + growthRate)),
          .met: .choice(shape.meets(latest, yearTarget), .calculation(1), .calculation(0)),
          .attainment: attainment(of: latest, target: yearTarget, shape),
          .pace: ratio(shape.settled(latest - .figure(.previous)) / (.figure(.previous) * growthRate))
            .unless(.figure(.previous) == 0, .zeroPreviousValue).unless(growthRate == 0, .zeroTarget)
            .unlessBroken(shape),
          .shortfall: .choice(
            isMet, .calculation(0),
            .calculation(maximum(0, shape.settledAdvantage(of: yearTarget, over: latest)))),
        ],
        rows: [
          .asked: .choice(
            .all([year >= fromYear, year <= targetYear, .hadNumber(.counted), .not(.isRedefined)]),
            .calculation(.before(.counted) * (1 + growthRate)), .absent(.blank)),
          .compounded: .choice(
            .all([year >= baselineYear, year <= targetYear]), .calculation(compounded), .absent(.blank)),
        ]))
    definitions.merge(
      reach(
        of: ahead, at: asked, best: shape.best.map(Expression.number), given: [.weight], achieved: nil, shape)
    )
    return definitions
  }
}
