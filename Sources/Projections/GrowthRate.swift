import Glibc

/// Compound yearly rate from the first observation to the last (年平均成長率), shown as 参考 only.
///
/// ```
/// rate = (y_n / y_1)^(1 / (t_n − t_1)) − 1      value(T) = y_n·(1 + rate)^(T − t_n)
/// ```
///
/// | y_1 → y_n in 2 years | rate |
/// |---|---|
/// | 100 → 121 | 0.1 |
/// | 121 → 100 | −0.0909… |
/// | −100 → −121 | 0.1, away from zero |
/// | 0 → 5, 5 → 0, −1 → 1 | none |
///
/// Source: United Nations, SDG Progress Chart technical note (compound annual growth rate).
package struct GrowthRate: Sendable, Equatable {
  /// Yearly rate as a ratio: 0.1 is ten percent a year; greater than −1.
  package let rate: Double

  private let last: Double
  private let lastYear: Int

  /// Derives the rate from the first and the last observation.
  ///
  /// - Parameters:
  ///   - years: strictly increasing, at least two.
  ///   - values: one finite number per year; those between the first and the last do not matter.
  /// - Returns: nil when the first and the last value have no common sign (either is zero, or the signs
  ///   differ), or the observations are not as described.
  package init?(years: [Int], values: [Double]) {
    guard years.count == values.count, let firstYear = years.first, let lastYear = years.last,
      let first = values.first, let last = values.last, firstYear < lastYear
    else { return nil }
    let ratio = last / first
    guard ratio.isFinite, ratio > 0 else { return nil }
    self.rate = pow(ratio, 1 / (Double(lastYear) - Double(firstYear))) - 1
    self.last = last
    self.lastYear = lastYear
  }

  /// The value of a year if the rate goes on from the last observation.
  package func value(at year: Int) -> Double { last * pow(1 + rate, Double(year) - Double(lastYear)) }
}
