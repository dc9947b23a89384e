import Indicators

/// 系列比較: the value is compared with another series of the indicator in the same year.
extension DefinitionSet {
  static func series(_ profile: IndicatorProfile) -> DefinitionSet {
    let target: Definition =
      profile.hasComparison
      ? .requiring([.latestYear], .lookup(.comparison, year: latestYear, otherwise: .noComparison))
      : .absent(.noComparison)
    var definitions = DefinitionSet(figures: [.target: target])
    if profile.isJudgedYearly {
      definitions.rows[.yearTarget] = .choice(
        .all([year >= fromYear, year <= targetYear, .hasNumber(.comparison)]),
        .calculation(.cell(.comparison)),
        .absent(.blank))
    }
    return definitions
  }
}
