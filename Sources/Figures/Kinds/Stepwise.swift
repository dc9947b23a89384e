import Indicators

/// 年度ごと: each year of a period has a target of its own, the 目安値 of the plan's path.
extension DefinitionSet {
  static func stepwise(_ profile: IndicatorProfile) -> DefinitionSet {
    let pace =
      profile.direction == .higherIsBetter
      ? ratio(latest / yearTarget).except(yearTarget == 0, .zeroTarget)
      : ratio(yearTarget / latest).except(latest == 0, .zeroValue)
    return DefinitionSet(
      figures: [
        .target: .lookup(.path, year: targetYear, otherwise: .nothingExpected),
        .yearTarget: .lookup(.path, year: latestYear, otherwise: .nothingExpected),
        .met: .choice(profile.meets(latest, yearTarget), .calculation(1), .calculation(0)),
        .attainment: attainment(of: latest, target: yearTarget, profile),
        .pace: pace.exceptAfterBreak(profile),
        .shortfall: .choice(isMet, .calculation(0), .calculation(profile.lack(of: latest, to: yearTarget))),
      ],
      rows: [
        .yearTarget: .choice(
          .all([year >= fromYear, year <= targetYear, .hasNumber(.path)]), .calculation(.cell(.path)),
          .absent(.blank))
      ])
  }
}
