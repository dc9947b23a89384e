import Indicators

/// Two series with the role 実績, such as 男 and 女: both must meet the target, so that the one further from it is the value.
extension DefinitionSet {
  /// ```
  /// value = the worse of both values
  /// ```
  ///
  /// Where the plan names the year of the baseline alone, each series starts from its own value of that year, and the one
  /// with less progress is the value; where no way leads to the target, the one whose distance to its target is worse.
  /// Values are rounded to their printed digits before they are compared, so that the target is met only where both series
  /// print a number that meets it. A year has a value only where both series have one.
  static func twoActuals(_ profile: IndicatorProfile) -> DefinitionSet {
    let both: Condition = .all([.hasNumber(.numerator), .hasNumber(.denominator)])
    let ofYear = Choice(profile, .cell(.numerator), .cell(.denominator))
    var definitions = DefinitionSet(rows: [
      .numerator: .cell(.actual, otherwise: .status),
      .denominator: .cell(.second, otherwise: .secondStatus),
      .status: .lessFirm(.numerator, .denominator),
    ])
    var value = ofYear.worse
    switch profile.start {
    case .none, .zero: break
    case .baseline:
      definitions.rows[.status] = definitions.rows[.status]?.except(
        year == baselineYear, .words([.text(InputWord.baseline.text)]))
    case .actual:
      value = .choice(
        .all([.isNumber(.firstBaseline), .isNumber(.secondBaseline)]), ofYear.further, ofYear.worse)
      let newest = Choice(
        profile, .at(.numerator, year: latestYear), .at(.denominator, year: latestYear),
        chosen: (.figure(.firstBaseline), .figure(.secondBaseline)))
      definitions.figures = [
        .firstBaseline: .lookup(.numerator, year: baselineYear, otherwise: .noBaseline),
        .secondBaseline: .lookup(.denominator, year: baselineYear, otherwise: .noBaseline),
        .baseline: .requiring(
          [.firstBaseline, .secondBaseline],
          .choice(
            .isNumber(.latestYear), newest.further,
            .calculation(profile.worse(.figure(.firstBaseline), .figure(.secondBaseline))))),
      ]
    }
    let actual = Definition.choice(both, value, .reasonForNone(.numerator))
    // The plan's own number of the baseline year stands whether or not the series were delivered.
    definitions.rows[.actual] =
      profile.start == .baseline
      ? actual.except(year == baselineYear, .calculation(baseline)) : actual
    return definitions
  }

  /// The choice between two series by their values of one year.
  private struct Choice {
    let profile: IndicatorProfile
    let first: Expression
    let second: Expression
    /// What is chosen: the values themselves, unless something else belongs to each series.
    let chosen: (first: Expression, second: Expression)

    init(
      _ profile: IndicatorProfile, _ first: Expression, _ second: Expression,
      chosen: (Expression, Expression)? = nil
    ) {
      self.profile = profile
      self.first = first
      self.second = second
      self.chosen = chosen ?? (first, second)
    }

    /// The one with the worse value.
    var worse: Definition { .calculation(profile.worse(chosen.first, chosen.second)) }

    /// The one with less progress from its own baseline, or with the worse distance to its own target.
    var further: Definition {
      let starts = (Expression.figure(.firstBaseline), Expression.figure(.secondBaseline))
      let ends = (profile.end(from: starts.0), profile.end(from: starts.1))
      let values = (rounded(first), rounded(second))
      let distance = choice(
        profile.advantage(of: values.1, over: ends.1), profile.advantage(of: values.0, over: ends.0))
      guard profile.kind.hasWay else { return distance }
      let ways = (
        profile.advantage(of: ends.0, over: starts.0), profile.advantage(of: ends.1, over: starts.1)
      )
      let made = (
        profile.advantage(of: values.0, over: starts.0), profile.advantage(of: values.1, over: starts.1)
      )
      // Both ways are positive, so that the products compare as the quotients do.
      return .choice(
        .all([profile.denoised(ways.0) > 0, profile.denoised(ways.1) > 0]),
        choice(made.1 * ways.0, made.0 * ways.1), distance)
    }

    /// The second where its number is the lesser one, else the first.
    private func choice(_ ofSecond: Expression, _ ofFirst: Expression) -> Definition {
      .choice(
        profile.denoised(ofSecond - ofFirst) < 0, .calculation(chosen.second), .calculation(chosen.first))
    }

    private func rounded(_ value: Expression) -> Expression {
      .rounded(value, digits: profile.decimals)
    }
  }
}

extension IndicatorProfile {
  /// The worse of two values.
  fileprivate func worse(_ first: Expression, _ second: Expression) -> Expression {
    direction == .higherIsBetter ? minimum(first, second) : maximum(first, second)
  }

  /// The target of a series that starts from a baseline of its own.
  fileprivate func end(from start: Expression) -> Expression {
    switch kind {
    case .hold, .change: return start
    case .relative:
      guard let relation else { return start }
      let share = relation.factor == 1 ? start : start * .number(relation.factor)
      return relation.addend == 0
        ? share
        : relation.addend > 0 ? share + .number(relation.addend) : share - .number(-relation.addend)
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .average, .done,
      .stepwise, .series:
      return target
    }
  }
}

extension Target.Kind {
  /// Whether the target lies away from the baseline, so that there is progress between them.
  fileprivate var hasWay: Bool {
    switch self {
    case .level, .new, .everyYear, .all, .maintain, .relative: true
    case .hold, .change, .cumulative, .growth, .balance, .range, .average, .done, .stepwise, .series: false
    }
  }
}
