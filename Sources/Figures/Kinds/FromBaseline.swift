import Indicators

/// 基準比, 基準以上 and 増減: targets whose number is a share of the baseline, or the baseline itself.
extension DefinitionSet {
  static func fromBaseline(_ profile: IndicatorProfile) -> DefinitionSet {
    guard profile.start != .none else {
      return DefinitionSet(figures: [.target: .absent(.noBaseline)])
    }
    guard let relation = profile.relation else {
      return DefinitionSet(figures: [.target: .requiring([.baseline], .calculation(baseline))])
    }
    var number = baseline
    if relation.factor != 1 { number = number * .number(relation.factor) }
    if relation.addend > 0 { number = number + .number(relation.addend) }
    if relation.addend < 0 { number = number - .number(-relation.addend) }
    return DefinitionSet(figures: [.target: .requiring([.baseline], .calculation(number))])
  }

  /// No expected path, no progress and no pace: the target is met or not (増減, 済, 系列比較).
  static func withoutExpectedValues(_ profile: IndicatorProfile) -> DefinitionSet {
    var definitions = DefinitionSet(
      figures: [
        .attainment: .absent(.notApplicable), .expectedProgress: .absent(.notApplicable),
        .expected: .absent(.notApplicable), .gap: .absent(.notApplicable), .pace: .absent(.notApplicable),
        .requiredPerYear: .absent(.notApplicable), .projectedAttainment: .absent(.notApplicable),
      ],
      rows: [.typedYear: .absent(.blank), .expected: .absent(.blank), .deviation: .absent(.blank)])
    if !profile.isJudgedYearly { definitions.figures[.progress] = .absent(.notApplicable) }
    return definitions
  }

  /// 済: done or not; nothing is lacking that could be measured.
  static var done: DefinitionSet {
    DefinitionSet(figures: [
      .shortfall: .absent(.notApplicable), .achievedPerYear: .absent(.notApplicable),
    ])
  }

  /// No projection: nothing says how a mean, a word or another series goes on (平均, 済, 系列比較).
  static var withoutProjection: DefinitionSet {
    var definitions = noReach
    definitions.merge(
      DefinitionSet(
        figures: [
          .horizon: .absent(.notApplicable), .slope: .absent(.notApplicable),
          .naiveForecast: .absent(.notApplicable),
        ],
        rows: [
          .unclipped: .absent(.blank), .projected: .absent(.blank), .spread: .absent(.blank),
          .lower: .absent(.blank), .upper: .absent(.blank),
        ]))
    return definitions
  }
}
