import Figures
import Indicators

/// Years that the plan excludes (除外) although no later year is fitted, so that the projection starts before them.
///
/// Where the newest years are excluded, the projection goes on as if everything recovered at once. Such projections
/// were wrong by half of the level on average, and those that start from the excluded year by a third.
enum ExcludedNewestYears {
  /// One finding for each such year, at the plan's decision; none where there is no projection.
  static func findings(_ observations: Observations, of plan: Plan, to reportYear: FiscalYear) -> [Finding] {
    let excluded = Dictionary(grouping: plan.treatments.filter { $0.kind == .excluded }, by: \.indicator)
    guard !excluded.isEmpty else { return [] }
    let context = Context(plan: plan, reportYear: reportYear)
    return plan.indicators.flatMap { indicator -> [Finding] in
      guard let treatments = excluded[indicator.id] else { return [] }
      let record = Record(of: indicator, in: plan, observations: observations, reportYear: reportYear)
      let evaluation = Evaluation(record, context: context)
      guard evaluation[.horizon].number != nil, let anchor = evaluation[.anchorYear].number else { return [] }
      return zip(record.years, evaluation[.validActual]).flatMap { year, value -> [Finding] in
        guard value.number != nil, Double(year.number) > anchor else { return [] }
        return treatments.filter { $0.year == year }.map { treatment in
          Finding(
            .excludedWithoutLaterYear(year, anchor: FiscalYear(Int(anchor))), at: treatment.place,
            found: treatment.kind.rawValue, indicator: indicator.id, year: year,
            department: indicator.departmentName)
        }
      }
    }
  }
}
