import Indicators

extension Section {
  /// The 区分 in the form that tables print and count: `4①`, `4数値目標`, `施策111`, `区分1.1`.
  ///
  /// A bare `4` or `1.1` is avoided, because a count formula reads it as a number.
  package var label: String {
    if kind == .goal, id.chapter != nil { return "\(id)\(kind.rawValue)" }
    let hasWord = id.description.unicodeScalars.contains { !$0.isASCII }
    return hasWord ? id.description : "区分\(id)"
  }
}
