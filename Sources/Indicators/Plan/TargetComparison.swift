/// How a value compares with a number (以上, 超, 以下, 未満): that of a target that it meets, or of a rule of the ratings.
package enum TargetComparison: String, CaseIterable, Sendable {
  /// `2,640万人以上(R6)`.
  case atLeast = "以上"
  /// `93%超(R6)`: the number itself does not meet the target.
  case above = "超"
  /// `40人以下(R6)`.
  case atMost = "以下"
  /// `1.0%未満(R6)`: the number itself does not meet the target.
  case below = "未満"

  /// The direction that the word implies.
  package var direction: Indicator.Direction {
    switch self {
    case .atLeast, .above: .higherIsBetter
    case .atMost, .below: .lowerIsBetter
    }
  }

  /// Whether the number itself does not meet the target.
  package var isStrict: Bool {
    switch self {
    case .above, .below: true
    case .atLeast, .atMost: false
    }
  }
}
