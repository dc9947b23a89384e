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
    let level = Expression.figure(.meanLevel)
    let floor = Expression.constant(.changeFloor) * level
    let usual = Expression.constant(.usualShare)
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
        .reliability: .requiring(
          [.squaredError],
          .choice(
            slope == 0, .calculation(0), .calculation(slope.power(2) / (slope.power(2) + uncertain)))),
        // The slope of three or four values promises more than comes true.
        .yearDiscount: .requiring(
          [.horizon], .choice(count < 5, .calculation((count - 2) / (count - 1)), .calculation(1))),
        .weight: .calculation(.figure(.reliability) * .figure(.yearDiscount)),
        .damping: .calculation(damped(horizon)),
        .yearlySpread: .requiring(
          [.typicalChange],
          (.constant(.scaleFactor) * typicalChange.power(1 - usual)
            * (.constant(.usualChange) * level).power(usual)).except(hasNoChange, .noVariation)),
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
    let reach = Expression.constant(.quantile80) * .cell(.spread)

    return DefinitionSet(
      figures: [
        .unclipped: .calculation(anchor + weight * slope * .figure(.damping)),
        .projection: .calculation(profile.clipped(.figure(.unclipped))),
        .spread: .calculation(yearlySpread * horizon.power(.constant(.spreadGrowth))),
        .lower: .calculation(profile.clipped(.figure(.unclipped) - halfWidth)),
        .upper: .calculation(profile.clipped(.figure(.unclipped) + halfWidth)),
        .score: .calculation(profile.advantage(of: .figure(.unclipped), over: target) / .figure(.spread)),
        .exactProbability: probability(profile),
        .probability: .calculation(inSteps(.figure(.exactProbability))),
        .projectedAttainment: attainment(
          of: projection, isMet: profile.meets(projection, target, moreDigits: 1), profile),
        .projectedShortfall: .choice(
          profile.meets(projection, target, moreDigits: 1), .calculation(0),
          .calculation(profile.lack(of: projection, to: target))),
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
          [.yearlySpread],
          .choice(
            .all(isAhead),
            .calculation(yearlySpread * (year - anchorYear).power(.constant(.spreadGrowth))),
            .absent(.blank))),
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
    .constant(.quantile80) * .figure(.spread)
  }

  /// A probability in steps of 5 %, from 5 % to 95 %.
  static func inSteps(_ probability: Expression) -> Expression {
    minimum(0.95, maximum(0.05, .rounded(probability * 20, digits: 0) / 20))
  }

  /// Whether all fitted values are equal.
  static let hasNoChange: Condition = .fold(.sum, .all(.changeTerm)) == 0

  /// P(attain): 1 where every possible value meets the target, 0 where none does, else the chance.
  private static func probability(_ profile: IndicatorProfile) -> Definition {
    switch profile.reach {
    case .within: profile.kind.isTargetKnownOnSheet ? chanceWithinBounds(of: target, profile) : chance
    case .impossible: .requiring([.score], .calculation(0))
    case .certain: .requiring([.score], .calculation(1))
    }
  }

  /// P(attain) of a target that staff can edit or the sheet calculates; the formula compares it with the bounds.
  static func chanceWithinBounds(of target: Expression, _ profile: IndicatorProfile) -> Definition {
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

  /// The probability by Student's t distribution with two degrees of freedom, in closed form.
  static var chance: Definition {
    let z = Expression.figure(.score)
    return .requiring([.score], .calculation(0.5 + z / (2 * (2 + z.power(2)).squareRoot())))
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
  /// Whether there is a projection from values that are all equal, so that it has no interval and no probability.
  package static var isConstant: Condition {
    .all([.isNumber(.horizon), DefinitionSet.hasNoChange])
  }
}
