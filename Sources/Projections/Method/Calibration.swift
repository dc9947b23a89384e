/// Published constants of the damped trend: small tables by number of fitted years, and three numbers.
///
/// Every table is read through its accessor, which holds the last entry for longer histories.
///
/// | n | 1 | 2 | 3 | 4 | 5–7 | 8–10 |
/// |---|---|---|---|---|---|---|
/// | ν | 2 | 2 | 2 | 2 | 2 | 3 |
/// | κ | 2.05 | 1.10 | 0.90 | 0.75 | 0.70 | 0.80 |
///
/// Source: <doc:Projection>; learned on one half of the six series collections and scored on the other.
package enum Calibration {
  /// Share of the yearly trend that is left one year later, φ.
  package static let damping = 0.9

  /// Power of the horizon by which the scale grows, γ.
  package static let horizonExponent = 0.7

  /// Number of newest observations that are fitted; older ones are dropped.
  package static let maximumCount = 10

  /// Typical yearly change of a single observation, as a share of its absolute value.
  package static let singleValueShare = 0.05

  /// Floor under the typical yearly change, as a share of the mean level; divided by n − 1.
  package static let floorShare = 0.02

  /// Student t 0.95 quantiles (one-sided 5 %) by degrees of freedom 1…8, rounded to four decimals.
  ///
  /// Source: the common t table.
  package static let oneSidedT95 = [6.3138, 2.9200, 2.3534, 2.1318, 2.0150, 1.9432, 1.8946, 1.8595]

  /// Scale factors κ by number of fitted years 1…10.
  package static let kappa = [2.05, 1.10, 0.90, 0.75, 0.70, 0.70, 0.70, 0.80, 0.80, 0.80]

  /// Student t distributions (ν) by number of fitted years 1…10.
  package static let distribution: [StudentT] = [
    .two, .two, .two, .two, .two, .two, .two, .three, .three, .three,
  ]

  /// The 0.95 quantile of Student t with n − 2 degrees of freedom.
  ///
  /// - Parameter count: number of fitted years n, 3…10; outside it the nearest entry answers.
  static func oneSidedT95(count: Int) -> Double { oneSidedT95[clamped(count - 3, to: oneSidedT95.count)] }

  /// The scale factor κ(n).
  ///
  /// - Parameter count: number of fitted years n, 1…10; outside it the nearest entry answers.
  static func kappa(count: Int) -> Double { kappa[clamped(count - 1, to: kappa.count)] }

  /// The distribution with ν(n) degrees of freedom.
  ///
  /// - Parameter count: number of fitted years n, 1…10; outside it the nearest entry answers.
  static func distribution(count: Int) -> StudentT {
    distribution[clamped(count - 1, to: distribution.count)]
  }

  private static func clamped(_ index: Int, to count: Int) -> Int { min(max(index, 0), count - 1) }
}
