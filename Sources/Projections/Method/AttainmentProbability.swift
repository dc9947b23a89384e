/// Probability that the target is met (達成確率), or the reason why there is none.
package enum AttainmentProbability: Sendable, Equatable {
  /// The probability, in 0…1, not rounded.
  case probability(Double)

  /// No probability is given.
  case absent(ProjectionAbsence)
}
