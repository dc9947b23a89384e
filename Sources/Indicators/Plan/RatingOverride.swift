/// A rating set by a person against the calculated one (評価の上書き); both stay in the results.
package struct RatingOverride: Hashable, Sendable {
  package let indicator: Indicator.ID
  package let year: FiscalYear
  package let rating: RatingScale.Rating
  package let reason: String
  package let place: Place

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
