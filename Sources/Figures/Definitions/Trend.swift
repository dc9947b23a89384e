import Indicators

/// The projection by reliability-weighted damped trend, with its interval and probability.
///
/// These definitions are for a target value in one year; a sum replaces the figures at the target year.
extension DefinitionSet {
  static func trend(_ profile: IndicatorProfile) -> DefinitionSet {
    var definitions = fit(profile)
    definitions.merge(outcome(profile))
    return definitions
  }

  /// Slope, typical change and weight, calculated from the fitted years.
  private static func fit(_ profile: IndicatorProfile) -> DefinitionSet {
    let count = fittedYears
    let change = Expression.cell(.change)
    let interval = Expression.cell(.interval)
    let uncertain = entry(.quantile95, for: count - 2).power(2) * .figure(.squaredError)
    let floor = Expression.constant(.changeFloor) * .figure(.meanLevel) / (count - 1)
    var steps = (targetYear - anchorYear).definition
    if profile.start != .none { steps = steps.except(anchorYear <= baselineYear, .nothingAfterBaseline) }

    return DefinitionSet(
      figures: [
        .fittedYears: .calculation(.fold(.count, .all(.fitted))),
        .firstFittedYear: .calculation(.fold(.minimum, .all(.fittedYear))),
        .anchorYear: Expression.fold(.maximum, .all(.fittedYear)).except(count == 0, .tooFewYears),
        .anchor: .calculation(.at(.fitted, year: anchorYear)),
        .horizon:
          steps
          .except(count < .constant(.minimumYears), .tooFewYears)
          .except(latestYear >= targetYear, .targetYearReached),
        .slope: .calculation(.medianSlope),
        .meanLevel: .requiring([.horizon], .calculation(.fold(.magnitude, .all(.fitted)) / count)),
        .typicalChange: .calculation(
          (.fold(.sum, .all(.changeTerm)) / (count - 1) + floor.power(2)).squareRoot()),
        .squaredError: .requiring(
          [.horizon],
          .calculation(
            .fold(.sum, .all(.noiseTerm)) / ((count - 2) * (anchorYear - .figure(.firstFittedYear))))),
        .weight: .requiring(
          [.squaredError],
          .choice(
            slope == 0, .calculation(0), .calculation(slope.power(2) / (slope.power(2) + uncertain)))),
        .damping: .calculation(damped(horizon)),
      ],
      rows: [
        .fitted: .choice(
          .all([.hasNumber(.fitCandidate), .fold(.count, .onward(.fitCandidate)) <= 10]),
          .calculation(.cell(.fitCandidate)),
          .absent(.blank)),
        .fittedYear: .choice(.hasNumber(.fitted), .calculation(year), .absent(.blank)),
        .interval: .choice(
          .all([.hasNumber(.fitted), .fold(.count, .before(.fittedYear)) > 0]),
          .calculation(year - .fold(.maximum, .before(.fittedYear))), .absent(.blank)),
        .change: .choice(
          .hasNumber(.interval),
          .calculation(.cell(.fitted) - .at(.fitted, year: year - interval)), .absent(.blank)),
        .changeTerm: .choice(
          .hasNumber(.change), .calculation(change.power(2) / interval), .absent(.blank)),
        .noiseTerm: .choice(
          .hasNumber(.change), .calculation((change - slope * interval).power(2) / interval), .absent(.blank)),
      ])
  }

  /// The values of the coming years and the outcome at the target year, calculated from the fit.
  private static func outcome(_ profile: IndicatorProfile) -> DefinitionSet {
    let isAhead: [Condition] = [year > latestYear, year <= targetYear]
    let reach = entry(.quantile80, for: fittedYears) * .cell(.spread)

    return DefinitionSet(
      figures: [
        .unclipped: .calculation(anchor + weight * slope * .figure(.damping)),
        .projection: .calculation(profile.clipped(.figure(.unclipped))),
        .spread: (entry(.scale, for: fittedYears) * typicalChange * horizon.power(.constant(.spreadGrowth)))
          .except(typicalChange == 0, .noVariation),
        .lower: .calculation(profile.clipped(.figure(.unclipped) - halfWidth)),
        .upper: .calculation(profile.clipped(.figure(.unclipped) + halfWidth)),
        .score: .calculation(profile.advantage(of: .figure(.unclipped), over: target) / .figure(.spread)),
        .exactProbability: probability(profile),
        .probability: .calculation(
          minimum(0.95, maximum(0.05, .rounded(.figure(.exactProbability) * 20, digits: 0) / 20))),
        .projectedAttainment: attainment(
          of: projection, isMet: profile.meets(projection, target, moreDigits: 1), profile),
        .projectedShortfall: .choice(
          profile.meets(projection, target, moreDigits: 1), .calculation(0),
          .calculation(maximum(0, profile.denoisedAdvantage(of: target, over: projection)))),
        .naiveForecast: .requiring(
          [.latestYear],
          .choice(
            .isNumber(.horizon), .absent(.hasProjection),
            .choice(latestYear >= targetYear, .absent(.targetYearReached), .calculation(anchor)))),
        .linearForecast: .requiring([.horizon], .calculation(.forecast(year: targetYear))),
        .compound: compound,
      ],
      rows: [
        .unclipped: .requiring(
          [.weight],
          .choice(
            .all(isAhead), .calculation(anchor + weight * slope * damped(year - anchorYear)), .absent(.blank))
        ),
        .projected: .choice(
          .hasNumber(.unclipped), .calculation(profile.clipped(.cell(.unclipped))), .absent(.blank)),
        .spread: .requiring(
          [.typicalChange],
          .choice(
            .all(isAhead + [typicalChange > 0]),
            .calculation(
              entry(.scale, for: fittedYears) * typicalChange
                * (year - anchorYear).power(.constant(.spreadGrowth))), .absent(.blank))),
        .lower: .choice(
          .all([.hasNumber(.unclipped), .hasNumber(.spread)]),
          .calculation(profile.clipped(.cell(.unclipped) - reach)), .absent(.blank)),
        .upper: .choice(
          .all([.hasNumber(.unclipped), .hasNumber(.spread)]),
          .calculation(profile.clipped(.cell(.unclipped) + reach)), .absent(.blank)),
      ])
  }

  /// Half the width of the 80 % interval.
  static var halfWidth: Expression {
    entry(.quantile80, for: fittedYears) * .figure(.spread)
  }

  /// P(attain): 1 where every possible value meets the target, 0 where none does, else the chance.
  private static func probability(_ profile: IndicatorProfile) -> Definition {
    switch profile.reach {
    case .within: profile.kind.isTargetKnownOnSheet ? chanceWithinBounds(profile) : chance
    case .impossible: .requiring([.score], .calculation(0))
    case .certain: .requiring([.score], .calculation(1))
    }
  }

  /// P(attain) of a target that staff can edit or the sheet calculates; the formula compares it with the bounds.
  private static func chanceWithinBounds(_ profile: IndicatorProfile) -> Definition {
    var probability = chance
    if let best = profile.best {
      probability = probability.except(
        profile.isBetter(target, than: .number(best)), .requiring([.score], .calculation(0)))
    }
    if let worst = profile.worst {
      probability = probability.except(
        .not(profile.isBetter(target, than: .number(worst))), .requiring([.score], .calculation(1)))
    }
    return probability
  }

  /// The probability by Student's t distribution with 2 or 3 degrees of freedom, both in closed form.
  static var chance: Definition {
    let z = Expression.figure(.score)
    let two = 0.5 + z / (2 * (2 + z.power(2)).squareRoot())
    let root = z / Expression.number(3).squareRoot()
    let three =
      0.5 + (root / (1 + z.power(2) / 3) + .function(.arcTangent, [root])) / .function(.pi, [])
    return .requiring(
      [.score], .choice(entry(.freedom, for: fittedYears) == 2, .calculation(two), .calculation(three)))
  }

  /// The newest fitted value, extrapolated with the growth rate from the first to the newest fitted year.
  private static var compound: Definition {
    let first = Expression.at(.fitted, year: .figure(.firstFittedYear))
    let rate = (anchor / first).power(horizon / (anchorYear - .figure(.firstFittedYear)))
    return .requiring(
      [.horizon],
      .choice(.all([first > 0, anchor > 0]), .calculation(anchor * rate), .absent(.signChanges)))
  }
}

extension Condition {
  /// Whether all fitted values are equal, so that the interval depends only on the floor of the typical change.
  package static var isConstant: Condition {
    .all([.isNumber(.squaredError), .figure(.squaredError) == 0, slope == 0])
  }
}
