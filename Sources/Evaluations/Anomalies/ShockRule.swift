/// Rule that suggests exceptional years for review (例外年の候補); it never excludes a year by itself.
///
/// ```
/// r_i = y_i − (a + b·t_i)      b = Theil–Sen slope, a = median(y_i − b·t_i)      M = median |y_i|
/// suggested where |r_i| > 3.5·(1.4826·median |r_i| + 0.02·M)  and  |r_i| > 0.25·M
/// ```
///
/// Both conditions use the median level, because the shock itself would move a mean. Line and spread are robust against
/// shocks in fewer than three of ten years. Years of recovery lie close to the line again and are not suggested. Where
/// most values are 0, the level is 0 as well, and every other value is suggested.
///
/// Source: the article on the projection.
package enum ShockRule {
  /// Least distance of a suggested value from the line, in spreads.
  package static let spreads = 3.5

  /// Factor that scales the median absolute residual to the standard deviation of normal noise, R `mad` default.
  package static let normalFactor = 1.4826

  /// Floor of the spread as a share of the median level.
  package static let floorShare = 0.02

  /// Least distance from the line as a share of the median level.
  package static let levelShare = 0.25

  /// Least number of observations; among three, the exceptional one cannot be identified.
  package static let minimumCount = 4

  /// The positions of the observations to review, ascending.
  ///
  /// - Parameters:
  ///   - years: strictly increasing, gaps allowed.
  ///   - values: one finite number per year.
  /// - Returns: empty when no observation is exceptional, when there are fewer than four observations, or when the
  ///   counts of years and values differ.
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
