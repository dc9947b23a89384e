/// The number of digits after the decimal point that the plan's values need (小数桁).
package enum PrintedDecimals {
  /// The maximum number of digits that an indicator prints.
  package static let limit = 6

  /// Returns the digits with which baseline or target are written, in the unit of the indicator: 1.68 needs two.
  ///
  /// The rating compares printed values. With fewer digits 1.60 would meet the target 1.68.
  package static func needed(_ baseline: Baseline, _ target: Target) -> Int {
    let ends = target.range.map { [$0.lower, $0.upper] } ?? [target.printedValue].compactMap(\.self)
    return ([baseline.value].compactMap(\.self) + ends).map(of).max() ?? 0
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
}

extension Double {
  /// The shortest text of the number, without a fraction for whole numbers: `0.5`, `2`.
  package var shortText: String {
    self == rounded() && magnitude < 1e15 ? String(Int(self)) : "\(self)"
  }
}
