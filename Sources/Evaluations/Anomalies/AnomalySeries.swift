import Indicators

/// The comparable values of one series: measured, in the plan's scope, with no 断絶 between them.
struct AnomalySeries {
  /// One value with its year.
  struct Point {
    let year: FiscalYear
    let value: Double
    /// The delivered value; nil for the plan's own baseline, which is never doubted.
    let observation: Observation?
    /// Whether the plan excludes the year as exceptional (除外).
    let isExcluded: Bool
  }

  let indicator: Indicator
  let indicatorSeries: IndicatorSeries
  /// The values, oldest first, at most one for each year.
  let points: [Point]
  /// The range of the plan's own numbers; nil where the range does not apply to these values.
  let scale: PlanScale?

  /// The unit of the values.
  var unit: Unit { indicator.unit(of: indicatorSeries) }

  /// The positions of the points that the plan does not exclude.
  var usable: [Int] {
    points.indices.filter { !points[$0].isExcluded }
  }

  /// All comparable parts of an indicator: each of its series, split at every 断絶.
  static func all(of indicator: Indicator, _ observations: [Observation], in plan: Plan) -> [AnomalySeries] {
    let treatments = plan.treatments(of: indicator.id)
    let breaks = treatments.filter { $0.kind == .discontinued }.map(\.year)
    let excluded = Set(treatments.filter { $0.kind == .excluded }.map(\.year))
    let bySeries = Dictionary(grouping: observations, by: \.series)
    return indicator.series.flatMap { indicatorSeries -> [AnomalySeries] in
      var points = bySeries[indicatorSeries, default: []].compactMap { observation -> Point? in
        guard observation.status != .reference,
          let value = observation.value.number, !isBaseline(observation.year, indicatorSeries, indicator)
        else { return nil }
        return Point(
          year: observation.year, value: value, observation: observation,
          isExcluded: excluded.contains(observation.year))
      }
      if indicatorSeries == .main, case .value(let value, let year) = indicator.baseline {
        points.append(
          Point(year: year, value: value, observation: nil, isExcluded: excluded.contains(year)))
      }
      points.sort { $0.year < $1.year }
      let runs = Dictionary(grouping: points) { point in breaks.filter { $0 <= point.year }.count }
      // The plan's numbers apply to one definition only.
      let scale = breaks.isEmpty && indicatorSeries == .main ? PlanScale(of: indicator, in: plan) : nil
      return runs.sorted { $0.key < $1.key }.map { _, points in
        AnomalySeries(indicator: indicator, indicatorSeries: indicatorSeries, points: points, scale: scale)
      }
    }
  }

  private static func isBaseline(
    _ year: FiscalYear, _ indicatorSeries: IndicatorSeries, _ indicator: Indicator
  ) -> Bool {
    indicatorSeries == .main && indicator.baseline.value != nil && indicator.baseline.year == year
  }

  /// A finding at the cell of a point or, for the baseline, at the plan's row.
  func finding(_ message: Finding.Message, at point: Point) -> Finding {
    Finding(
      message, at: point.observation?.place ?? indicator.place, found: point.observation?.text,
      indicator: indicator.id, series: indicatorSeries, year: point.year, department: indicator.departmentName
    )
  }
}
