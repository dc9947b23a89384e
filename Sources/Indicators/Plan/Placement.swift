/// An indicator under a policy of a section: one row of the plan's print order.
package struct Placement: Hashable, Sendable {
  /// The section or goal that lists the indicator (区分); a theme for a metric of the joint programme.
  package let section: Section.ID
  /// The policy (施策) in the strategy's own words.
  package let policy: String
  /// The listed indicator (指標ID).
  package let indicator: Indicator.ID
  /// The position within its section, from 1.
  package let number: Int
  /// Whether an earlier row already lists the indicator (再掲).
  ///
  /// A reprint is shown again, but counted once.
  package let isReprint: Bool
  /// The row of `plan/placements.csv`; for a metric of the joint programme the row of its export.
  package let place: Place

  /// Creates one row of the print order; the caller has determined its number and whether it is a reprint.
  package init(
    section: Section.ID, policy: String, indicator: Indicator.ID, number: Int, isReprint: Bool, place: Place
  ) {
    self.section = section
    self.policy = policy
    self.indicator = indicator
    self.number = number
    self.isReprint = isReprint
    self.place = place
  }
}
