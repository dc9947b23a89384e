package import Indicators

/// The results of the joint programme for one report year: the reports on initiatives, and their metrics.
package struct ProgrammeEvaluations: Sendable {
  /// The reports of the exports on the initiatives (取組), including years after the report year.
  package let reports: ProgrammeReports
  /// One evaluation for each metric, by the same definitions as the strategy's indicators.
  ///
  /// The plan of its context has the metrics as indicators and the themes as sections.
  package let metrics: Evaluations
}

/// Evaluates the metrics of the joint programme as of a report year.
///
/// - Parameter observations: all observations of the run, including the values of the metrics.
package func evaluate(
  _ reports: ProgrammeReports, of plan: Plan, _ observations: Observations, reportYear: FiscalYear
) -> ProgrammeEvaluations {
  ProgrammeEvaluations(
    reports: reports,
    metrics: evaluate(plan.ofProgramme(reports.metrics), observations, reportYear: reportYear))
}

extension Plan {
  /// The plan of the programme: the metrics as indicators under their initiatives, the themes as sections.
  fileprivate func ofProgramme(_ figures: [InitiativeMetric]) -> Plan {
    var settings = settings
    settings.title = themes.first?.chapterTitle ?? settings.title
    // The open points of the strategy do not concern the programme.
    settings.remarks.removeAll { $0.item.hasPrefix("確認") && !$0.item.contains("共同プログラム") }
    var counts: [Section.ID: Int] = [:]
    let placements = figures.map { figure in
      let theme = figure.initiative.theme
      counts[theme, default: 0] += 1
      return Placement(
        section: theme, policy: initiative(figure.initiative)?.name ?? "", indicator: figure.id,
        number: counts[theme] ?? 1, isReprint: false, place: figure.indicator.place)
    }
    return Plan(
      settings: settings, sections: themes, indicators: figures.map(\.indicator), placements: placements,
      ratings: ratings, initiatives: initiatives)
  }
}
