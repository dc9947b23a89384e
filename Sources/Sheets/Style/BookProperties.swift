package import Indicators
package import Workbooks

extension Properties {
  /// What a workbook of a plan says about itself: a title, the plan, who made it, and the date of the data.
  package init(title: String, of settings: Settings) {
    let day = settings.asOf
    self.init(
      title: Self.cut(title), subject: Self.cut(settings.title), company: Self.cut(settings.organisation),
      created: Day(year: day.year, month: day.month, day: day.day))
  }

  /// A property has 255 UTF-16 units at most; each counts for one half-width character at least.
  private static func cut(_ text: String) -> String { TextWidth.shortened(text, to: 250) }
}
