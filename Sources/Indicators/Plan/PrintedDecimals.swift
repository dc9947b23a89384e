/// The number of digits after the decimal point that the plan's values need (小数桁).
package enum PrintedDecimals {
  /// The maximum number of digits that an indicator prints.
  package static let limit = 6

  /// Returns the digits with which baseline or target are written, in the unit of the indicator: 1.68 needs two.
  ///
  /// The rating compares printed values. With fewer digits 1.60 would meet the target 1.68.
  package static func needed(_ baseline: Baseline, _ target: Target) -> Int {
    max(baseline.value.map(of) ?? 0, value(of: target).map(of) ?? 0)
  }

  /// Returns the digits after the point of the shortest decimal that equals the number, at most ``limit``.
  static func of(_ number: Double) -> Int {
    var power = 1.0
    for decimals in 0..<limit {
      if (number * power).rounded() / power == number { return decimals }
      power *= 10
    }
    return limit
  }

  /// Returns the value that a target prints; nil for a growth, a constant and a balance.
  private static func value(of target: Target) -> Double? {
    switch target {
    case .level(let value, _), .new(let value, _), .cumulative(let value, _), .everyYear(let value, _),
      .maintain(let value, _):
      value
    case .growth, .all, .balance: nil
    }
  }
}
