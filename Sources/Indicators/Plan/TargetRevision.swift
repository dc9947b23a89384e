/// A target that takes the place of an earlier one from a report year on (目標の改定, `plan/targets.csv`).
///
/// Reports of earlier years keep the earlier target, so that a report made anew says what was published.
package struct TargetRevision: Hashable, Sendable {
  /// The indicator whose target changes (指標ID).
  package let indicator: Indicator.ID
  /// The first report year of the new target (報告年度から).
  package let firstYear: FiscalYear
  /// The baseline from which the new target starts; that of the plan unless the revision states another.
  package let baseline: Baseline
  /// The new target.
  package let target: Target
  /// How a value compares with the number of the new target; nil follows the direction.
  package let comparison: TargetComparison?
  /// The new baseline and target as they are printed.
  package let printed: Indicator.Printed
  /// Whether the revision states a baseline of its own (基準, 判定の基準), so that baseline and target follow the definition of
  /// its first year.
  package let statesBaseline: Bool
  /// Why the target was changed (理由), never empty.
  package let reason: String
  /// The row of `plan/targets.csv`.
  package let place: Place

  /// Creates a revision; the reader has read its notations.
  package init(
    indicator: Indicator.ID, firstYear: FiscalYear, baseline: Baseline, target: Target,
    comparison: TargetComparison?, printed: Indicator.Printed, statesBaseline: Bool = false, reason: String,
    place: Place
  ) {
    self.indicator = indicator
    self.firstYear = firstYear
    self.baseline = baseline
    self.target = target
    self.comparison = comparison
    self.printed = printed
    self.statesBaseline = statesBaseline
    self.reason = reason
    self.place = place
  }
}

extension Indicator {
  /// The revision that is in force in a report, with the target that it replaced.
  package struct Revision: Hashable, Sendable {
    /// The first report year of the target in force.
    package let firstYear: FiscalYear
    /// The target before it, as it was printed.
    package let before: String
    /// Why the target was changed.
    package let reason: String
    /// Whether the revision states a baseline of its own.
    package let statesBaseline: Bool

    /// Creates a revision from its parts.
    package init(firstYear: FiscalYear, before: String, reason: String, statesBaseline: Bool = false) {
      self.statesBaseline = statesBaseline
      self.firstYear = firstYear
      self.before = before
      self.reason = reason
    }
  }
}

extension Plan {
  /// Returns the plan with the targets that are in force in a report year.
  func revised(in reportYear: FiscalYear) -> (indicators: [Indicator], path: [PathPoint]) {
    guard !revisions.isEmpty else { return (indicators, path) }
    let byIndicator = Dictionary(grouping: revisions, by: \.indicator)
      .mapValues { $0.sorted { $0.firstYear < $1.firstYear } }
    var points = Dictionary(grouping: path, by: \.indicator)
    let revised = indicators.map { indicator -> Indicator in
      guard let all = byIndicator[indicator.id] else { return indicator }
      let inForce = all.last { $0.firstYear <= reportYear }
      points[indicator.id]?.removeAll { $0.revision != inForce?.firstYear }
      guard let inForce else { return indicator }
      let before = all.last { $0.firstYear < inForce.firstYear }?.printed.target ?? indicator.printed.target
      let steps = indicator.steps(of: all, upTo: inForce)
      points[indicator.id, default: []] += steps
      return indicator.revised(by: inForce, instead: before, isStepwise: !steps.isEmpty)
    }
    return (revised, revised.flatMap { points[$0.id] ?? [] })
  }
}

extension Indicator {
  /// The indicator with the target of a revision.
  package func revised(
    by revision: TargetRevision, instead before: String, isStepwise: Bool = false
  ) -> Indicator {
    let period = revision.target.period
    return Indicator(
      id: id, name: name, shortName: shortName, englishName: englishName, previousID: previousID,
      baseline: revision.baseline,
      target: isStepwise ? period.map { .stepwise(period: $0) } ?? revision.target : revision.target,
      comparison: revision.comparison, printed: revision.printed, unit: unit,
      decimals: max(decimals, PrintedDecimals.needed(revision.baseline, revision.target)), yearKind: yearKind,
      direction: direction, bounds: bounds, nature: nature, department: department, definition: definition,
      source: source, nextRelease: nextRelease, reporting: reporting, seriesRows: seriesRows, remark: remark,
      revision: Revision(
        firstYear: revision.firstYear, before: before, reason: revision.reason,
        statesBaseline: revision.statesBaseline), place: place
    )
  }

  /// The targets of the years of a target that is judged every year, where revisions have given them several.
  ///
  /// Each year is judged by the target that was in force in its own report year.
  fileprivate func steps(of revisions: [TargetRevision], upTo inForce: TargetRevision) -> [Plan.PathPoint] {
    guard let period = inForce.target.period, inForce.target.everyYearValue != nil else { return [] }
    let points = period.compactMap { year -> Plan.PathPoint? in
      let revision = revisions.last { $0.firstYear <= min(year, inForce.firstYear) }
      guard let value = (revision?.target ?? target).everyYearValue else { return nil }
      return Plan.PathPoint(indicator: id, year: year, value: value, place: revision?.place ?? place)
    }
    return Set(points.map(\.value)).count > 1 ? points : []
  }
}

extension Target {
  /// The number of a target that is the same in every year of a period; nil for the other kinds.
  fileprivate var everyYearValue: Double? {
    switch self {
    case .everyYear(let value, _), .maintain(let value, _): value
    case .level, .new, .cumulative, .growth, .all, .balance, .range, .relative, .hold, .change, .average,
      .done,
      .stepwise, .series:
      nil
    }
  }
}
