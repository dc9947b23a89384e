import Figures
import Indicators

extension Constant {
  /// The number format of its cell.
  var format: String {
    switch self {
    case .reportYear: NumberFormat.year
    case .staleLimit, .minimumYears: NumberFormat.years
    case .bound(let bound) where !bound.quantity.isRatio: "General_ "
    case .bound(let bound):
      bound.decimals == 0 ? #"0%_ "# : "0." + String(repeating: "0", count: bound.decimals) + #"%_ "#
    case .usualChange, .usualShare: #"0%_ "#
    case .changeFloor: #"0.0%_ "#
    case .damping, .spreadGrowth: #"0.0_ "#
    case .scaleFactor: #"0.00_ "#
    case .quantile80: #"0.0000_ "#
    case .named, .verdict: "General_ "
    }
  }
}
