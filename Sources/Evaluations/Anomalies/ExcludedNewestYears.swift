import Figures
import Indicators

/// Years that the plan excludes (除外) although no later year is fitted, so that the projection starts before them.
///
/// Where the newest years are excluded, the projection goes on as if everything recovered at once. Such projections
/// were wrong by half of the level on average, and those that start from the excluded year by a third.
enum ExcludedNewestYears {
  /// One finding for each such year, at the plan's decision; none where there is no projection.
  static func findings(_ evaluations: Evaluations) -> [Finding] {
    let treatments = evaluations.context.plan.treatments.filter { $0.kind == .excluded }
    let excluded = Dictionary(grouping: treatments, by: \.indicator)
    return evaluations.items.flatMap { evaluation -> [Finding] in
      let (indicator, record) = (evaluation.indicator, evaluation.record)
      guard let treatments = excluded[indicator.id] else { return [] }
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
