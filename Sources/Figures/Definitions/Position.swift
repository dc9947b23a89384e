import Indicators

/// The position of the newest value: attainment, progress, pace against the expected path, and shortfall.
///
/// These definitions are for a target value in one year; other kinds replace the definitions that differ.
extension DefinitionSet {
  static func position(_ profile: IndicatorProfile) -> DefinitionSet {
    let judged = Expression.figure(profile.kind.judgedFigure)
    let elapsed = (year - baselineYear) / (targetYear - baselineYear)
    let end: Definition =
      profile.start == .actual ? .requiring([.baseline], .calculation(target)) : .calculation(target)
    // No way leads to a target that is no better than the baseline: it is to be held in every year.
    let way: Definition =
      profile.holdsTarget ? end : .calculation(baseline + (target - baseline) * elapsed)
    let line: Definition =
      profile.start == .none
      ? .absent(.blank)
      : .choice(
        year < baselineYear, .absent(.blank),
        .choice(year >= targetYear, end, way))

    let start = profile.start == .none ? nil : PathStart(year: baselineYear, value: baseline)
    var definitions = DefinitionSet(
      figures: [
        .attainment: attainment(of: judged, profile),
        .expectedProgress: .requiring(
          [.baseline],
          ratio(profile.denoised(expected - baseline) / profile.denoised(target - baseline))
            .definition.exceptWithoutDistance(profile).exceptAfterBreak(profile)),
        .progress: progress(of: judged, profile).exceptWithoutDistance(profile).exceptAfterBreak(profile),
        .expected: expectedValue(profile),
        .gap: .requiring(
          [.expected],
          advantageOverExpected(of: judged, expected, profile).exceptAfterBreak(profile)),
        .pace: pace(of: judged, profile).exceptAfterBreak(profile),
        .shortfall: .choice(isMet, .calculation(0), .calculation(profile.lack(of: judged, to: target))),
        // Years that are over cannot be used any more, whether or not their values are known.
        .requiredPerYear:
          (shortfall
          / (targetYear - maximum(latestYear, .constant(.reportYear) - 1)))
          .except(targetYear < .constant(.reportYear), .awaitingTargetYear)
          .except(latestYear >= targetYear, .targetYearReached),
        .achievedPerYear: profile.start == .zero ? .absent(.noBaseline) : achievedPerYear(profile),
      ],
      rows: [
        .deviation: profile.hasExpectedPath
          ? .choice(
            .all([.hasNumber(.validActual), .hasNumber(.expected), .isBeforeBreak(profile)]),
            advantageOverExpected(of: .cell(.validActual), .cell(.expected), profile), .absent(.blank)
          )
          : .absent(.blank)
      ])
    definitions.merge(expectedPath(profile, line: line, from: start, to: end))
    return definitions
  }

  /// The average change per year since the baseline.
  static func achievedPerYear(_ profile: IndicatorProfile) -> Definition {
    .requiring(
      [.baseline],
      (profile.denoised(latest - baseline) / (latestYear - baselineYear)).definition.exceptAfterBreak(profile)
    )
  }

  /// A value as a share of the target, or the target as a share of the value where less is better.
  static func attainment(
    of value: Expression, target: Expression = target, isMet: Condition = isMet, _ profile: IndicatorProfile
  ) -> Definition {
    if let range = profile.range { return attainment(of: value, within: range, isMet: isMet, profile) }
    let higher = profile.direction == .higherIsBetter
    var share = consistentWithVerdict(ratio(higher ? value / target : target / value), isMet: isMet)
    if !higher { share = share.except(value == 0, .zeroValue) }
    if profile.allowsNegative {
      share = share.except(value < 0, .negative).except(target < 0, .negative)
    }
    guard !higher else { return share.except(target == 0, .zeroTarget) }
    // Nothing where nothing should be is the whole target; a value above 0 has no share.
    return share.except(target == 0, .choice(value == 0, .calculation(1), .absent(.zeroTarget)))
  }

  /// 100 % within a range; outside it the value as a share of the end that it violates, or that end as a share of the
  /// value beyond the upper end.
  private static func attainment(
    of value: Expression, within range: TargetRange, isMet: Condition, _ profile: IndicatorProfile
  ) -> Definition {
    let (lower, upper) = (Expression.number(range.lower), Expression.number(range.upper))
    let below =
      range.lower == 0
      ? Definition.absent(.zeroTarget) : .calculation(.belowWhole(ratio(value / lower)))
    var share = Definition.choice(
      isMet, .calculation(1),
      .choice(profile.denoised(value) <= lower, below, .calculation(.belowWhole(ratio(upper / value)))))
    if profile.allowsNegative {
      share = share.except(value < 0, .negative)
      if range.lower < 0 { share = .absent(.negative) }
    }
    return share
  }

  /// A share of the target that agrees with the verdict: at least 100 % where the target is met, else below 100 %.
  static func consistentWithVerdict(_ share: Expression, isMet: Condition = isMet) -> Definition {
    .choice(isMet, .calculation(.atLeastWhole(share)), .calculation(.belowWhole(share)))
  }

  /// Progress: the change since the baseline as a share of the change from the baseline to the target.
  ///
  /// It is at least 100 % where the printed value meets the target, and below 100 % elsewhere.
  private static func progress(of value: Expression, _ profile: IndicatorProfile) -> Definition {
    consistentWithVerdict(ratio(profile.denoised(value - baseline) / profile.denoised(target - baseline)))
  }

  private static func expectedValue(_ profile: IndicatorProfile) -> Definition {
    let found = Definition.lookup(.expected, year: latestYear, otherwise: .nothingExpected)
    guard profile.start != .none else {
      return profile.hasPath ? found : .absent(.noBaseline)
    }
    if profile.hasPath { return found }
    if profile.start == .actual { return .requiring([.baseline], found) }
    let onLine = Expression.at(.expected, year: latestYear)
    return profile.start == .zero
      ? onLine.except(latestYear < baselineYear, .beforeBaseline) : .calculation(onLine)
  }

  /// Pace: the actual change since the baseline as a share of the expected change.
  ///
  /// Where no change is expected, the pace is the value as a share of the path.
  ///
  /// The formula multiplies by the years instead of dividing twice: (latest − baseline) · total years ÷ ((target −
  /// baseline) · elapsed years). An intermediate quotient such as a third of 2,000 has no finite decimal, and a tie
  /// such as exactly 79.95 % would be lost in its last digit. Where the plan types some years, both changes are
  /// multiplied by all years, so that both remain finite decimals.
  private static func pace(of value: Expression, _ profile: IndicatorProfile) -> Definition {
    let ofPath = paceOfPath(of: value, profile)
    guard profile.start != .none, !profile.holdsTarget else {
      return exceptBeyondRange(ofPath, value, profile)
    }
    let years = targetYear - baselineYear
    let made = profile.denoised(value - baseline) * years
    let share =
      profile.hasPath
      ? made / profile.denoised((expected - baseline) * years)
      : made / (profile.denoised(target - baseline) * (latestYear - baselineYear))
    let pace = Definition.choice(
      profile.denoisedAdvantage(of: expected, over: baseline) > 0, .calculation(ratio(share)), ofPath)
    return exceptBeyondRange(pace, value, profile)
  }

  /// The pace; beyond the other end of a range the attainment, which is below 100 %.
  private static func exceptBeyondRange(
    _ pace: Definition, _ value: Expression, _ profile: IndicatorProfile
  ) -> Definition {
    guard profile.range != nil else { return pace }
    return .requiring(
      [.attainment],
      .choice(
        profile.isBetter(profile.denoised(value), than: .figure(.otherEnd)),
        .calculation(.figure(.attainment)), pace))
  }

  /// The advantage of a value over the expected one; beyond the other end of a range the lack to that end.
  private static func advantageOverExpected(
    of value: Expression, _ expected: Expression, _ profile: IndicatorProfile
  ) -> Definition {
    let advantage = profile.denoisedAdvantage(of: value, over: expected).definition
    guard profile.range != nil else { return advantage }
    return advantage.except(
      profile.isBetter(profile.denoised(value), than: .figure(.otherEnd)),
      .calculation(profile.denoisedAdvantage(of: .figure(.otherEnd), over: value)))
  }

  /// A value as a share of the path, or the path as a share of the value where less is better.
  static func paceOfPath(of value: Expression, _ profile: IndicatorProfile) -> Definition {
    guard profile.direction == .lowerIsBetter else {
      return .choice(
        profile.denoised(expected) > 0, .calculation(ratio(value / expected)), .absent(.nothingExpected))
    }
    return .choice(
      .all([profile.denoised(expected) > 0, value > 0]), .calculation(ratio(expected / value)),
      .absent(.nothingExpected))
  }
}

extension Definition {
  /// The definition; absent where the target is not better than the baseline.
  fileprivate func exceptWithoutDistance(_ profile: IndicatorProfile) -> Definition {
    let target = profile.compared(target)
    return except(profile.isBetter(baseline, than: target), .metAtBaseline)
      .except(target == baseline, .targetEqualsBaseline)
  }

  /// The definition; absent where a 断絶 separates the newest value from baseline and target.
  func exceptAfterBreak(_ profile: IndicatorProfile) -> Definition {
    except(.isBroken(profile), .definitionChanged)
  }
}

extension Condition {
  /// Whether a 断絶 separates the newest value from the definition that baseline and target follow.
  package static func isBroken(_ profile: IndicatorProfile) -> Condition {
    .all([breakYear > stated(profile), breakYear <= latestYear])
  }

  /// Whether no 断絶 separates the cell's year from the definition that baseline and target follow.
  static func isBeforeBreak(_ profile: IndicatorProfile) -> Condition {
    .fold(.maximum, .through(.breakYear)) <= stated(profile)
  }

  /// The year whose definition baseline and target follow.
  private static func stated(_ profile: IndicatorProfile) -> Expression {
    let start: Expression =
      profile.start == .none ? .number(Double(profile.planStart.number - 1)) : baselineYear
    return profile.definitionYear.map { maximum(start, .number(Double($0.number))) } ?? start
  }
}
