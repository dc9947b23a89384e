import Indicators

/// The plan as a person reads it: sections, measures, and under them each indicator with its target as printed.
///
/// No line holds anything that a terminal would obey.
struct PlanListing {
  let plan: Plan
  /// The year that the command named; nil for that of the plan.
  let reportYear: FiscalYear?

  var text: String {
    let settings = plan.settings
    let reprints = plan.placements.filter(\.isReprint).count
    let period = "\(settings.period.lowerBound)〜\(settings.period.upperBound)"
    let head = [
      "\(settings.title)（\(settings.organisation)）",
      "計画期間 \(period)　報告年度 \(reportYear ?? settings.reportYear)",
      "指標 \(plan.indicators.count)　掲載 \(plan.placements.count)（うち再掲 \(reprints)）",
    ]
    return (head + plan.sections.flatMap(lines)).map(\.visible).joined(separator: "\n") + "\n"
  }

  private func lines(of section: Section) -> [String] {
    var lines = ["", "【\(section.id)】\(section.name)"]
    var measure: String?
    for placement in plan.placements(of: section.id) {
      if placement.measure != measure {
        measure = placement.measure
        if placement.measure != section.name { lines.append("  ■ \(placement.measure)") }
      }
      if let indicator = plan.indicator(placement.indicator) {
        lines += self.lines(of: indicator, at: placement)
      }
    }
    for programmeMeasure in plan.measures(of: section.id) {
      lines.append("    \(programmeMeasure.id)  \(programmeMeasure.name)")
    }
    return lines
  }

  private func lines(of indicator: Indicator, at placement: Placement) -> [String] {
    let reprint = placement.isReprint ? "（再掲）" : ""
    let details = [
      indicator.printed.line, indicator.target.kind.name, "単位 \(indicator.unit.name)",
      indicator.yearKind.rawValue,
      "目標年度 \(indicator.target.year)", indicator.department,
    ].filter { !$0.isEmpty }
    return [
      "    \(placement.label)  \(indicator.id)  \(indicator.name)\(reprint)",
      "        " + details.joined(separator: "　"),
    ]
  }
}
