/// Straight line with the least sum of squared vertical distances (最小二乗直線), shown only as 参考.
///
/// ```
/// slope = Σ (x_i − x̄)(y_i − ȳ) / Σ (x_i − x̄)²      intercept = ȳ − slope·x̄
/// ```
///
/// Source: NIST/SEMATECH e-Handbook of Statistical Methods 4.1.4.1; checked with NIST StRD Norris.
package struct LeastSquares: Sendable, Equatable {
  /// Rise of the line per unit of x.
  package let slope: Double

  /// Value of the line at x = 0.
  package let intercept: Double

  // The line is stored with its centre instead of its intercept, because the intercept loses digits at x near 2024.
  private let meanX: Double
  private let meanY: Double

  /// Fits the line to points.
  ///
  /// - Parameters:
  ///   - xs: finite numbers, at least two of them different.
  ///   - ys: one finite number per x.
  /// - Returns: nil when the points do not determine a line, or violate the conditions above.
  package init?(xs: [Double], ys: [Double]) {
    guard xs.count == ys.count, xs.count >= 2 else { return nil }
    let meanX = xs.reduce(0, +) / Double(xs.count)
    let meanY = ys.reduce(0, +) / Double(ys.count)
    var products = 0.0
    var squares = 0.0
    for (x, y) in zip(xs, ys) {
      products += (x - meanX) * (y - meanY)
      squares += (x - meanX) * (x - meanX)
    }
    guard squares > 0 else { return nil }
    self.slope = products / squares
    self.intercept = meanY - slope * meanX
    self.meanX = meanX
    self.meanY = meanY
    guard slope.isFinite, intercept.isFinite else { return nil }
  }

  /// Fits the line to yearly values.
  ///
  /// - Parameters:
  ///   - years: at least two different ones.
  ///   - values: one finite number per year.
  /// - Returns: nil when the observations do not determine a line, or violate the conditions above.
  package init?(years: [Int], values: [Double]) {
    self.init(xs: years.map(Double.init), ys: values)
  }

  /// The value of the line at x.
  package func value(at x: Double) -> Double { meanY + slope * (x - meanX) }
}
