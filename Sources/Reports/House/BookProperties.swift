import Indicators
import Workbooks

extension Properties {
  /// What a workbook of a plan says about itself: a title, the plan, who made it, and the date of the data.
  init(title: String, of settings: Settings) {
    let day = settings.asOf
    self.init(
      title: title, subject: settings.title, company: settings.organisation,
      created: Day(year: day.year, month: day.month, day: day.day))
  }
}
