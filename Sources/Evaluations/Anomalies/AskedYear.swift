package import Indicators

/// What is doubtful about the report year that a command names instead of the plan's (`--year`).
///
/// The report year of the settings themselves is looked at where they are read.
package func doubts(aboutAskedYear year: FiscalYear, in settings: Settings) -> [Finding] {
  guard !settings.period.contains(year), year != settings.reportYear else { return [] }
  return [Finding(.askedYearOutside(year, period: settings.period), at: Place(file: "plan/settings.csv"))]
}
