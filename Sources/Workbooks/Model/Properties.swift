/// The document properties of a workbook.
package struct Properties: Hashable, Sendable {
  /// A calendar day, from 1980-01-01 on.
  package struct Day: Hashable, Sendable {
    /// The year, 1980 to 9999.
    package var year: Int
    /// The month, 1 to 12.
    package var month: Int
    /// The day of the month, from 1.
    package var day: Int

    /// Creates a day.
    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The title, at most 255 UTF-16 units.
  package var title: String
  /// The subject, at most 255 UTF-16 units.
  package var subject: String
  /// The publishing body, at most 255 UTF-16 units.
  package var company: String
  /// The date of the data, equal for every workbook of a run; never the day of writing.
  package var created: Day

  /// Creates document properties with a title and a date.
  package init(title: String, subject: String = "", company: String = "", created: Day) {
    self.title = title
    self.subject = subject
    self.company = company
    self.created = created
  }
}
