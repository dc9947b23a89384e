/// A rating by which a person replaces the calculated one (評価の上書き); the results contain both.
package struct RatingOverride: Hashable, Sendable {
  /// The indicator whose rating it replaces (指標ID).
  package let indicator: Indicator.ID
  /// The report year that it applies to (年度); reports of other years keep the calculated rating.
  package let year: FiscalYear
  /// The row of the ratings whose label replaces the calculated rating (評価), printed with the mark ※.
  package let rating: RatingRule
  /// The reason for the decision (理由), never empty; printed in the notes of the indicator.
  package let reason: String
  /// The row of `plan/overrides.csv`.
  package let place: Place

  /// Creates an override for one indicator in one report year; the reader rejects a row without a reason.
  package init(
    indicator: Indicator.ID, year: FiscalYear, rating: RatingRule, reason: String, place: Place
  ) {
    self.indicator = indicator
    self.year = year
    self.rating = rating
    self.reason = reason
    self.place = place
  }
}
