/// Range of values an indicator can take at all, each end optional.
///
/// | indicator | lower | upper |
/// |---|---|---|
/// | percentage | 0 | 100 |
/// | count and other non-negatives | 0 | – |
/// | not declared bounded | – | – |
///
/// The lower end is expected not to exceed the upper one; if it does, the lower one wins.
package struct Bounds: Sendable, Equatable {
  /// The least possible value, if there is one.
  package let lower: Double?

  /// The greatest possible value, if there is one.
  package let upper: Double?

  /// A range without ends, which clips nothing.
  package static let unbounded = Bounds(lower: nil, upper: nil)

  /// Creates a range from its ends; an end that is not a finite number counts as none.
  package init(lower: Double?, upper: Double?) {
    self.lower = lower.flatMap { $0.isFinite ? $0 : nil }
    self.upper = upper.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The possible value nearest to the given one.
  ///
  /// ```
  /// max(lower, min(upper, x))
  /// ```
  package func clipped(_ x: Double) -> Double {
    var result = x
    if let upper { result = min(upper, result) }
    if let lower { result = max(lower, result) }
    return result
  }

  /// The certain answer to whether a target is met, where the range alone decides it.
  ///
  /// | direction | impossible (0) | certain (1) |
  /// |---|---|---|
  /// | higher is better | target > upper | target ≤ lower |
  /// | lower is better | target < lower | target ≥ upper |
  ///
  /// - Returns: 0 or 1, and nil where both outcomes are possible.
  func certainty(of target: Double, isHigherBetter: Bool) -> Double? {
    if isHigherBetter {
      if let upper, target > upper { return 0 }
      if let lower, target <= lower { return 1 }
    } else {
      if let lower, target < lower { return 0 }
      if let upper, target >= upper { return 1 }
    }
    return nil
  }
}
