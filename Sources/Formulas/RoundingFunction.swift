import Indicators

extension Rounding {
  /// The spreadsheet function of the rounding mode.
  package var function: String {
    switch self {
    case .halfAwayFromZero: "ROUND"
    case .towardZero: "ROUNDDOWN"
    }
  }
}
