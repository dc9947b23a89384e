/// A figure that departments report beside a measure of the joint programme: a name, a unit, values by year.
///
/// It is carried as an indicator without baseline, so that the one catalogue calculates it. A figure without a target of
/// its own has ``hasTarget`` false: its indicator's target is then a mere year, and nothing that compares with a target
/// may be shown of it.
package struct MeasureFigure: Hashable, Sendable, Identifiable {
  /// The measure beside which it is reported (取組ID).
  package let measure: ProgrammeMeasure.ID
  /// The place among the figures of its measure, from 1, in the order of the files.
  package let number: Int
  /// Whether any of its rows gave a target (目標) that can be read.
  package let hasTarget: Bool
  /// What is calculated: an indicator with the name and unit of its first row.
  package let indicator: Indicator

  /// The key under which its values stand among the observations: `Ⅰ①-1`.
  package var id: Indicator.ID { indicator.id }

  /// The key of its indicator: `Ⅰ①-1`.
  package static func id(_ measure: ProgrammeMeasure.ID, _ number: Int) -> Indicator.ID {
    Indicator.ID("\(measure)-\(number)")
  }

  /// - Parameter target: the target and how it was written; nil for a figure without one.
  package init(
    measure: ProgrammeMeasure.ID, number: Int, name: String, unit: Unit,
    target: (value: Target, margin: Margin?, printed: String)?, lastYear: FiscalYear, place: Place
  ) {
    self.measure = measure
    self.number = number
    hasTarget = target != nil
    indicator = Indicator(
      id: Self.id(measure, number), name: name, baseline: .none,
      target: target?.value ?? .level(value: 0, year: lastYear), margin: target?.margin,
      printed: Indicator.Printed(baseline: "", target: target?.printed ?? ""), unit: unit,
      direction: target?.margin?.direction ?? .higherIsBetter,
      bounds: Indicator.Bounds(lower: 0, upper: unit.isPercentage ? 100 : nil), place: place)
  }
}
