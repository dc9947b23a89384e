import Figures
package import Indicators

/// Which way the values of an indicator go (傾向), by the median of the slopes of all pairs of their years.
package enum Trend: String, Sendable {
  case rising = "増加"
  case falling = "減少"
  case level = "横ばい"

  /// The least years from which a trend is told.
  package static let leastYears = 3

  /// The digits after the point to which the slope is rounded before it is judged.
  package static func digits(for indicator: Indicator) -> Int { indicator.decimals + 2 }
}

extension Evaluation {
  /// The slope from which the trend is told, per year; nil for fewer years than it takes.
  package var trendSlope: Double? {
    guard let years = self[.fittedYears].number, years >= Double(Trend.leastYears) else { return nil }
    return self[.slope].number
  }

  /// The trend; nil for fewer years than it takes.
  package var trend: Trend? {
    trendSlope.map { slope in
      let rounded = Rounding.halfAwayFromZero.round(slope, digits: Trend.digits(for: indicator))
      return rounded > 0 ? .rising : rounded < 0 ? .falling : .level
    }
  }
}
