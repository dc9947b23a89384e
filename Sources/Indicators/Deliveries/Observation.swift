/// One delivered value of one indicator and year (実績値), or the reason why it is missing.
package struct Observation: Hashable, Sendable {
  /// A measured number in the unit of the indicator, or the reason why it is missing.
  package enum Value: Hashable, Sendable {
    case measured(Double)
    case absent(Absence)

    /// The measured number with all its digits, in the unit of the indicator; nil for an absence.
    package var number: Double? {
      if case .measured(let number) = self { number } else { nil }
    }
  }

  /// The status of a published value (状態): final, preliminary, revised, estimated or for reference.
  package enum Status: String, CaseIterable, Sendable {
    case confirmed = "確定"
    case provisional = "速報"
    case revised = "改訂"
    case estimated = "推計"
    /// A value with another scope or definition. It is printed, but never rated or fitted.
    case reference = "参考"

    /// The statuses of preliminary values, which final values will replace; the least reliable first.
    package static let preliminary: [Status] = [.estimated, .provisional]
  }

  /// The indicator of the plan that has the value, or a metric of the joint programme (`Ⅰ①-1`).
  package let indicator: Indicator.ID
  /// The series that the value belongs to (系列): 転入 or 転出 for a balance, else the main series.
  package let series: IndicatorSeries
  /// The year of the value (年度), of the kind ``Indicator/yearKind``.
  ///
  /// The year may lie after the report year.
  package let year: FiscalYear
  /// The value of the cell (実績値), converted to the plan's unit; 未確認 if the cell is unusable.
  package let value: Value
  /// The status of the value (状態): 確定 unless the export names another.
  ///
  /// The status has no meaning if the value is an absence.
  package let status: Status
  /// The cell that contains the value.
  package let place: Place
  /// The text of the cell, unchanged; empty if the value comes from no cell.
  package let text: String
  /// The texts that accompany the value.
  ///
  /// Some may come from another cell for the same year.
  package var words: Words
  /// Whether the reason of an absence is in doubt, so that the value stays asked for: a dash among numbers may mean 0.
  package var isDoubted: Bool

  /// Creates an observation.
  ///
  /// By default its status is 確定, its series is the main one, it has neither a cell nor words, and nothing is in doubt.
  package init(
    indicator: Indicator.ID, series: IndicatorSeries = .main, year: FiscalYear, value: Value,
    status: Status = .confirmed, place: Place = Place(file: ""), text: String = "", words: Words = Words(),
    isDoubted: Bool = false
  ) {
    self.indicator = indicator
    self.series = series
    self.year = year
    self.value = value
    self.status = status
    self.place = place
    self.text = text
    self.words = words
    self.isDoubted = isDoubted
  }
}
