/// How a year takes part in the calculation (推計での扱い), decided in the plan with a reason.
package struct Treatment: Hashable, Sendable {
  /// What is special about the year (扱い).
  package enum Kind: String, CaseIterable, Sendable {
    /// 除外: printed and marked, a fact for the newest value, left out of every fit.
    case excluded = "除外"
    /// 断絶: the definition changes from this year; nothing is fitted across it.
    case discontinued = "断絶"
  }

  /// Whose year it is (指標ID), in all of its series.
  package let indicator: Indicator.ID
  /// The year that is left out, or the first year of the new definition (年度).
  package let year: FiscalYear
  /// Whether the year is left out or begins a new definition (扱い).
  package let kind: Kind
  /// Why a person decided so (理由), never empty; printed in the notes of the indicator.
  package let reason: String
  /// The row of `plan/treatment.csv`.
  package let place: Place

  /// A decision on one year of one indicator; the reader refuses a row without reason.
  package init(indicator: Indicator.ID, year: FiscalYear, kind: Kind, reason: String, place: Place) {
    self.indicator = indicator
    self.year = year
    self.kind = kind
    self.reason = reason
    self.place = place
  }
}
