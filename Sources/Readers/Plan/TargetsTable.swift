import Indicators

/// `plan/targets.csv`: targets that take the place of earlier ones from a report year on.
struct TargetsTable {
  static let form = PlanTable.Form(
    name: "targets.csv", required: [.indicatorID, .firstReportOfTarget, .target, .reason],
    optional: [.judgedTarget, .baseline, .judgedBaseline, .remark], isOptional: true, isSilent: true)

  let indicators: KnownIndicators
  /// The names of the constants by their folded form.
  let constants: [String: String]
  /// The years of the plan.
  let period: ClosedRange<FiscalYear>
  /// The series that the plan's own table defines.
  let series: SeriesTable

  /// The revisions in the order of the rows, each with the indicator that it makes, for its doubts.
  func read(
    _ table: PlanTable, into findings: inout FindingList
  ) -> [(revision: TargetRevision, indicator: Indicator)] {
    var lines: [Indicator.ID: [FiscalYear: Int]] = [:]
    let suggestions = Suggestions(among: constants.values.sorted())
    return table.rows.compactMap { row in
      let id = row.indicator(known: indicators, into: &findings)
      let year = row.year(.firstReportOfTarget, into: &findings)
      let reason = row.required(.reason, into: &findings)
      guard let id, let year, let indicator = indicators[id] else { return nil }
      if let first = lines[id]?[year] {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .indicatorID, indicator: id, year: year))
        return nil
      }
      lines[id, default: [:]][year] = row.line
      let notations = PlanNotations(
        row: row, id: id, unit: indicator.unit, yearKind: indicator.yearKind, period: period)
      guard let baseline = baseline(row, of: indicator, notations, into: &findings),
        let target = notations.target(
          of: baseline, kind: nil, direction: indicator.direction, constants: constants,
          suggestions: suggestions, series: series.comparisons(of: id), into: &findings), let reason
      else { return nil }
      if target.target.kind.needsBaseline, baseline.baseline == .none {
        findings.append(
          row.finding(
            .baselineMissing(notations.yearBefore, unit: indicator.unit.name), .target, indicator: id))
        return nil
      }
      guard Self.fits(target.target, indicator) else {
        findings.append(row.finding(.revisionUnfit, .target, indicator: id))
        return nil
      }
      let own = row.text(.baseline) + row.text(.judgedBaseline)
      let revision = TargetRevision(
        indicator: id, firstYear: year, baseline: baseline.baseline, target: target.target,
        comparison: target.comparison,
        printed: Indicator.Printed(
          baseline: own.isEmpty ? indicator.printed.baseline : row.text(.baseline), target: row.text(.target),
          judgedBaseline: row.text(.judgedBaseline), judgedTarget: row.text(.judgedTarget)),
        statesBaseline: !own.isEmpty, reason: reason, place: row.place)
      return (revision, indicator.revised(by: revision, instead: indicator.printed.target))
    }
  }

  /// Whether the values that the indicator delivers can be measured by a target.
  private static func fits(_ target: Target, _ indicator: Indicator) -> Bool {
    let (new, old) = (target.kind, indicator.target.kind)
    let isSurveyed = indicator.reporting.surveyCycle > 1
    return new.isDifference == old.isDifference && new.isWord == old.isWord
      && !(indicator.hasTwoActuals
        && !SeriesTable.takesTwoActuals(new, isJudgedYearly: target.isJudgedYearly))
      && !(indicator.isRatio && (new.isSum || new.isConstant)) && !(isSurveyed && target.period != nil)
  }

  /// The baseline of the row; that of the plan where the row states none.
  private func baseline(
    _ row: PlanRow, of indicator: Indicator, _ notations: PlanNotations, into findings: inout FindingList
  ) -> BaselineNotation.Reading? {
    guard (row.text(.baseline) + row.text(.judgedBaseline)).isEmpty else {
      return notations.baseline(into: &findings)
    }
    return BaselineNotation.Reading(baseline: indicator.baseline, isNew: indicator.target.kind.startsAtZero)
  }
}
