/// Running means of the two errors of one forecasting method over many outcomes.
///
/// ```
/// sMAPE = mean of 200·|y − f| / (|y| + |f|)      MASE = mean of min(50, |y − f| / m)
/// ```
///
/// y is the outcome, f the forecast, m the mean absolute yearly change of the history. sMAPE is a percentage
/// in 0…200, MASE a ratio in 0…50.
///
/// Source: <doc:Projection>; Hyndman and Koehler, Another look at measures of forecast accuracy (2006).
package struct ForecastErrors: Sendable, Equatable {
  /// Limit of a scaled error, so that one series cannot decide a table.
  package static let scaledErrorCap = 50.0

  private var percentageSum = 0.0
  private var percentageCount = 0
  private var scaledSum = 0.0
  private var scaledCount = 0

  /// Mean symmetric percentage error (sMAPE); nil when no outcome allows one.
  package var symmetricPercentageError: Double? {
    percentageCount > 0 ? percentageSum / Double(percentageCount) : nil
  }

  /// Mean absolute scaled error (MASE); nil when nothing was scored.
  package var scaledError: Double? { scaledCount > 0 ? scaledSum / Double(scaledCount) : nil }

  /// Scores one forecast.
  ///
  /// - Parameters:
  ///   - scale: mean absolute yearly change of the history, positive.
  ///   - countsPercentage: whether history and outcomes are all positive, so that a percentage error is meaningful.
  mutating func add(outcome: Double, forecast: Double, scale: Double, countsPercentage: Bool) {
    let error = (outcome - forecast).magnitude
    scaledSum += min(Self.scaledErrorCap, error / scale)
    scaledCount += 1
    if countsPercentage {
      percentageSum += 200 * error / (outcome.magnitude + forecast.magnitude)
      percentageCount += 1
    }
  }

  /// Adds the errors of another accumulator.
  mutating func merge(_ other: ForecastErrors) {
    percentageSum += other.percentageSum
    percentageCount += other.percentageCount
    scaledSum += other.scaledSum
    scaledCount += other.scaledCount
  }
}
