import Indicators

/// Years that the plan might exclude from the projection (例外年の候補): suggested by `ShockRule`, never excluded.
///
/// The newest year is not suggested: without it the projection would start from before the shock, which errs more.
enum ShockSuggestion {
  static func findings(in series: AnomalySeries, besides slipped: Set<Int>) -> [Finding] {
    guard series.indicator.nature != .runningTotal else { return [] }
    let points = series.usable.filter { !slipped.contains($0) }.map { series.points[$0] }
    let positions = ShockRule.suggestions(years: points.map(\.year.number), values: points.map(\.value))
    return positions.compactMap { position in
      guard points[position].observation != nil, position < points.count - 1 else { return nil }
      return series.finding(.yearExceptional(points[position].year), at: points[position])
    }
  }
}
