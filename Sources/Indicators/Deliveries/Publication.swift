/// The values and verdicts of an earlier report, as that report printed them (前回公表値).
package struct Publication: Sendable, Equatable {
  /// One published value, or the reason why it was missing.
  package struct Value: Hashable, Sendable {
    /// The indicator of the value (指標ID).
    ///
    /// Readers omit indicators that the plan no longer has.
    package let indicator: Indicator.ID
    /// The series of the indicator (系列); the cell is blank for the main series.
    package let series: IndicatorSeries
    /// The year of the value (年度), not the report year in which it was published.
    package let year: FiscalYear
    /// The published value in the unit of the indicator, or the reason why it was missing.
    package let value: Observation.Value
    /// The status that the value had then; nil for an absence.
    package let status: Observation.Status?
    /// What stood around the value (付記).
    package let marks: NumberMarks
    /// The cell that contains the value.
    package let place: Place

    /// Creates a published value, by default of the main series and with nothing around it; an absence has no status.
    package init(
      indicator: Indicator.ID, series: IndicatorSeries = .main, year: FiscalYear, value: Observation.Value,
      status: Observation.Status?, marks: NumberMarks = .none, place: Place = Place(file: "")
    ) {
      self.indicator = indicator
      self.series = series
      self.year = year
      self.value = value
      self.status = status
      self.marks = marks
      self.place = place
    }
  }

  /// The verdicts on one indicator, each as symbol and words.
  package struct Verdict: Hashable, Sendable {
    /// The indicator of the verdicts (指標ID).
    ///
    /// Every row of the indicator in the file repeats the verdicts; the first row counts.
    package let indicator: Indicator.ID
    /// The printed rating (評価), such as `○ 順調`; empty if the file has none.
    package let rating: String
    /// The printed outlook (見通し), such as `△ どちらともいえない`; empty if the file has none.
    package let outlook: String
    /// The printed target by which the indicator was judged (目標); empty if the file has none, as earlier versions wrote it.
    package let target: String
    /// The cell of the target.
    package let targetPlace: Place
    /// The printed baseline (基準); empty if the plan printed none, or if the file has none, as earlier versions wrote it.
    package let baseline: String
    /// The cell of the baseline.
    package let baselinePlace: Place

    /// Creates verdicts in the words of the earlier report, which may differ from the plan's present scale.
    package init(
      indicator: Indicator.ID, rating: String, outlook: String, target: String = "",
      targetPlace: Place = Place(file: ""), baseline: String = "", baselinePlace: Place = Place(file: "")
    ) {
      self.indicator = indicator
      self.rating = rating
      self.outlook = outlook
      self.target = target
      self.targetPlace = targetPlace
      self.baseline = baseline
      self.baselinePlace = baselinePlace
    }
  }

  /// The report year of the earlier report (報告年度).
  package let reportYear: FiscalYear
  /// The published values in the order of the file.
  package let values: [Value]
  /// The verdicts in the order of the file, one for each indicator.
  package let verdicts: [Verdict]
  private let positions: [Indicator.ID: Int]

  /// Creates a publication from its rows in order.
  ///
  /// The caller ensures that each indicator has one verdict only.
  package init(reportYear: FiscalYear, values: [Value], verdicts: [Verdict]) {
    self.reportYear = reportYear
    self.values = values
    self.verdicts = verdicts
    positions = Dictionary(zip(verdicts.map(\.indicator), 0...)) { first, _ in first }
  }

  /// Returns the verdicts on an indicator; nil if the earlier report has no row for it.
  package func verdict(on indicator: Indicator.ID) -> Verdict? {
    positions[indicator].map { verdicts[$0] }
  }
}
