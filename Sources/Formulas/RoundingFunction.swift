import Indicators

extension Rounding {
  /// The function of a spreadsheet that rounds by the rule.
  package var function: String {
    switch self {
    case .halfAwayFromZero: "ROUND"
    case .towardZero: "ROUNDDOWN"
    }
  }
}
