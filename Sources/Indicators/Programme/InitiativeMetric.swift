/// A metric that departments report with an initiative of the joint programme: a name, a unit, values by year.
///
/// A metric contains an indicator without baseline, so that the same definitions calculate both. If a metric has no
/// target of its own, ``hasTarget`` is false. The target of its indicator then holds only a year, and no sheet may show
/// a comparison with it.
package struct InitiativeMetric: Hashable, Sendable, Identifiable {
  /// The initiative with which it is reported (取組ID).
  package let initiative: Initiative.ID
  /// The position among the metrics of its initiative, from 1, in the order of the files.
  package let number: Int
  /// Whether any of its rows contains a readable target (目標).
  package let hasTarget: Bool
  /// The indicator that is calculated, with the name and unit of the first row.
  package let indicator: Indicator

  /// The key of its values among the observations: `Ⅰ①-1`.
  package var id: Indicator.ID { indicator.id }

  /// Returns the key of its indicator: `Ⅰ①-1`.
  package static func id(_ initiative: Initiative.ID, _ number: Int) -> Indicator.ID {
    Indicator.ID("\(initiative)-\(number)")
  }

  /// - Parameter target: the target with its original text; nil for a metric without a target.
  package init(
    initiative: Initiative.ID, number: Int, name: String, unit: Unit,
    target: (value: Target, comparison: TargetComparison?, printed: String)?, lastYear: FiscalYear,
    place: Place
  ) {
    self.initiative = initiative
    self.number = number
    hasTarget = target != nil
    indicator = Indicator(
      id: Self.id(initiative, number), name: name, baseline: .none,
      target: target?.value ?? .level(value: 0, year: lastYear), comparison: target?.comparison,
      printed: Indicator.Printed(baseline: "", target: target?.printed ?? ""), unit: unit,
      direction: target?.comparison?.direction ?? .higherIsBetter,
      bounds: Indicator.Bounds(lower: 0, upper: unit.isPercentage ? 100 : nil), place: place)
  }
}
