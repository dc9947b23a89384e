import Indicators

extension Section {
  /// 区分 as tables print and count it: `4①`, `4数値目標`; never a bare `4`, which a count would read as a number.
  package var label: String {
    kind == .goal ? "\(id)\(kind.rawValue)" : id.description
  }
}
