import Indicators

extension Section {
  /// The 区分 in the form that tables print and count: `4①`, `4数値目標`.
  ///
  /// A bare `4` is avoided, because a count formula reads it as a number.
  package var label: String {
    kind == .goal ? "\(id)\(kind.rawValue)" : id.description
  }
}
