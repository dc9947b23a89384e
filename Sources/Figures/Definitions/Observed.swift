import Indicators

/// The delivered values, the valid actuals among them, and the newest value.
extension DefinitionSet {
  static func observed(_ profile: IndicatorProfile) -> DefinitionSet {
    var isFact: [Condition] = [.hasNumber(.validActual)]
    if profile.start == .baseline || profile.start == .actual { isFact.append(year > baselineYear) }
    if profile.isJudgedInPeriod { isFact.append(year >= fromYear) }
    let flow: YearlyFigure = profile.kind.isSum && profile.deliversTotals ? .yearly : .validActual

    return DefinitionSet(
      figures: [
        .baseline: start(profile),
        .baselineYear: profile.start == .none ? .absent(.noBaseline) : .input(.baselineYear),
        .target: .input(.target),
        .otherEnd: profile.range.map { .calculation(.number($0.aim == $0.lower ? $0.upper : $0.lower)) }
          ?? .absent(.notApplicable),
        .targetYear: .input(.targetYear),
        .breakYear: .calculation(.fold(.maximum, .all(.breakYear))),
        .latestYear: Expression.fold(.maximum, .all(.factYear))
          .except(.fold(.count, .all(.factYear)) == 0, .noValue),
        .latestLabel: .era(.latestYear),
        .latest: .calculation(.at(.validActual, year: latestYear)),
        .met: .choice(profile.meets(latest, target), .calculation(1), .calculation(0)),
      ],
      rows: [
        .year: .cell(.year, otherwise: nil),
        .label: .cell(.label, otherwise: nil),
        .actual: .cell(.actual, otherwise: .status),
        .status: .cell(.status, otherwise: nil),
        .comparison: profile.hasComparison
          ? .cell(.comparison, otherwise: .comparisonStatus) : .absent(.blank),
        .treatment: .cell(.treatment, otherwise: nil),
        .path: profile.hasPath ? .cell(.path, otherwise: nil) : .absent(.blank),
        .validActual: .choice(
          .all([
            .hasNumber(.actual), .not(.cellIs(.status, .status(.reference))),
            year <= minimum(.constant(.reportYear), targetYear),
          ]), .calculation(.cell(.actual)), .absent(.blank)),
        .missingReason: .choice(
          .all([year <= minimum(.constant(.reportYear), targetYear), .isWithoutValue]),
          .words([.cell(.status)]),
          .words([.before(.missingReason, first: Reason.nothingDue.text)])),
        .factYear: .choice(.all(isFact), .calculation(year), .absent(.blank)),
        .breakYear: .choice(
          .all([
            .isNumber(.latestYear), .isRedefined, year <= latestYear,
          ]), .calculation(year), .absent(.blank)),
        .fitCandidate: .choice(
          .all([
            .hasNumber(flow), .not(.cellIs(.treatment, .treatment(.excluded))), year >= breakYear,
          ]), .calculation(.cell(flow)), .absent(.blank)),
      ])
  }

  private static func start(_ profile: IndicatorProfile) -> Definition {
    switch profile.start {
    case .baseline: .input(.baseline)
    case .actual: .lookup(.validActual, year: baselineYear, otherwise: .noBaseline)
    case .zero: .calculation(0)
    case .none: .absent(.noBaseline)
    }
  }
}

extension Condition {
  /// Whether the year's status says why no value counts: 参考, or a reason other than that nothing was surveyed.
  fileprivate static let isWithoutValue: Condition = {
    let reasons =
      Absence.allCases.filter { $0 != .notSurveyed }.map(InputWord.absence) + [.status(.reference)]
    return .not(.all(reasons.map { .not(.cellIs(.status, $0)) }))
  }()

  /// Whether the year has a 断絶, so that its value is not comparable with the value of the year before.
  static let isRedefined = Condition.cellIs(.treatment, .treatment(.discontinued))
}
