/// Reliability-weighted damped trend through yearly observations (信頼度つき減衰傾向), the default projection.
///
/// ```
/// g_i = t_{i+1} − t_i      d_i = y_{i+1} − y_i      L = mean |y_i|
/// R   = √( mean(d_i² / g_i) + (0.02·L / (n − 1))² )
/// b   = median over i < j of (y_j − y_i) / (t_j − t_i)
/// se² = Σ (d_i − b·g_i)² / g_i / ((n − 2)·(t_n − t_1))
/// w   = b² / (b² + c²·se²)      c = Student t 0.95 quantile with n − 2 degrees of freedom
/// ```
///
/// t are years, y values in the unit of the indicator, b units per year, R units, w a share in 0…1.
///
/// | n | b | w | R |
/// |---|---|---|---|
/// | 1 | 0 | 0 | 0.05·\|y_1\| |
/// | 2 | 0 | 0 | as above |
/// | 3…10 | as above | as above, 0 where b = 0 | as above |
/// | more | only the last ten are fitted | | |
///
/// Years to be left out are removed beforehand; gaps need nothing more. Figures exist from one observation
/// on; what is published of a fit with fewer than three observations is decided elsewhere.
///
/// Source: <doc:Projection>.
package struct DampedTrend: Sendable, Equatable {
  /// Number of fitted observations n, 1…10.
  package let count: Int

  /// Newest value y_n, from which every projection starts.
  package let last: Double

  /// Year of the newest value (推計の起点).
  package let lastYear: Int

  /// Median slope b in units per year; 0 with fewer than three observations.
  package let slope: Double

  /// Weight w of the slope in 0…1; one half where the slope is just significant at 5 % one-sided.
  package let weight: Double

  /// Mean absolute value L of the fitted observations.
  package let meanLevel: Double

  /// Typical yearly change R, root mean square with a floor; 0 only when every fitted value is 0.
  package let typicalChange: Double

  /// Fits the trend to the last ten observations.
  ///
  /// - Parameters:
  ///   - years: strictly increasing, gaps allowed, at least one.
  ///   - values: one finite number per year.
  /// - Returns: nil when the observations are not as described, or too large for their squares to be numbers.
  package init?(years: [Int], values: [Double]) {
    guard let lastYear = years.last, let last = values.last, years.count == values.count,
      zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }), values.allSatisfy(\.isFinite)
    else { return nil }
    let years = years.count > Calibration.maximumCount ? years.suffix(Calibration.maximumCount) : years
    let values = values.count > Calibration.maximumCount ? values.suffix(Calibration.maximumCount) : values
    var level = 0.0
    for value in values { level += value.magnitude }
    level /= Double(values.count)

    self.count = values.count
    self.last = last
    self.lastYear = lastYear
    self.meanLevel = level
    self.typicalChange = Self.typicalChange(years: years, values: values, level: level)
    if values.count >= 3, let slope = medianOfPairwiseSlopes(years: years, values: values) {
      self.slope = slope
      self.weight = Self.weight(of: slope, years: years, values: values)
    } else {
      self.slope = 0
      self.weight = 0
    }
    guard typicalChange.isFinite, slope.isFinite, weight.isFinite else { return nil }
  }

  private static func typicalChange(years: [Int], values: [Double], level: Double) -> Double {
    guard values.count > 1 else { return Calibration.singleValueShare * level }
    let steps = Double(values.count - 1)
    var sum = 0.0
    for i in 1..<values.count {
      let change = values[i] - values[i - 1]
      sum += change * change / (Double(years[i]) - Double(years[i - 1]))
    }
    let floor = Calibration.floorShare * level / steps
    return (sum / steps + floor * floor).squareRoot()
  }

  private static func weight(of slope: Double, years: [Int], values: [Double]) -> Double {
    let n = values.count
    var sum = 0.0
    for i in 1..<n {
      let gap = Double(years[i]) - Double(years[i - 1])
      let residual = values[i] - values[i - 1] - slope * gap
      sum += residual * residual / gap
    }
    let squaredError = sum / Double(n - 2) / (Double(years[n - 1]) - Double(years[0]))
    let critical = Calibration.oneSidedT95(count: n)
    let total = slope * slope + critical * critical * squaredError
    // A slope so small that its square vanishes is no trend either.
    return total > 0 ? slope * slope / total : 0
  }
}
