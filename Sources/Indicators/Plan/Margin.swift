/// Whether a target is met at or above its number, or at or below it, if the plan prints this (以上, 以下).
package enum Margin: String, CaseIterable, Sendable {
  /// `2,640万人以上(R6)`.
  case atLeast = "以上"
  /// `40人以下(R6)`.
  case atMost = "以下"

  /// The direction that the word implies.
  package var direction: Indicator.Direction {
    self == .atLeast ? .higherIsBetter : .lowerIsBetter
  }
}
