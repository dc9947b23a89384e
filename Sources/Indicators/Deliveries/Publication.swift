/// What an earlier report published (前回公表値): its values and verdicts as they were printed then.
package struct Publication: Sendable, Equatable {
  /// One published value, or the reason why there was none.
  package struct Value: Hashable, Sendable {
    /// Whose value was published (指標ID); readers leave out what the plan no longer has.
    package let indicator: Indicator.ID
    /// Which series of the indicator it is of (系列), blank in the file for the main one.
    package let strand: Strand
    /// The year that the value is of (年度), not the report year in which it was published.
    package let year: FiscalYear
    /// In the unit of the indicator.
    package let value: Observation.Value
    /// How firm it was; nil for an absence.
    package let status: Observation.Status?
    /// The cell of the value in the file.
    package let place: Place

    /// A published value, of the main strand unless said otherwise; an absence has no status.
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
    /// Whose verdicts they are (指標ID): they stand on every row of it in the file, and the first row counts.
    package let indicator: Indicator.ID
    /// The rating as it was printed (評価): `○ 順調`; empty where the file has none.
    package let rating: String
    /// The outlook as it was printed (見通し): `△ どちらともいえない`; empty where the file has none.
    package let outlook: String

    /// The verdicts in the words of that report, which may differ from those of the plan's scale now.
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

  /// A publication in the order of its rows; that an indicator has one verdict only is left to the caller.
  package init(reportYear: FiscalYear, values: [Value], verdicts: [Verdict]) {
    self.reportYear = reportYear
    self.values = values
    self.verdicts = verdicts
  }

  /// The verdicts on an indicator; nil where that report has no row of it.
  package func verdict(on indicator: Indicator.ID) -> Verdict? {
    verdicts.first { $0.indicator == indicator }
  }
}
