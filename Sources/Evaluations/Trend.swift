import Figures
package import Indicators

/// The direction of an indicator's values (傾向), by the median slope over all pairs of their years.
package enum Trend: String, Sendable {
  case rising = "増加"
  case falling = "減少"
  case level = "横ばい"

  /// The least number of fitted years for a trend.
  package static let leastYears = 3

  /// The decimal places to which the slope is rounded before it is judged.
  package static func digits(for indicator: Indicator) -> Int { indicator.decimals + 2 }
}

extension Evaluation {
  /// The slope per year that decides the trend; nil with too few fitted years.
  package var trendSlope: Double? {
    guard let years = self[.fittedYears].number, years >= Double(Trend.leastYears) else { return nil }
    return self[.slope].number
  }

  /// The trend; nil with too few fitted years.
  package var trend: Trend? {
    trendSlope.map { slope in
      let rounded = Rounding.halfAwayFromZero.round(slope, digits: Trend.digits(for: indicator))
      return rounded > 0 ? .rising : rounded < 0 ? .falling : .level
    }
  }
}
