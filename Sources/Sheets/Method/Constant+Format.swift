import Figures

extension Constant {
  /// The number format of its cell.
  var format: String {
    switch self {
    case .reportYear: NumberFormat.year
    case .staleLimit, .minimumYears: NumberFormat.years
    case .slightlyBehindFrom, .likelyFrom, .uncertainFrom, .usualChange, .usualShare: #"0%_ "#
    case .changeFloor: #"0.0%_ "#
    case .damping, .spreadGrowth: #"0.0_ "#
    case .scaleFactor: #"0.00_ "#
    case .quantile80: #"0.0000_ "#
    case .named, .rating, .outlook: "General_ "
    }
  }
}
