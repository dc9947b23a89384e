import Glibc

extension DampedTrend {
  /// Factor κ between the typical yearly change and the scale one year ahead.
  package var kappa: Double { Calibration.kappa(count: count) }

  /// Student t distribution around the projection.
  package var distribution: StudentT { Calibration.distribution(count: count) }

  /// The sum of the damping factors up to a horizon, in years of full trend.
  ///
  /// ```
  /// D_h = 0.9 + 0.9² + … + 0.9^h = 0.9·(1 − 0.9^h) / (1 − 0.9)
  /// ```
  ///
  /// | h | ≤ 0 | 1 | 2 | 3 | 4 | 5 | ∞ |
  /// |---|---|---|---|---|---|---|---|
  /// | D_h | 0 | 0.9 | 1.71 | 2.439 | 3.0951 | 3.68559 | 9 |
  package static func dampingSum(at horizon: Int) -> Double {
    guard horizon > 0 else { return 0 }
    let factor = Calibration.damping
    return factor * (1 - pow(factor, Double(horizon))) / (1 - factor)
  }

  /// The projected value before clipping, in units.
  ///
  /// ```
  /// y_n + w·b·D_h      h = year − lastYear
  /// ```
  ///
  /// - Returns: nil when the year is not after the last fitted one.
  package func raw(in year: Int) -> Double? {
    guard year > lastYear else { return nil }
    return last + weight * slope * Self.dampingSum(at: year - lastYear)
  }

  /// The projected value (推計値), clipped to what the indicator can be.
  ///
  /// - Returns: nil when the year is not after the last fitted one.
  package func projection(in year: Int, within bounds: Bounds = .unbounded) -> Double? {
    raw(in: year).map(bounds.clipped)
  }

  /// The scale of the distribution around the projection, in units.
  ///
  /// ```
  /// s = κ(n)·R·h^0.7
  /// ```
  ///
  /// Measured for horizons up to five years; 0 only when no variation was recorded.
  ///
  /// - Parameter horizon: years after the last fitted one, not number of observations.
  /// - Returns: nil when the horizon is not positive.
  package func scale(at horizon: Int) -> Double? {
    guard horizon > 0 else { return nil }
    return kappa * typicalChange * pow(Double(horizon), Calibration.horizonExponent)
  }

  /// The range that holds the value of a year with the probability of the level (予測区間).
  ///
  /// ```
  /// raw ± q·s      q = Student t quantile with ν(n) degrees of freedom, both ends clipped to the bounds
  /// ```
  ///
  /// - Returns: absent when the year is not after the last fitted one, and when no variation was recorded.
  package func interval(
    _ level: PredictionInterval.Level, in year: Int, within bounds: Bounds = .unbounded
  ) -> PredictionInterval {
    guard let raw = raw(in: year), let scale = scale(at: year - lastYear) else { return .absent(.notAhead) }
    guard scale > 0 else { return .absent(.noVariation) }
    let halfWidth = distribution.quantile(of: level) * scale
    return .range(bounds.clipped(raw - halfWidth)...bounds.clipped(raw + halfWidth))
  }

  /// The probability that the value of a year meets the target (達成確率).
  ///
  /// ```
  /// higher is better: F_ν((raw − target) / s)      lower is better: F_ν((target − raw) / s)
  /// ```
  ///
  /// The distribution is not clipped: clipping moves its mass onto the bound, so a target at or inside the
  /// bound keeps its tail. Where the bounds alone decide, the answer is 0 or 1.
  ///
  /// | higher is better | answer |
  /// |---|---|
  /// | target > upper | 0 |
  /// | target ≤ lower | 1 |
  /// | target = upper | F_ν, as inside |
  ///
  /// and mirrored where lower is better.
  ///
  /// - Parameter target: a finite number, in units.
  /// - Returns: absent when the year is not after the last fitted one, and when no variation was recorded.
  package func probability(
    of target: Double, isHigherBetter: Bool, within bounds: Bounds = .unbounded, in year: Int
  ) -> AttainmentProbability {
    guard let raw = raw(in: year), let scale = scale(at: year - lastYear) else { return .absent(.notAhead) }
    guard scale > 0 else { return .absent(.noVariation) }
    if let certainty = bounds.certainty(of: target, isHigherBetter: isHigherBetter) {
      return .probability(certainty)
    }
    let margin = isHigherBetter ? raw - target : target - raw
    return .probability(distribution.cumulative(margin / scale))
  }
}
