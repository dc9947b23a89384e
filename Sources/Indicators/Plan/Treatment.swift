/// How a year takes part in the calculation (推計での扱い), decided in the plan with a reason.
package struct Treatment: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// 除外: printed and marked, a fact for the newest value, left out of every fit.
    case excluded = "除外"
    /// 断絶: the definition changes from this year; nothing is fitted across it.
    case discontinued = "断絶"
  }

  package let indicator: Indicator.ID
  package let year: FiscalYear
  package let kind: Kind
  package let reason: String
  package let place: Place

  package init(indicator: Indicator.ID, year: FiscalYear, kind: Kind, reason: String, place: Place) {
    self.indicator = indicator
    self.year = year
    self.kind = kind
    self.reason = reason
    self.place = place
  }
}
