import Exchange
import Indicators
import Localization

/// The readable listing of the plan: sections, policies, and each indicator with its target as printed.
///
/// Control characters are escaped, so that a terminal does not obey them.
struct PlanListing {
  let plan: Plan
  /// The report year of the command line; nil for the plan's own.
  let reportYear: FiscalYear?
  let language: Language

  var text: String {
    let settings = plan.settings
    let reprints = plan.placements.filter(\.isReprint).count
    let period = "\(settings.period.lowerBound)〜\(settings.period.upperBound)"
    let head = [
      "\(settings.title)（\(settings.organisation)）",
      localized("計画期間", "period") + " \(period)　"
        + localized("報告年度", "report of") + " \(reportYear ?? settings.reportYear)",
      localized("指標", "indicators") + " \(plan.indicators.count)　" + localized("掲載", "places")
        + " \(plan.placements.count)"
        + localized("（うち再掲 \(reprints)）", " (reprints: \(reprints))"),
    ]
    return (head + plan.sections.flatMap(lines)).map(\.visible).joined(separator: "\n") + "\n"
  }

  private func lines(of section: Section) -> [String] {
    var lines = ["", "【\(section.id)】\(section.name)"]
    var policy: String?
    for placement in plan.placements(of: section.id) {
      if placement.policy != policy {
        policy = placement.policy
        if placement.policy != section.name { lines.append("  ■ \(placement.policy)") }
      }
      if let indicator = plan.indicator(placement.indicator) {
        lines += self.lines(of: indicator, at: placement)
      }
    }
    for initiative in plan.initiatives(of: section.id) {
      lines.append("    \(initiative.id)  \(initiative.name)")
    }
    return lines
  }

  private func lines(of indicator: Indicator, at placement: Placement) -> [String] {
    let reprint = placement.isReprint ? localized("（再掲）", " (reprint)") : ""
    let details = [
      indicator.printed.line, localized(indicator.target.kind.name, indicator.target.kind.englishName),
      indicator.unit.name.isEmpty ? "" : localized("単位", "unit") + " \(indicator.unit.name)",
      localized(indicator.yearKind.rawValue, indicator.yearKind.englishName),
      localized("目標年度", "target year") + " \(indicator.target.year)", indicator.department,
    ].filter { !$0.isEmpty }
    let series = indicator.seriesRows.map { row in
      localized(row.role.rawValue, row.role.englishName) + " \(row.name)（\(row.unit.name)）"
    }
    return [
      "    \(placement.label)  \(indicator.id)  \(indicator.name)\(reprint)",
      "        " + details.joined(separator: "　"),
    ] + (series.isEmpty ? [] : ["        " + series.joined(separator: "　")])
      + revisions(of: indicator).map { "        " + $0 }
  }

  /// The 目安値 of the first target and, for each revision, its target with those that belong to it.
  private func revisions(of indicator: Indicator) -> [String] {
    func steps(_ revision: FiscalYear?) -> String {
      let points = plan.path.filter { $0.indicator == indicator.id && $0.revision == revision }
      let texts = points.map { point in
        let number = CSVField.decimal(point.value) + (point.comparison?.rawValue ?? "")
        return "\(point.year) \(point.printed.isEmpty ? number : point.printed)"
      }
      return texts.isEmpty ? "" : localized("目安値", "steps") + " " + texts.joined(separator: "・")
    }
    let revisions = plan.revisions.filter { $0.indicator == indicator.id }
      .sorted { $0.firstYear < $1.firstYear }
    return
      ([steps(nil)]
      + revisions.map { revision in
        let head = localized("改定 \(revision.firstYear)から", "revised from \(revision.firstYear)")
        return ["\(head) \(revision.printed.line)（\(revision.reason)）", steps(revision.firstYear)]
          .filter { !$0.isEmpty }.joined(separator: "　")
      }).filter { !$0.isEmpty }
  }

  private func localized(_ japanese: String, _ english: String) -> String {
    Text(ja: japanese, en: english)(language)
  }
}
