import Figures

extension Constant {
  /// The number format of its cell.
  var format: String {
    switch self {
    case .reportYear: NumberFormat.year
    case .staleLimit, .minimumYears: NumberFormat.years
    case .slightlyBehindFrom, .likelyFrom, .uncertainFrom, .changeFloor: #"0%_ "#
    case .damping, .spreadGrowth: #"0.0_ "#
    case .named, .rating, .outlook: "General_ "
    }
  }
}
