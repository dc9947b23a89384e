/// The side of a target's number on which it is met, where the plan prints it (以上, 以下).
package enum Margin: String, CaseIterable, Sendable {
  /// `2,640万人以上(R6)`.
  case atLeast = "以上"
  /// `40人以下(R6)`.
  case atMost = "以下"

  /// The direction that the words suppose.
  package var direction: Indicator.Direction {
    self == .atLeast ? .higherIsBetter : .lowerIsBetter
  }
}
