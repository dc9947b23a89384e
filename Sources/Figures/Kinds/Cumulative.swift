package import Indicators

/// 累計: a sum over the years of a period.
extension DefinitionSet {
  static func cumulative(_ profile: IndicatorProfile) -> DefinitionSet {
    let elapsed = (year - fromYear + 1) / (targetYear - fromYear + 1)
    let line = Definition.choice(
      year < fromYear, .absent(.blank),
      .choice(year >= targetYear, .calculation(target), .calculation(target * elapsed)))
    let isReported: [Condition] = [year >= fromYear, year <= latestYear]

    var definitions = DefinitionSet(
      figures: [
        .fromYear: .input(.fromYear),
        .total: profile.deliversTotals
          ? .calculation(latest) : .requiring([.latestYear], .calculation(.fold(.sum, .all(.inPeriod)))),
        .missingYears: profile.deliversTotals
          ? .requiring([.latestYear], .calculation(0))
          : (latestYear - fromYear + 1 - .fold(.count, .all(.inPeriod))).definition,
        .missingLabel: profile.deliversTotals
          ? .absent(.blank)
          : .choice(
            .all([.isNumber(.missingYears), .figure(.missingYears) > 0]),
            .words([.joined(.missing)]), .absent(.blank)),
        .met: .choice(
          profile.isCeilingOfSum
            ? .all([profile.meets(total, target), latestYear == targetYear, .figure(.missingYears) == 0])
            : profile.meets(total, target),
          .calculation(1), .calculation(0)),
        .attainment: attainment(of: total, profile),
        .expectedProgress: ratio(expected / target).except(target == 0, .zeroTarget),
        .progress: progress(profile).except(target == 0, .zeroTarget).exceptAfterBreak(profile),
        .expected: .lookup(.expected, year: latestYear, otherwise: .nothingExpected),
        .gap: profile.denoisedAdvantage(of: total, over: expected).definition.exceptAfterBreak(profile),
        .pace: paceOfPath(of: total, profile)
          .except(.figure(.missingYears) > 0, .missingYears).exceptAfterBreak(profile),
        .shortfall: .choice(
          isMet, .calculation(0), .calculation(maximum(0, profile.denoisedAdvantage(of: target, over: total)))
        ),
        .achievedPerYear: .absent(profile.start == .none ? .noBaseline : .notApplicable),
        .horizon: (targetYear - anchorYear)
          .except(fittedYears < .constant(.minimumYears), .tooFewYears)
          .except(.figure(.missingYears) > 0, .missingYears)
          .except(latestYear >= targetYear, .targetYearReached),
        .unclipped: .requiring(
          [.weight], .calculation(total + .fold(.sum, .all(.unclipped)))),
        .projection: .calculation(clippedSum(.figure(.unclipped), until: targetYear, profile)),
        .spread: .requiring([.yearlySpread], .calculation(.fold(.sum, .all(.spread)))),
        .lower: .calculation(clippedSum(.figure(.unclipped) - halfWidth, until: targetYear, profile)),
        .upper: .calculation(clippedSum(.figure(.unclipped) + halfWidth, until: targetYear, profile)),
        .exactProbability: sumProbability(profile),
        .naiveForecast: .absent(.notApplicable),
        .linearForecast: .requiring(
          [.horizon],
          .calculation(
            total + (targetYear - latestYear) * .forecast(year: (latestYear + 1 + targetYear) / 2))),
        .compound: .absent(.notApplicable),
      ],
      rows: [
        .yearly: profile.deliversTotals ? yearly(profile) : .absent(.blank),
        .inPeriod: .choice(
          .all([.hasNumber(.validActual), year >= fromYear]), .calculation(.cell(.validActual)),
          .absent(.blank)),
        .runningTotal: .choice(
          .all([.isNumber(.latestYear)] + isReported),
          profile.deliversTotals
            ? .choice(.hasNumber(.validActual), .calculation(.cell(.validActual)), .absent(.blank))
            : .calculation(.fold(.sum, .through(.inPeriod))), .absent(.blank)),
        .missing: profile.deliversTotals
          ? .absent(.blank)
          : .choice(
            .all([.isNumber(.latestYear)] + isReported + [.not(.hasNumber(.inPeriod))]),
            missing, .absent(.blank)),
        .preliminaryRank: profile.deliversTotals ? .absent(.blank) : doubt,
        .deviation: .choice(
          .all([.hasNumber(.runningTotal), .hasNumber(.expected), .isBeforeBreak(profile)]),
          .calculation(profile.denoisedAdvantage(of: .cell(.runningTotal), over: .cell(.expected))),
          .absent(.blank)),
      ])
    let start = PathStart(year: fromYear - 1, value: 0)
    definitions.merge(expectedPath(profile, line: line, from: start, to: .calculation(target)))
    definitions.merge(projectedSums(profile))
    definitions.merge(profile.isCeilingOfSum ? noReach : reachOfSum(profile))
    return definitions
  }

  /// The year in which the projected sum reaches the target, with every year's value within its bounds.
  private static func reachOfSum(_ profile: IndicatorProfile) -> DefinitionSet {
    func sum(_ bound: Double) -> Expression { total + .number(bound) * .horizon }
    // Where a year may add nothing, the least possible sum never meets a target that is unmet.
    let worst = profile.worst.flatMap { $0 > 0 ? sum($0) : nil }
    return reach(
      of: sumAhead, at: target, best: profile.best.map(sum), worst: worst, given: [.weight, .total],
      achieved: isMet, profile)
  }

  /// The sum as a share of the target, at most 99.9 % until the target is met.
  ///
  /// For a ceiling, it is at most 99.9 % until the sum reaches the ceiling, and at least 100 % from then on.
  private static func progress(_ profile: IndicatorProfile) -> Definition {
    let share = ratio(total / target)
    let isShort =
      profile.isCeilingOfSum ? .rounded(total, digits: profile.decimals) < target : Condition.not(isMet)
    return .choice(isShort, .calculation(.belowWhole(share)), .calculation(.atLeastWhole(share)))
  }

  /// A year without a value in the sum, with its reason: 参考, a known absence, or 未報告.
  static var missing: Definition {
    func named(_ word: String) -> Definition { .words([.label, .text(word)]) }
    let reasons = Absence.allCases.filter { !$0.isPending }.map(InputWord.absence)
    let absent = reasons.reversed().reduce(named("未報告")) { rest, reason in
      rest.except(.cellIs(.status, reason), named(reason.text))
    }
    return absent.except(.hasNumber(.actual), named(InputWord.status(.reference).text))
  }

  static var doubt: Definition {
    Observation.Status.preliminary.reversed().reduce(.absent(.blank)) { rest, status in
      rest.except(
        .all([.hasNumber(.inPeriod), .cellIs(.status, .status(status))]),
        .calculation(.number(status.doubt)))
    }
  }

  /// The flow of one year, the difference of two running totals; blank in the year of a 断絶.
  ///
  /// After a 断絶 the previous total is not comparable with the new one.
  private static func yearly(_ profile: IndicatorProfile) -> Definition {
    .choice(
      .hasNumber(.validActual),
      .choice(
        year == fromYear, .calculation(.cell(.validActual)),
        .choice(
          .all([.hadNumber(.validActual), .not(.isRedefined)]),
          .calculation(profile.denoised(.cell(.validActual) - .before(.validActual))), .absent(.blank))),
      .absent(.blank))
  }

  /// The projected sum of each year with its interval.
  ///
  /// The scales of the years add up, because the projection errs to the same side year after year: so the interval
  /// contains 77 to 87 % of the outcomes, and with independent errors only 54 to 76 %.
  private static func projectedSums(_ profile: IndicatorProfile) -> DefinitionSet {
    let sum = total + .fold(.sum, .through(.unclipped))
    let reach = Expression.constant(.quantile80) * .fold(.sum, .through(.spread))
    let hasInterval = Condition.all([.hasNumber(.unclipped), .hasNumber(.spread)])
    return DefinitionSet(rows: [
      .projectedTotal: .choice(
        .hasNumber(.unclipped), .calculation(clippedSum(sum, until: year, profile)), .absent(.blank)),
      .lowerTotal: .choice(
        hasInterval, .calculation(clippedSum(sum - reach, until: year, profile)), .absent(.blank)),
      .upperTotal: .choice(
        hasInterval, .calculation(clippedSum(sum + reach, until: year, profile)), .absent(.blank)),
    ])
  }

  /// P(attain): 1 where even the worst possible years meet the target, 0 where even the best do not, else the chance.
  private static func sumProbability(_ profile: IndicatorProfile) -> Definition {
    func sum(_ bound: Double) -> Expression {
      bound == 0 ? total : total + .number(bound) * (targetYear - latestYear)
    }
    var probability = chance
    if let best = profile.best {
      probability = probability.except(
        .not(profile.meets(sum(best), target)), .requiring([.score], .calculation(0)))
    }
    if let worst = profile.worst {
      probability = probability.except(
        profile.meets(sum(worst), target), .requiring([.score], .calculation(1)))
    }
    return probability
  }

  /// A projected sum, clipped to the range that the bounds of the yearly values allow.
  private static func clippedSum(_ sum: Expression, until year: Expression, _ profile: IndicatorProfile)
    -> Expression
  {
    var clipped = sum
    let years = year - latestYear
    if let upper = profile.bounds.upper { clipped = minimum(total + .number(upper) * years, clipped) }
    if let lower = profile.bounds.lower {
      clipped = maximum(lower == 0 ? total : total + .number(lower) * years, clipped)
    }
    return clipped
  }

  /// The projected sum k years after the newest value: Σ of y₀ + w b (φ + … + φ^h) over the years, in closed form.
  private static var sumAhead: Expression {
    let remains = Expression.constant(.damping)
    let limit = remains / (1 - remains)
    let trend = weight * slope * limit
    let faded =
      remains.power(latestYear - anchorYear) * limit * (1 - remains.power(.horizon))
    return total + .horizon * (anchor + trend) - trend * faded
  }
}

extension Condition {
  /// Whether the least firm year of a sum of yearly values has this preliminary status.
  package static func isSum(_ status: Observation.Status) -> Condition {
    .fold(.maximum, .all(.preliminaryRank)) == .number(status.doubt)
  }
}

extension Observation.Status {
  /// The rank of a preliminary status, greater for a less firm one; 0 for all other statuses.
  fileprivate var doubt: Double {
    Double(Self.preliminary.count - (Self.preliminary.firstIndex(of: self) ?? Self.preliminary.count))
  }
}
