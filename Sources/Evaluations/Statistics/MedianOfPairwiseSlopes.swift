/// The Theil–Sen slope: the median change per year over all pairs of observations.
///
/// ```
/// b = median over i < j of (y_j − y_i) / (t_j − t_i)
/// ```
///
/// n observations form n(n − 1)/2 pairs. Up to 29 % of outliers cannot move the slope arbitrarily.
///
/// - Parameters:
///   - years: strictly increasing, gaps allowed.
///   - values: one per year.
/// - Returns: the slope in units per year; nil when there are fewer than two observations, or when the counts of years
///   and values differ.
///
/// Source: Sen, Estimates of the regression coefficient based on Kendall's tau, JASA 63 (1968).
package func medianOfPairwiseSlopes(years: [Int], values: [Double]) -> Double? {
  guard years.count == values.count else { return nil }
  var slopes: [Double] = []
  slopes.reserveCapacity(values.count * (values.count - 1) / 2)
  for i in values.indices {
    for j in (i + 1)..<values.endIndex {
      slopes.append((values[j] - values[i]) / (Double(years[j]) - Double(years[i])))
    }
  }
  return median(of: slopes)
}
