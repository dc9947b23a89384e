package import Indicators

/// Findings about a report year of the settings that was probably not advanced: its values are published, and final
/// values of later years have come.
///
/// A report that is made of the same year by a schedule would print the published values once more.
/// - Parameters:
///   - publications: what earlier reports published.
///   - observations: values in the plan's units.
package func doubts(
  aboutYearOf plan: Plan, after publications: [Publication], _ observations: Observations
) -> [Finding] {
  let settings = plan.settings
  guard publications.contains(where: { $0.reportYear == settings.reportYear }) else { return [] }
  let later = plan.indicators.flatMap { observations.of($0.id) }.filter {
    $0.year > settings.reportYear && $0.value.number != nil && [.confirmed, .revised].contains($0.status)
  }
  guard let newest = later.map(\.year).max() else { return [] }
  return [
    Finding(
      .reportYearPublished(settings, later: later.count, newest: newest), at: plan.reportYearPlace,
      found: settings.reportYear.label)
  ]
}
