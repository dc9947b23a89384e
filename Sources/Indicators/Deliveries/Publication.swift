/// What an earlier report published (前回公表値): its values and verdicts as they were printed then.
package struct Publication: Sendable, Equatable {
  /// One published value, or the reason why there was none.
  package struct Value: Hashable, Sendable {
    package let indicator: Indicator.ID
    package let strand: Strand
    package let year: FiscalYear
    /// In the unit of the indicator.
    package let value: Observation.Value
    /// How firm it was; nil for an absence.
    package let status: Observation.Status?
    /// The row of the file.
    package let place: Place

    package init(
      indicator: Indicator.ID, strand: Strand = .main, year: FiscalYear, value: Observation.Value,
      status: Observation.Status?, place: Place = Place(file: "")
    ) {
      self.indicator = indicator
      self.strand = strand
      self.year = year
      self.value = value
      self.status = status
      self.place = place
    }
  }

  /// The verdicts on one indicator, symbol and words.
  package struct Verdict: Hashable, Sendable {
    package let indicator: Indicator.ID
    package let rating: String
    package let outlook: String

    package init(indicator: Indicator.ID, rating: String, outlook: String) {
      self.indicator = indicator
      self.rating = rating
      self.outlook = outlook
    }
  }

  /// The report year of that report (報告年度).
  package let reportYear: FiscalYear
  /// In the order of the file.
  package let values: [Value]
  /// One for each indicator, in the order of the file.
  package let verdicts: [Verdict]

  package init(reportYear: FiscalYear, values: [Value], verdicts: [Verdict]) {
    self.reportYear = reportYear
    self.values = values
    self.verdicts = verdicts
  }

  package func verdict(on indicator: Indicator.ID) -> Verdict? {
    verdicts.first { $0.indicator == indicator }
  }
}
