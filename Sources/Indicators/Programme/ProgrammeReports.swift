/// All that was reported of the joint programme; the values of its figures stand among the observations.
package struct ProgrammeReports: Hashable, Sendable {
  /// By measure and year, at most one for each.
  package let reports: [MeasureReport]
  /// By measure and number.
  package let figures: [MeasureFigure]
  private let positions: [ProgrammeMeasure.ID: [FiscalYear: Int]]

  /// Reports and figures, which are sorted here; no two reports may be of the same measure and year.
  package init(reports: [MeasureReport] = [], figures: [MeasureFigure] = []) {
    let reports = reports.sorted { ($0.measure, $0.year) < ($1.measure, $1.year) }
    self.reports = reports
    positions = reports.indices.reduce(into: [:]) { positions, index in
      positions[reports[index].measure, default: [:]][reports[index].year] = index
    }
    self.figures = figures.sorted { ($0.measure, $0.number) < ($1.measure, $1.number) }
  }

  /// What was reported of a measure for a year; nil where nothing was.
  package subscript(measure: ProgrammeMeasure.ID, year: FiscalYear) -> MeasureReport? {
    positions[measure]?[year].map { reports[$0] }
  }

  /// The figures of one measure by number.
  package func figures(of measure: ProgrammeMeasure.ID) -> [MeasureFigure] {
    figures.filter { $0.measure == measure }
  }
}
