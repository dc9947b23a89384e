package import Indicators

/// Findings about a doubtful report year that a command names instead of the plan's (`--year`).
///
/// The reader checks the report year of the settings themselves.
package func doubts(aboutAskedYear year: FiscalYear, in settings: Settings) -> [Finding] {
  guard !settings.period.contains(year), year != settings.reportYear else { return [] }
  return [Finding(.askedYearOutside(year, period: settings.period), at: Place(file: "plan/settings.csv"))]
}
