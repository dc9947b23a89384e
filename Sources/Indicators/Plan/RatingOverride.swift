/// A rating set by a person against the calculated one (評価の上書き); both stay in the results.
package struct RatingOverride: Hashable, Sendable {
  /// Whose rating it replaces (指標ID).
  package let indicator: Indicator.ID
  /// The report year for which it counts (年度); reports of other years keep the calculated rating.
  package let year: FiscalYear
  /// What is printed in place of the calculated rating (評価), marked with ※.
  package let rating: RatingScale.Rating
  /// Why a person decided so (理由), never empty; printed in the notes of the indicator.
  package let reason: String
  /// The row of `plan/overrides.csv`.
  package let place: Place

  /// A rating for one indicator in one report year; the reader refuses a row without reason.
  package init(
    indicator: Indicator.ID, year: FiscalYear, rating: RatingScale.Rating, reason: String, place: Place
  ) {
    self.indicator = indicator
    self.year = year
    self.rating = rating
    self.reason = reason
    self.place = place
  }
}
