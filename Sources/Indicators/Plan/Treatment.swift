/// How the calculation treats a year (推計での扱い); the plan states the decision with a reason.
package struct Treatment: Hashable, Sendable {
  /// The kind of treatment (扱い).
  package enum Kind: String, CaseIterable, Sendable {
    /// 除外: the value is printed with a mark and counts as the newest value, but no fit uses it.
    case excluded = "除外"
    /// 断絶: the definition changes from this year; no fit crosses the break.
    case discontinued = "断絶"

    /// The word of sheets, lists and messages; the table `treatment.csv` says 断絶 for 定義変更.
    package var printed: String {
      switch self {
      case .excluded: rawValue
      case .discontinued: "定義変更"
      }
    }
  }

  /// The indicator of the year (指標ID), in all of its series.
  package let indicator: Indicator.ID
  /// The year that is excluded, or the first year of the new definition (年度).
  package let year: FiscalYear
  /// Whether the year is excluded or begins a new definition (扱い).
  package let kind: Kind
  /// The reason for the decision (理由), never empty; printed in the notes of the indicator.
  package let reason: String
  /// The row of `plan/treatment.csv`.
  package let place: Place

  /// Creates a decision on one year of one indicator; the reader rejects a row without a reason.
  package init(indicator: Indicator.ID, year: FiscalYear, kind: Kind, reason: String, place: Place) {
    self.indicator = indicator
    self.year = year
    self.kind = kind
    self.reason = reason
    self.place = place
  }
}
