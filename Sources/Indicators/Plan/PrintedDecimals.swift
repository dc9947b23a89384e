/// How many digits after the point it takes to print what a plan says (小数桁).
package enum PrintedDecimals {
  /// The most that an indicator can print.
  package static let limit = 6

  /// The digits that baseline and target are written with in the unit of the indicator: 1.68 takes two.
  ///
  /// Values are judged as they are printed, so with fewer digits 1.60 would meet 1.68.
  package static func needed(_ baseline: Baseline, _ target: Target) -> Int {
    max(baseline.value.map(of) ?? 0, value(of: target).map(of) ?? 0)
  }

  /// The digits after the point of the shortest decimal that gives the number back, at most ``limit``.
  static func of(_ number: Double) -> Int {
    var power = 1.0
    for decimals in 0..<limit {
      if (number * power).rounded() / power == number { return decimals }
      power *= 10
    }
    return limit
  }

  /// The value that a target prints; nil for a share, a constant and a balance.
  private static func value(of target: Target) -> Double? {
    switch target {
    case .level(let value, _), .new(let value, _), .cumulative(let value, _), .everyYear(let value, _),
      .maintain(let value, _):
      value
    case .growth, .all, .balance: nil
    }
  }
}
