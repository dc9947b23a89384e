/// All reports on the joint programme; the values of its metrics are among the observations.
package struct ProgrammeReports: Hashable, Sendable {
  /// The reports, sorted by initiative and year, at most one for each.
  package let reports: [MeasureReport]
  /// The metrics, sorted by initiative and number.
  package let figures: [MeasureFigure]
  private let positions: [ProgrammeMeasure.ID: [FiscalYear: Int]]

  /// Sorts the reports and metrics; no two reports may have the same initiative and year.
  package init(reports: [MeasureReport] = [], figures: [MeasureFigure] = []) {
    let reports = reports.sorted { ($0.measure, $0.year) < ($1.measure, $1.year) }
    self.reports = reports
    positions = reports.indices.reduce(into: [:]) { positions, index in
      positions[reports[index].measure, default: [:]][reports[index].year] = index
    }
    self.figures = figures.sorted { ($0.measure, $0.number) < ($1.measure, $1.number) }
  }

  /// Returns the report on an initiative for a year; nil if there is none.
  package subscript(measure: ProgrammeMeasure.ID, year: FiscalYear) -> MeasureReport? {
    positions[measure]?[year].map { reports[$0] }
  }

  /// Returns the metrics of one initiative, sorted by number.
  package func figures(of measure: ProgrammeMeasure.ID) -> [MeasureFigure] {
    figures.filter { $0.measure == measure }
  }
}
