/// Rule that suggests years to be looked at as exceptional (例外年の候補); it never leaves a year out by itself.
///
/// ```
/// r_i = y_i − (a + b·t_i)      b = Theil–Sen slope, a = median(y_i − b·t_i)      M = median |y_i|
/// suggested where |r_i| > 3.5·(1.4826·median |r_i| + 0.02·M)  and  |r_i| > 0.25·M
/// ```
///
/// The level is the median one in both conditions, because the shock itself would move a mean. The line and
/// the spread bear shocks in fewer than three years of ten. Years of recovery come back to the line and are
/// not suggested. Where most values are 0 the level is 0 as well, and every other value is suggested.
///
/// Source: the article on the projection.
package enum ShockRule {
  /// Number of spreads a value has to leave the line.
  package static let spreads = 3.5

  /// Factor that makes the median absolute residual a standard deviation of normal noise, R `mad` default.
  package static let normalFactor = 1.4826

  /// Floor under the spread as a share of the median level.
  package static let floorShare = 0.02

  /// Least distance from the line as a share of the median level.
  package static let levelShare = 0.25

  /// Least number of observations: with three, which one of them is exceptional cannot be told.
  package static let minimumCount = 4

  /// The positions of the observations to be looked at, ascending.
  ///
  /// - Parameters:
  ///   - years: strictly increasing, gaps allowed.
  ///   - values: one finite number per year.
  /// - Returns: empty when there is none, when there are fewer than four observations, or not one value per
  ///   year.
  package static func suggestions(years: [Int], values: [Double]) -> [Int] {
    guard values.count >= minimumCount, let slope = medianOfPairwiseSlopes(years: years, values: values),
      let level = median(of: values.map(\.magnitude)), let origin = years.first
    else { return [] }
    let detrended = zip(years, values).map { year, value in value - slope * (Double(year) - Double(origin)) }
    guard let start = median(of: detrended) else { return [] }
    let distances = detrended.map { ($0 - start).magnitude }
    guard let spread = median(of: distances) else { return [] }
    let threshold = max(spreads * (normalFactor * spread + floorShare * level), levelShare * level)
    return distances.indices.filter { distances[$0] > threshold }
  }
}
