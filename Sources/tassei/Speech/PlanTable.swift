import Exchange
import Indicators
import Localization

/// The plan as a table for machines: one row for each placement in print order, values in the plan's unit.
///
/// UTF-8 without byte order mark, quoted as RFC 4180 wants it, lines ended by a line feed. A growth's target is its rate
/// (0.1), a balance's is 0, that of all is the named number; a field without a value is empty.
struct PlanTable {
  let plan: Plan

  private static let headings = [
    "section", "measure", "indicator", "id", "kind", "unit", "baseline", "baseline_year", "target",
    "from_year", "target_year", "at_least", "year_kind", "reprint",
  ]

  var text: String {
    let rows = plan.placements.compactMap { placement in
      plan.indicator(placement.indicator).map { fields(of: placement, $0) }
    }
    return ([Self.headings] + rows).map { $0.map(CSVField.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private func fields(of placement: Placement, _ indicator: Indicator) -> [String] {
    [
      placement.section.description, placement.measure, indicator.name, indicator.id.text,
      indicator.target.kind.rawValue, indicator.unit.name,
      indicator.baseline.value.map(CSVField.decimal) ?? "",
      indicator.baseline.year?.label ?? "", plan.number(of: indicator.target).map(CSVField.decimal) ?? "",
      indicator.target.period?.lowerBound.label ?? "", indicator.target.year.label,
      indicator.margin == .atLeast ? "true" : "false", indicator.yearKind.rawValue,
      placement.isReprint ? "true" : "false",
    ]
  }
}
