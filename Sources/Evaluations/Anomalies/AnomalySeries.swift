import Indicators

/// The values of one series that may be compared with each other: measured, of the plan's scope, on one side of a 断絶.
struct AnomalySeries {
  /// One value with its year.
  struct Point {
    let year: FiscalYear
    let value: Double
    /// Nil for the plan's own baseline, which is never doubted.
    let observation: Observation?
    /// Whether the plan leaves the year out as exceptional (除外).
    let isExcluded: Bool
  }

  let indicator: Indicator
  let strand: Strand
  /// Oldest first, one a year at most.
  let points: [Point]
  /// Where the plan's own numbers lie; nil where they tell nothing of these values.
  let scale: PlanScale?

  /// The positions of the points that the plan does not leave out.
  var usable: [Int] {
    points.indices.filter { !points[$0].isExcluded }
  }

  /// All series of an indicator: one for each strand, cut at every 断絶.
  static func all(of indicator: Indicator, _ observations: [Observation], in plan: Plan) -> [AnomalySeries] {
    let treatments = plan.treatments.filter { $0.indicator == indicator.id }
    let breaks = treatments.filter { $0.kind == .discontinued }.map(\.year)
    let excluded = Set(treatments.filter { $0.kind == .excluded }.map(\.year))
    return indicator.strands.flatMap { strand -> [AnomalySeries] in
      var points = observations.compactMap { observation -> Point? in
        guard observation.strand == strand, observation.status != .reference,
          let value = observation.value.number, !isBaseline(observation.year, strand, indicator)
        else { return nil }
        return Point(
          year: observation.year, value: value, observation: observation,
          isExcluded: excluded.contains(observation.year))
      }
      if strand == .main, case .value(let value, let year) = indicator.baseline {
        points.append(
          Point(year: year, value: value, observation: nil, isExcluded: excluded.contains(year)))
      }
      points.sort { $0.year < $1.year }
      let runs = Dictionary(grouping: points) { point in breaks.filter { $0 <= point.year }.count }
      // The plan's numbers are those of one definition only.
      let scale = breaks.isEmpty && strand == .main ? PlanScale(of: indicator, in: plan) : nil
      return runs.sorted { $0.key < $1.key }.map { _, points in
        AnomalySeries(indicator: indicator, strand: strand, points: points, scale: scale)
      }
    }
  }

  private static func isBaseline(_ year: FiscalYear, _ strand: Strand, _ indicator: Indicator) -> Bool {
    strand == .main && indicator.baseline.value != nil && indicator.baseline.year == year
  }

  /// A finding at the cell of a point, or at the plan's row for its baseline.
  func finding(_ message: Finding.Message, at point: Point) -> Finding {
    Finding(
      message, at: point.observation?.place ?? indicator.place, found: point.observation?.text,
      indicator: indicator.id, year: point.year, department: indicator.departmentName)
  }
}
