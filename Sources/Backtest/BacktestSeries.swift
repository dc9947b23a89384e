/// A yearly series, split into a history and the values after it.
///
/// It has one value per year, oldest first, without gaps. The calendar years have no effect.
package struct BacktestSeries: Sendable, Equatable {
  /// Name of the series in its collection.
  package let id: String

  /// Number of historic values, at least 1 and fewer than all values.
  package let historyCount: Int

  /// History and outcomes together, all finite.
  package let values: [Double]

  /// Splits a series.
  ///
  /// - Returns: nil when there is no history, no outcome after it, or a value that is not finite.
  package init?(id: String, historyCount: Int, values: [Double]) {
    guard historyCount >= 1, historyCount < values.count, values.allSatisfy(\.isFinite) else { return nil }
    self.id = id
    self.historyCount = historyCount
    self.values = values
  }

  /// The last n values of the history; nil for n outside 1…historyCount.
  func history(last n: Int) -> [Double]? {
    guard (1...historyCount).contains(n) else { return nil }
    return Array(values[(historyCount - n)..<historyCount])
  }

  /// The first five values after the history, or all of them where there are fewer.
  var outcomes: ArraySlice<Double> { values[historyCount...].prefix(ReportedProjection.greatestHorizon) }

  /// The mean absolute change from year to year over the whole history; 0 for a single value.
  var meanAbsoluteChange: Double {
    guard historyCount > 1 else { return 0 }
    var sum = 0.0
    for i in 1..<historyCount { sum += (values[i] - values[i - 1]).magnitude }
    return sum / Double(historyCount - 1)
  }
}
