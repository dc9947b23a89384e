import Indicators

/// Where the newest value stands: against the target, on the way to it, against the path, and what is missing.
///
/// Written for a target that is a value in one year; kinds that differ replace what differs.
extension Definitions {
  static func position(_ shape: Shape) -> Definitions {
    let elapsed = (year - baselineYear) / (targetYear - baselineYear)
    let end: Definition =
      shape.start == .actual ? .given([.baseline], .calculation(target)) : .calculation(target)
    let line: Definition =
      shape.start == .none
      ? .absent(.blank)
      : .choice(
        year < baselineYear, .absent(.blank),
        .choice(year >= targetYear, end, .calculation(baseline + (target - baseline) * elapsed)))

    return Definitions(
      figures: [
        .attainment: attainment(of: latest, shape),
        .expectedProgress: .given(
          [.baseline],
          ratio(shape.settled(expected - baseline) / shape.settled(target - baseline))
            .definition.unlessNoWay(shape).unlessBroken(shape)),
        .progress: progress(shape).unlessNoWay(shape).unlessBroken(shape),
        .expected: expectedValue(shape),
        .gap: .given(
          [.expected],
          shape.settledAdvantage(of: latest, over: expected).definition.unlessBroken(shape)),
        .pace: pace(shape).unlessBroken(shape),
        .shortfall: .choice(
          isMet, .calculation(0), .calculation(maximum(0, shape.settledAdvantage(of: target, over: latest)))),
        .requiredPerYear: (shortfall / (targetYear - latestYear))
          .unless(latestYear >= targetYear, .targetYearReached),
        .achievedPerYear: shape.start == .zero ? .absent(.noBaseline) : achievedPerYear(shape),
      ],
      rows: [
        .expected: shape.hasPath ? .choice(.hasNumber(.path), .calculation(.cell(.path)), line) : line,
        .deviation: shape.hasCourse
          ? .choice(
            .all([.hasNumber(.counted), .hasNumber(.expected), .isBeforeBreak(shape)]),
            .calculation(shape.settledAdvantage(of: .cell(.counted), over: .cell(.expected))), .absent(.blank)
          )
          : .absent(.blank),
      ])
  }

  /// The way made in a year on the average since the baseline.
  static func achievedPerYear(_ shape: Shape) -> Definition {
    .given(
      [.baseline],
      (shape.settled(latest - baseline) / (latestYear - baselineYear)).definition.unlessBroken(shape))
  }

  /// A value as a share of the target, or the target as a share of it where less is better.
  static func attainment(
    of value: Expression, target: Expression = target, isMet: Condition = isMet, _ shape: Shape
  ) -> Definition {
    let higher = shape.direction == .higherIsBetter
    var share = judged(ratio(higher ? value / target : target / value), isMet: isMet)
    if !higher { share = share.unless(value == 0, .zeroValue) }
    if shape.allowsNegative {
      share = share.unless(value < 0, .negative).unless(target < 0, .negative)
    }
    return share.unless(target == 0, .zeroTarget)
  }

  /// A share of the target that agrees with the verdict: 100 % or more where it is met, less where it is not.
  static func judged(_ share: Expression, isMet: Condition = isMet) -> Definition {
    .choice(isMet, .calculation(.raised(share)), .calculation(.capped(share)))
  }

  /// The way made as a share of the way to the target, whole from where it is reached as it is printed.
  private static func progress(_ shape: Shape) -> Definition {
    judged(ratio(shape.settled(latest - baseline) / shape.settled(target - baseline)))
  }

  private static func expectedValue(_ shape: Shape) -> Definition {
    let found = Definition.lookup(.expected, year: latestYear, otherwise: .nothingExpected)
    guard shape.start != .none else {
      return shape.hasPath ? found : .absent(.noBaseline)
    }
    if shape.hasPath { return found }
    if shape.start == .actual { return .given([.baseline], found) }
    let onLine = Expression.at(.expected, year: latestYear)
    return shape.start == .zero
      ? onLine.unless(latestYear < baselineYear, .beforeBaseline) : .calculation(onLine)
  }

  /// The way made as a share of the way expected; the value as a share of the path where no way was expected.
  ///
  /// On the line the way expected is the share of the years that have passed: a third of 2,000 has no end, and a pace of
  /// exactly 79.95 % would be lost in its last digit. Where some years are typed, both ways are taken times all years,
  /// which ends in either case.
  private static func pace(_ shape: Shape) -> Definition {
    let ofPath = paceOfPath(of: latest, shape)
    guard shape.start != .none else { return ofPath }
    let years = targetYear - baselineYear
    let made = shape.settled(latest - baseline) * years
    let share =
      shape.hasPath
      ? made / shape.settled((expected - baseline) * years)
      : made / (shape.settled(target - baseline) * (latestYear - baselineYear))
    return .choice(
      shape.settledAdvantage(of: expected, over: baseline) > 0, .calculation(ratio(share)), ofPath)
  }

  /// A value as a share of the path, or the path as a share of it where less is better.
  static func paceOfPath(of value: Expression, _ shape: Shape) -> Definition {
    guard shape.direction == .lowerIsBetter else {
      return .choice(expected > 0, .calculation(ratio(value / expected)), .absent(.nothingExpected))
    }
    return .choice(
      .all([expected > 0, value > 0]), .calculation(ratio(expected / value)), .absent(.nothingExpected))
  }
}

extension Definition {
  /// The definition, withheld where the target is not beyond the baseline.
  fileprivate func unlessNoWay(_ shape: Shape) -> Definition {
    unless(shape.isBetter(baseline, than: target), .metAtBaseline)
      .unless(target == baseline, .targetEqualsBaseline)
  }

  /// The definition, withheld where the newest value follows another definition than baseline and target.
  func unlessBroken(_ shape: Shape) -> Definition {
    unless(.isBroken(shape), .definitionChanged)
  }
}

extension Condition {
  /// Whether a 断絶 lies between the statement of baseline and target and the newest value.
  static func isBroken(_ shape: Shape) -> Condition {
    .all([breakYear > stated(shape), breakYear <= latestYear])
  }

  /// Whether none lies between that statement and the year of the cell.
  static func isBeforeBreak(_ shape: Shape) -> Condition {
    .fold(.maximum, .through(.breakYear)) <= stated(shape)
  }

  /// The year whose definition baseline and target follow.
  private static func stated(_ shape: Shape) -> Expression {
    shape.start == .none ? .number(Double(shape.planStart.number - 1)) : baselineYear
  }
}
