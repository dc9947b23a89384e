/// All reports on the joint programme; the values of its metrics are among the observations.
package struct ProgrammeReports: Hashable, Sendable {
  /// The reports, sorted by initiative and year, at most one for each.
  package let reports: [InitiativeReport]
  /// The metrics, sorted by initiative and number.
  package let metrics: [InitiativeMetric]
  private let positions: [Initiative.ID: [FiscalYear: Int]]

  /// Sorts the reports and metrics; no two reports may have the same initiative and year.
  package init(reports: [InitiativeReport] = [], figures: [InitiativeMetric] = []) {
    let reports = reports.sorted { ($0.initiative, $0.year) < ($1.initiative, $1.year) }
    self.reports = reports
    positions = reports.indices.reduce(into: [:]) { positions, index in
      positions[reports[index].initiative, default: [:]][reports[index].year] = index
    }
    self.metrics = figures.sorted { ($0.initiative, $0.number) < ($1.initiative, $1.number) }
  }

  /// Returns the report on an initiative for a year; nil if there is none.
  package subscript(initiative: Initiative.ID, year: FiscalYear) -> InitiativeReport? {
    positions[initiative]?[year].map { reports[$0] }
  }

  /// Returns the metrics of one initiative, sorted by number.
  package func metrics(of initiative: Initiative.ID) -> [InitiativeMetric] {
    metrics.filter { $0.initiative == initiative }
  }
}
