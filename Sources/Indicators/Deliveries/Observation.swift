/// One delivered value of one indicator and year (実績値), or the reason why there is none.
package struct Observation: Hashable, Sendable {
  /// A measured number in the unit of the indicator, or an absence.
  package enum Value: Hashable, Sendable {
    case measured(Double)
    case absent(Absence)

    /// The measured number with all its digits, in the unit of the indicator; nil for an absence.
    package var number: Double? {
      if case .measured(let number) = self { number } else { nil }
    }
  }

  /// How firm a published value is (状態).
  package enum Status: String, CaseIterable, Sendable {
    case confirmed = "確定"
    case provisional = "速報"
    case revised = "改訂"
    case estimated = "推計"
    /// Another scope or definition: printed, never rated or fitted.
    case reference = "参考"

    /// Those of values that are still to be replaced by final ones, the less firm first.
    package static let preliminary: [Status] = [.estimated, .provisional]
  }

  /// Whose value it is: an indicator of the plan, or a figure of the joint programme (`Ⅰ①-1`).
  package let indicator: Indicator.ID
  /// Which of the indicator's series it belongs to (系列): 転入 or 転出 for a balance, else the main one.
  package let strand: Strand
  /// The year of the value (年度), of the kind ``Indicator/yearKind``; it may lie after the report year.
  package let year: FiscalYear
  /// What the cell says (実績値), brought into the plan's unit; 未確認 where it cannot be used.
  package let value: Value
  /// How firm the value is (状態), 確定 unless the export says otherwise; means nothing beside an absence.
  package let status: Status
  /// Where the value stands.
  package let place: Place
  /// The text of its cell, unchanged; empty where it stands in none.
  package let text: String
  /// What stands beside the value; some of it may come from another cell about the same year.
  package var words: Words

  /// An observation; unless said otherwise it is 確定, of the main strand, and has neither cell nor words.
  package init(
    indicator: Indicator.ID, strand: Strand = .main, year: FiscalYear, value: Value,
    status: Status = .confirmed, place: Place = Place(file: ""), text: String = "", words: Words = Words()
  ) {
    self.indicator = indicator
    self.strand = strand
    self.year = year
    self.value = value
    self.status = status
    self.place = place
    self.text = text
    self.words = words
  }
}
