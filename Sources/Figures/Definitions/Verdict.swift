import Indicators

/// The current rating (評価) and the outlook at the target year (見通し): the rows of the plan's ratings that apply to
/// the profile, one choice each; the first whose condition holds decides.
extension DefinitionSet {
  static func verdict(_ profile: IndicatorProfile) -> DefinitionSet {
    DefinitionSet(figures: [
      .calculatedRating: chain(of: profile.ratings, profile),
      .rating: .choice(
        .isGiven(.override), .words([.input(.override), .text(RatingScale.overrideMark)]),
        .words([.figure(.calculatedRating)])),
      .outlook: chain(of: profile.outlooks, profile),
    ])
  }

  /// The reader of the plan sees to it that the last row always holds.
  private static func chain(of rules: [RatingRule], _ profile: IndicatorProfile) -> Definition {
    var chain = Definition.absent(.notApplicable)
    for (index, rule) in rules.enumerated().reversed() {
      let verdict = Definition.words([rule.words(profile)])
      guard !rule.terms.isEmpty else {
        chain = verdict
        continue
      }
      let later = rules[(index + 1)...]
      // Where an earlier row asks for no more, that one holds whenever this one does.
      let isReached = !rules[..<index].contains { $0.terms.allSatisfy(rule.terms.contains) }
      guard isReached || rule.terms.contains(.anyMissing) else { continue }
      let conditions = rule.terms.compactMap { $0.condition(profile, later: later) }
      guard conditions.count == rule.terms.count else { continue }
      chain = chain.except(conditions.count == 1 ? conditions[0] : .all(conditions), verdict)
    }
    return chain
  }
}

extension RatingRule {
  /// The words of the row with the figures that fill their blanks.
  fileprivate func words(_ profile: IndicatorProfile) -> Definition.Word {
    let blanks = Blank.allCases.filter { words.contains(.blank($0)) }
    guard !blanks.isEmpty else { return .constant(.verdict(id)) }
    return .filled(
      .verdict(id), blanks.map { Definition.Word.Fill(blank: $0.text, word: $0.word(profile)) })
  }
}

extension RatingRule.Blank {
  /// What fills the blank: a dash where the kind of target has no such figure.
  fileprivate func word(_ profile: IndicatorProfile) -> Definition.Word {
    func figure(_ figure: Figure, where exists: Bool = true) -> Definition.Word {
      exists ? .figure(figure) : .text(Reason.notApplicable.text)
    }
    return switch self {
    case .latestYear: figure(.latestLabel)
    case .metYears: figure(.metYears, where: profile.isJudgedYearly)
    case .judgedYears: figure(.judgedYears, where: profile.isJudgedYearly)
    case .missing: figure(.missingLabel, where: profile.countsMissingYears)
    case .reason: .newest(.missingReason)
    }
  }
}

extension RatingTerm {
  /// The condition of the term for a profile; nil where it never holds.
  ///
  /// - Parameter later: the rows that are tried after that of the term.
  fileprivate func condition(_ profile: IndicatorProfile, later: ArraySlice<RatingRule>) -> Condition? {
    switch self {
    case .state(let state): return state.condition(profile)
    case .bound(let bound): return bound.condition(profile)
    case .missing(let quantity): return .not(quantity.hasNumber(profile))
    case .anyMissing:
      var asked: [Quantity] = []
      for quantity in later.flatMap(\.terms).compactMap(\.quantity) where !asked.contains(quantity) {
        asked.append(quantity)
      }
      return asked.isEmpty ? nil : .not(.all(asked.map { $0.hasNumber(profile) }))
    }
  }
}

extension RatingTerm.State {
  fileprivate func condition(_ profile: IndicatorProfile) -> Condition? {
    switch self {
    case .targetMet: .all([.isNumber(.met), isMet])
    case .inTargetYear: .given([.latestYear], latestYear == targetYear)
    case .noValue: .not(.isNumber(.latestYear))
    case .stale: .given([.latestYear], .isStale(profile))
    case .broken: .given([.latestYear], .isBroken(profile))
    case .yearsMissing:
      profile.countsMissingYears
        ? .given([.missingYears], .figure(.missingYears) > 0) : nil
    case .yearsUnjudged:
      profile.isJudgedYearly
        ? .given([.judgedYears], judgedYears < targetYear - fromYear + 1) : nil
    case .ceilingExceeded:
      profile.isCeilingOfSum ? .given([.latestYear, .total], .isExceeded(profile)) : nil
    case .unchanged: .isConstant
    case .projectionMet:
      profile.kind.isGrowth
        ? .given(
          [.projection, .projectedTarget],
          profile.meets(projection, .figure(.projectedTarget), moreDigits: 1))
        : .given([.projection], profile.meets(projection, target))
    case .everyYearAhead:
      profile.kind.isGrowth
        ? .given([.latestYear, .horizon], DefinitionSet.hasYearsBetween) : nil
    }
  }
}

extension RatingTerm.Bound {
  /// Whether the figure, as it is printed, stands to the number as the bound asks; not where it has no number.
  fileprivate func condition(_ profile: IndicatorProfile) -> Condition {
    let limit = Expression.constant(.bound(self))
    let found: Condition =
      switch quantity {
      case .metShare:
        .given(
          [.judgedYears, .metYears],
          .all([judgedYears > 0, compared(ratio(metYears / someJudgedYears), limit)]))
      case .gap, .baselineDifference, .previousDifference:
        quantity.given { compared(.rounded($0, digits: profile.decimals + 1), limit) }
      case .pace, .valueToExpected, .attainment, .progress, .probability, .baselineRate, .previousRate:
        quantity.given { compared($0, limit) }
      }
    guard let goal = quantity.goal(profile) else { return found }
    // Nothing is left of what should be less: as good as can be, though no ratio says so.
    let isNothing: Condition = goal.value == 0
    var others = [found]
    if comparison == .atLeast || comparison == .above {
      others.append(.given(goal.figures, .all([isNothing, goal.target > 0])))
    }
    others.append(.given(goal.figures, .all([isNothing, goal.target == 0, compared(1, limit)])))
    return .any(others)
  }

  private func compared(_ value: Expression, _ limit: Expression) -> Condition {
    switch comparison {
    case .atLeast: value >= limit
    case .above: value > limit
    case .atMost: value <= limit
    case .below: value < limit
    }
  }

  /// The years that can be judged, 1 instead of none: a spreadsheet divides even where the result does not count.
  private var someJudgedYears: Expression { maximum(1, judgedYears) }
}

extension RatingTerm.Quantity {
  /// Whether the figure has a number, or stands for one that is as good as can be.
  fileprivate func hasNumber(_ profile: IndicatorProfile) -> Condition {
    guard let figure else { return .given([.judgedYears], judgedYears > 0) }
    guard let goal = goal(profile) else { return .isNumber(figure) }
    return .any([
      .isNumber(figure), .given(goal.figures, .all([goal.value == 0, goal.target >= 0])),
    ])
  }

  fileprivate func given(_ condition: (Expression) -> Condition) -> Condition {
    figure.map { .given([$0], condition(.figure($0))) } ?? .all([])
  }

  /// What a share of less is measured between: the judged value and the target or the expected value.
  fileprivate func goal(_ profile: IndicatorProfile) -> (
    value: Expression, target: Expression, figures: [Figure]
  )? {
    guard profile.direction == .lowerIsBetter, !profile.kind.isDifference, profile.kind.hasExpectedValues
    else {
      return nil
    }
    let judged = profile.kind.judgedFigure
    let target: Figure? =
      switch self {
      case .attainment: profile.kind.isGrowth ? .yearTarget : .target
      case .valueToExpected: .expected
      case .pace, .progress, .probability, .metShare, .baselineRate, .baselineDifference, .previousRate,
        .previousDifference, .gap:
        nil
      }
    return target.map { (.figure(judged), .figure($0), [judged, $0]) }
  }
}

extension Condition {
  /// Whether a sum exceeds its ceiling and no coming year can reduce it.
  fileprivate static func isExceeded(_ profile: IndicatorProfile) -> Condition {
    let isBeyond = Condition.not(profile.meets(total, target))
    return profile.allowsNegative ? .all([latestYear == targetYear, isBeyond]) : isBeyond
  }

  /// Whether one of several conditions holds.
  fileprivate static func any(_ conditions: [Condition]) -> Condition {
    conditions.count == 1 ? conditions[0] : .not(.all(conditions.map { .not($0) }))
  }
}
