/// Score of the damped trend against "no change" over many series, for one length of history.
///
/// Each series gives its last n historic values to the method, which projects up to five years; the means run
/// over every pair of series and horizon. Parts scored apart can be merged; merging in a fixed order gives
/// the same bits from run to run.
///
/// | series | counted |
/// |---|---|
/// | history shorter than n | no |
/// | no change in its whole history | no |
/// | a value not positive in the n values or the outcomes | yes, but not in sMAPE |
///
/// Source: <doc:Projection>.
package struct BacktestScore: Sendable, Equatable {
  /// Number n of newest historic values given to the method, 1 and more.
  package let historyLength: Int

  /// Number of series scored.
  package private(set) var seriesCount = 0

  /// Errors of the damped trend.
  package private(set) var method = ForecastErrors()

  /// Errors of the last value held.
  package private(set) var naive = ForecastErrors()

  private var outcomeCount = 0
  private var insideEighty = 0
  private var insideNinetyFive = 0

  /// An empty score, to which series are added.
  package init(historyLength: Int) { self.historyLength = historyLength }

  /// The score of a collection.
  package init(historyLength: Int, of collection: some Sequence<BacktestSeries>) {
    self.init(historyLength: historyLength)
    for series in collection { add(series) }
  }

  /// Overall error relative to "no change" (OWA): below 1 is better; nil where a part of it is undefined.
  ///
  /// ```
  /// ½·(sMAPE / sMAPE of naive + MASE / MASE of naive)
  /// ```
  package var overallWeightedError: Double? {
    guard let percentage = method.symmetricPercentageError, let scaled = method.scaledError,
      let naivePercentage = naive.symmetricPercentageError, let naiveScaled = naive.scaledError,
      naivePercentage > 0, naiveScaled > 0
    else { return nil }
    return 0.5 * (percentage / naivePercentage + scaled / naiveScaled)
  }

  /// The share in 0…1 of the outcomes inside the interval of a level; nil when nothing was scored.
  package func coverage(_ level: PredictionInterval.Level) -> Double? {
    guard outcomeCount > 0 else { return nil }
    let inside =
      switch level {
      case .eighty: insideEighty
      case .ninetyFive: insideNinetyFive
      }
    return Double(inside) / Double(outcomeCount)
  }

  /// Scores a series, if it is one of those counted.
  package mutating func add(_ series: BacktestSeries) {
    let change = series.meanAbsoluteChange
    let history = series.history(last: historyLength)
    guard change > 0, let trend = DampedTrend(years: series.years(last: historyLength), values: history)
    else { return }
    seriesCount += 1
    let outcomes = series.outcomes
    let isPositive = history.allSatisfy { $0 > 0 } && outcomes.allSatisfy { $0 > 0 }
    for (offset, outcome) in outcomes.enumerated() {
      let year = trend.lastYear + offset + 1
      guard let forecast = trend.raw(in: year) else { continue }
      method.add(outcome: outcome, forecast: forecast, scale: change, countsPercentage: isPositive)
      naive.add(outcome: outcome, forecast: trend.last, scale: change, countsPercentage: isPositive)
      outcomeCount += 1
      insideEighty += Self.holds(trend.interval(.eighty, in: year), outcome, point: forecast) ? 1 : 0
      insideNinetyFive += Self.holds(trend.interval(.ninetyFive, in: year), outcome, point: forecast) ? 1 : 0
    }
  }

  /// Adds what another score of the same length of history has counted.
  ///
  /// - Precondition: both have the same length of history.
  package mutating func merge(_ other: BacktestScore) {
    precondition(historyLength == other.historyLength, "scores of different lengths of history")
    seriesCount += other.seriesCount
    method.merge(other.method)
    naive.merge(other.naive)
    outcomeCount += other.outcomeCount
    insideEighty += other.insideEighty
    insideNinetyFive += other.insideNinetyFive
  }

  private static func holds(_ interval: PredictionInterval, _ outcome: Double, point: Double) -> Bool {
    switch interval {
    case .range(let range): range.contains(outcome)
    // Leaving such a history out would flatter the coverage: without variation only the held value is a hit.
    case .absent: outcome == point
    }
  }
}
