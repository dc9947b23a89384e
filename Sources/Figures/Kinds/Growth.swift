import Indicators

/// 前年比: a growth over last year's actual in every year of a period, compounded for the projection.
extension Definitions {
  static func growth(_ shape: Shape) -> Definitions {
    let compounded = baseline * (1 + growthRate).power(year - baselineYear)
    let ahead = anchor + weight * slope * damped(latestYear + .horizon - anchorYear)
    let asked = baseline * (1 + growthRate).power(latestYear + .horizon - baselineYear)
    let grown = ratio(latest / yearTarget)

    var definitions = yearly(shape)
    definitions.merge(
      Definitions(
        figures: [
          .growthRate: .input(.target),
          .target: .calculation(baseline * (1 + growthRate).power(targetYear - baselineYear)),
          .previous: .lookup(.counted, year: latestYear - 1, otherwise: .noPreviousValue),
          .yearTarget: .calculation(.figure(.previous) * (1 + growthRate)),
          .met: .choice(shape.meets(latest, yearTarget), .calculation(1), .calculation(0)),
          .attainment: Definition.choice(isMet, .calculation(grown), .calculation(.capped(grown)))
            .unless(yearTarget == 0, .zeroTarget),
          .pace: ratio((latest / .figure(.previous) - 1) / growthRate)
            .unless(.figure(.previous) == 0, .noPreviousValue).unless(growthRate == 0, .zeroTarget)
            .unlessBroken(shape),
          .shortfall: .choice(isMet, .calculation(0), .calculation(maximum(0, yearTarget - latest))),
          .achievedPerYear: ((latest - baseline) / (latestYear - baselineYear)).definition,
        ],
        rows: [
          .asked: .choice(
            .all([year >= fromYear, year <= targetYear, .hadNumber(.counted)]),
            .calculation(.before(.counted) * (1 + growthRate)), .absent(.blank)),
          .compounded: .choice(
            .all([year >= baselineYear, year <= targetYear]), .calculation(compounded), .absent(.blank)),
        ]))
    definitions.merge(reach(value: shape.advantage(of: ahead, over: asked), given: [.weight], achieved: nil))
    return definitions
  }
}
