package import Indicators

/// The conclusions on the joint programme for one report year: what was reported, and the figures beside it.
package struct ProgrammeEvaluations: Sendable {
  /// What the exports report on the measures (取組); years after the report year are among them.
  package let reports: ProgrammeReports
  /// One for each figure, from the same catalogue as the strategy's indicators.
  ///
  /// The plan of their context has the figures as its indicators and the themes as its sections.
  package let figures: Evaluations
}

/// Evaluates the figures of the joint programme as of a report year.
///
/// - Parameter observations: those of the run; the figures' values are among them.
package func evaluate(
  _ reports: ProgrammeReports, of plan: Plan, _ observations: Observations, reportYear: FiscalYear
) -> ProgrammeEvaluations {
  ProgrammeEvaluations(
    reports: reports,
    figures: evaluate(plan.ofProgramme(reports.figures), observations, reportYear: reportYear))
}

extension Plan {
  /// The plan of the programme: the figures as indicators under their measures, the themes as sections.
  fileprivate func ofProgramme(_ figures: [MeasureFigure]) -> Plan {
    var settings = settings
    settings.title = themes.first?.chapterTitle ?? settings.title
    // What the strategy leaves open says nothing about the programme.
    settings.remarks.removeAll { $0.item.hasPrefix("確認") && !$0.item.contains("共同プログラム") }
    var counts: [Section.ID: Int] = [:]
    let placements = figures.map { figure in
      let theme = figure.measure.theme
      counts[theme, default: 0] += 1
      return Placement(
        section: theme, measure: measure(figure.measure)?.name ?? "", indicator: figure.id,
        number: counts[theme] ?? 1, isReprint: false, place: figure.indicator.place)
    }
    return Plan(
      settings: settings, sections: themes, indicators: figures.map(\.indicator), placements: placements,
      ratings: ratings, measures: measures)
  }
}
