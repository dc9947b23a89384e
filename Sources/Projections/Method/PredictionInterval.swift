/// Range that holds the coming value with a stated probability (予測区間), or the reason why there is none.
package enum PredictionInterval: Sendable, Equatable {
  /// The range, clipped to the bounds of the indicator.
  case range(ClosedRange<Double>)

  /// No range is given.
  case absent(ProjectionAbsence)

  /// Share of the coming values that the range is to hold.
  package enum Level: Int, Sendable, CaseIterable {
    case eighty = 80
    case ninetyFive = 95

    /// The probability p below the upper end: 0.9 for 80 %, 0.975 for 95 %.
    package var upperProbability: Double {
      switch self {
      case .eighty: 0.9
      case .ninetyFive: 0.975
      }
    }
  }
}
