import Exchange
import Indicators
import Localization

/// The machine-readable table of the plan: one row per placement in print order, values in the plan's unit.
///
/// The table is UTF-8 without byte order mark, quoted as in RFC 4180, with line feeds at line ends. The target is the
/// rate for a growth (0.1), 0 for a balance, and the value of the constant for 全数. A field without a value is empty.
struct PlanTable {
  let plan: Plan

  private static let headings = [
    "section", "measure", "indicator", "id", "kind", "unit", "baseline", "baseline_year", "target",
    "from_year", "target_year", "at_least", "year_kind", "reprint", "comparison", "lower", "upper",
  ]

  var text: String {
    let rows = plan.placements.compactMap { placement in
      plan.indicator(placement.indicator).map { fields(of: placement, $0) }
    }
    return ([Self.headings] + rows).map { $0.map(CSVField.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private func fields(of placement: Placement, _ indicator: Indicator) -> [String] {
    [
      placement.section.description, placement.policy, indicator.name, indicator.id.text,
      indicator.target.kind.rawValue, indicator.unit.name,
      indicator.baseline.value.map(CSVField.decimal) ?? "",
      indicator.baseline.year?.label ?? "", plan.number(ofTarget: indicator).map(CSVField.decimal) ?? "",
      indicator.target.period?.lowerBound.label ?? "", indicator.target.year.label,
      indicator.comparison == .atLeast ? "true" : "false", indicator.yearKind.rawValue,
      placement.isReprint ? "true" : "false", indicator.comparison?.rawValue ?? "",
      indicator.target.range.map { CSVField.decimal($0.lower) } ?? "",
      indicator.target.range.map { CSVField.decimal($0.upper) } ?? "",
    ]
  }
}
