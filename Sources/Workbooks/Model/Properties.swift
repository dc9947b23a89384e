/// What a file says about itself.
package struct Properties: Hashable, Sendable {
  /// A day of the calendar, from 1980-01-01 on.
  package struct Day: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int

    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// Texts of at most 255 UTF-16 units.
  package var title: String
  package var subject: String
  package var company: String
  /// The date of the data, the same for every workbook of a run; never the day of writing.
  package var created: Day

  package init(title: String, subject: String = "", company: String = "", created: Day) {
    self.title = title
    self.subject = subject
    self.company = company
    self.created = created
  }
}
