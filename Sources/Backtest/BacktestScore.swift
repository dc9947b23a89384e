/// Score of the projection against "no change" over many series, for one length of history.
///
/// The definitions of a report project up to five years from the last n historic values of each series. The means run
/// over every pair of series and horizon. Parts that are scored separately can be merged; merging in a fixed order
/// gives bit-identical results from run to run.
///
/// | series | counted |
/// |---|---|
/// | history shorter than n | no |
/// | no change in its whole history | no |
/// | no projection in a report: fewer than three values | no |
/// | no change in its last n values | yes, but not in the coverage and the calibration |
/// | a value not positive in the n values or the outcomes | yes, but not in sMAPE |
///
/// Source: <doc:Projection>.
package struct BacktestScore: Sendable, Equatable {
  /// Number n of newest historic values that the definitions use.
  package let historyLength: Int

  /// Number of series scored.
  package private(set) var seriesCount = 0

  /// Errors of the projection.
  package private(set) var method = ForecastErrors()

  /// Errors of the naive forecast, which repeats the last value.
  package private(set) var naive = ForecastErrors()

  /// The probabilities of targets that were not yet met; empty unless they are asked for.
  package private(set) var calibration = Calibration()

  private var intervalCount = 0
  private var insideEighty = 0
  private var insideNinetyFive = 0

  /// Creates an empty score, to which series are added.
  package init(historyLength: Int) { self.historyLength = historyLength }

  /// Scores a projection over a collection.
  ///
  /// - Parameter calibrates: whether the probabilities of targets are scored too.
  package init(
    of projection: ReportedProjection, over collection: some Sequence<BacktestSeries>,
    calibrates: Bool = false
  ) {
    self.init(historyLength: projection.historyLength)
    for series in collection { add(series, projectedBy: projection, calibrates: calibrates) }
  }

  /// Overall error relative to "no change" (OWA), better below 1; nil where one of its parts is undefined.
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
  package func coverage(_ level: Forecast.Level) -> Double? {
    guard intervalCount > 0 else { return nil }
    let inside =
      switch level {
      case .eighty: insideEighty
      case .ninetyFive: insideNinetyFive
      }
    return Double(inside) / Double(intervalCount)
  }

  private mutating func add(
    _ series: BacktestSeries, projectedBy projection: ReportedProjection, calibrates: Bool
  ) {
    let change = series.meanAbsoluteChange
    let outcomes = series.outcomes
    guard change > 0, let history = series.history(last: historyLength), let last = history.last,
      let forecasts = projection.forecasts(after: history, count: outcomes.count)
    else { return }
    seriesCount += 1
    let isPositive = history.allSatisfy { $0 > 0 } && outcomes.allSatisfy { $0 > 0 }
    for (outcome, forecast) in zip(outcomes, forecasts) {
      method.add(outcome: outcome, forecast: forecast.value, scale: change, countsPercentage: isPositive)
      naive.add(outcome: outcome, forecast: last, scale: change, countsPercentage: isPositive)
      guard let intervals = forecast.intervals else { continue }
      intervalCount += 1
      insideEighty += intervals.eighty.contains(outcome) ? 1 : 0
      insideNinetyFive += intervals.ninetyFive.contains(outcome) ? 1 : 0
    }
    if calibrates { calibration.add(history: history, outcomes: outcomes, projectedBy: projection) }
  }

  /// Adds the counts and errors of another score with the same length of history.
  ///
  /// - Precondition: both have the same length of history.
  package mutating func merge(_ other: BacktestScore) {
    precondition(historyLength == other.historyLength, "scores of different lengths of history")
    seriesCount += other.seriesCount
    method.merge(other.method)
    naive.merge(other.naive)
    calibration.merge(other.calibration)
    intervalCount += other.intervalCount
    insideEighty += other.insideEighty
    insideNinetyFive += other.insideNinetyFive
  }
}
