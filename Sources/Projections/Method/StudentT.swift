import Glibc

/// Student's t distribution with two or three degrees of freedom, where the closed forms are short.
///
/// ```
/// F_2(x) = 1/2 + x / (2·√(2 + x²))
/// F_3(x) = 1/2 + [ (x/√3) / (1 + x²/3) + atan(x/√3) ] / π
/// ```
///
/// The raw value is the number of degrees of freedom ν.
///
/// Source: Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions 2, chapter 28;
/// <doc:Projection>.
package enum StudentT: Int, Sendable, CaseIterable {
  case two = 2
  case three = 3

  /// The probability of a value up to x, in 0…1.
  ///
  /// - Parameter x: any number; the infinities give 0 and 1.
  package func cumulative(_ x: Double) -> Double {
    guard x.isFinite else { return x < 0 ? 0 : x > 0 ? 1 : .nan }
    switch self {
    // hypot keeps a far tail at 0 or 1 where x² would overflow and give one half.
    case .two: return 0.5 + 0.5 * (x / hypot(2.0.squareRoot(), x))
    case .three:
      let u = x / 3.0.squareRoot()
      return 0.5 + (u / (1 + u * u) + atan(u)) / .pi
    }
  }

  /// Half-width of the central interval in scales, the quantile at p = 0.9 or 0.975.
  ///
  /// ```
  /// ν = 2: (2p − 1)·√(2 / (4p(1 − p)))      ν = 3: 1.6377444 and 3.1824463
  /// ```
  ///
  /// | level | ν = 2 | ν = 3 |
  /// |---|---|---|
  /// | 80 % | 1.8856… | 1.6377444 |
  /// | 95 % | 4.3027… | 3.1824463 |
  ///
  /// Source: <doc:Projection>; the figures for ν = 3 are rounded to seven decimals.
  package func quantile(of level: PredictionInterval.Level) -> Double {
    switch (self, level) {
    case (.two, _):
      let p = level.upperProbability
      return (2 * p - 1) * (2 / (4 * p * (1 - p))).squareRoot()
    case (.three, .eighty): return 1.6377444
    case (.three, .ninetyFive): return 3.1824463
    }
  }
}
