import Figures
package import Indicators

/// The evaluations of all indicators of a plan for one report year.
package struct Evaluations: Sendable {
  /// The plan and the report year of all evaluations.
  package let context: Context
  /// One evaluation for each indicator, in the plan's order.
  package let items: [Evaluation]
  /// The same evaluations over one common range of years, for the tables that show all indicators together.
  package let aligned: [Evaluation]
  private let positions: [Indicator.ID: Int]

  init(context: Context, items: [Evaluation], aligned: [Evaluation]) {
    self.context = context
    self.items = items
    self.aligned = aligned
    positions = Dictionary(zip(items.map(\.indicator.id), 0...)) { first, _ in first }
  }

  /// The evaluation of an indicator; nil where the plan has no indicator of that id.
  package subscript(id: Indicator.ID) -> Evaluation? {
    positions[id].map { items[$0] }
  }

  /// The evaluation over the common range of years.
  package func aligned(_ id: Indicator.ID) -> Evaluation? {
    positions[id].map { aligned[$0] }
  }
}

/// Evaluates every indicator of a plan as of a report year.
///
/// - Parameter observations: values in the plan's units; values of later years have no effect.
package func evaluate(_ plan: Plan, _ observations: Observations, reportYear: FiscalYear) -> Evaluations {
  let context = Context(plan: plan, reportYear: reportYear)
  var definitionsByProfile: [IndicatorProfile: Definitions] = [:]
  func evaluation(of indicator: Indicator, years: ClosedRange<FiscalYear>?) -> Evaluation {
    let profile = IndicatorProfile(of: indicator, in: plan)
    let definitions = definitionsByProfile[profile] ?? Definitions(profile)
    definitionsByProfile[profile] = definitions
    let record = Record(
      of: indicator, in: plan, observations: observations, reportYear: reportYear, years: years)
    return Evaluation(record, definitions: definitions, context: context)
  }
  let items = plan.indicators.map { evaluation(of: $0, years: nil) }
  let years = items.flatMap(\.record.years)
  let common = years.min().flatMap { first in years.max().map { first...$0 } }
  let aligned = items.map { item in
    let years = item.record.years
    return years.first == common?.lowerBound && years.last == common?.upperBound
      ? item : evaluation(of: item.indicator, years: common)
  }
  return Evaluations(context: context, items: items, aligned: aligned)
}
