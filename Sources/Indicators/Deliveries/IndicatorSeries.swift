/// One series of an indicator (系列).
package enum IndicatorSeries: String, CaseIterable, Sendable, Comparable {
  /// The main series: the values of the indicator itself.
  case main = ""
  /// The inflow (転入), written `G1-in` in exports.
  case inflow = "in"
  /// The outflow (転出), written `G1-out` in exports.
  case outflow = "out"

  /// Orders the main series first, then 転入, then 転出.
  package static func < (left: IndicatorSeries, right: IndicatorSeries) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The Japanese name of the series; empty for the main series.
  package var name: String {
    switch self {
    case .main: ""
    case .inflow: "転入"
    case .outflow: "転出"
    }
  }
}
