/// An indicator under a measure of a section: one row of the plan's print order.
package struct Placement: Hashable, Sendable {
  /// The section or goal under which it is printed (区分); a theme for a figure of the joint programme.
  package let section: Section.ID
  /// The measure (施策) as the strategy prints it.
  package let measure: String
  /// Which indicator stands there (指標ID).
  package let indicator: Indicator.ID
  /// The place within its section, from 1.
  package let number: Int
  /// Whether the indicator stands in an earlier row already (再掲): shown again, counted once.
  package let isReprint: Bool
  /// The row of `plan/placements.csv`; for a figure of the joint programme the row of its export.
  package let place: Place

  /// One row of the print order, whose number and reprint the caller has counted.
  package init(
    section: Section.ID, measure: String, indicator: Indicator.ID, number: Int, isReprint: Bool, place: Place
  ) {
    self.section = section
    self.measure = measure
    self.indicator = indicator
    self.number = number
    self.isReprint = isReprint
    self.place = place
  }

  /// The number within its workbook: `①-1`, `数-1`.
  package var label: String {
    (section.number.map(Section.ID.circled) ?? "数") + "-\(number)"
  }

  /// The number within the strategy: `4①-1`, `4数-1`.
  package var fullLabel: String {
    section.chapter + label
  }
}
