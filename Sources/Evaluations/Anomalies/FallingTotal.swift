import Indicators

/// Running totals (累計値) that are less than the previous total.
enum FallingTotal {
  static func findings(in series: AnomalySeries, besides slipped: Set<Int>) -> [Finding] {
    guard series.indicator.nature == .runningTotal else { return [] }
    let points = series.points.indices.filter { !slipped.contains($0) }.map { series.points[$0] }
    return zip(points, points.dropFirst()).compactMap { before, after in
      guard after.value < before.value, after.observation != nil else { return nil }
      return series.finding(.totalFalls(series, from: before, to: after), at: after)
    }
  }
}
