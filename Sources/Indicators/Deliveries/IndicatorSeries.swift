/// The key of one series of an indicator (系列): that of its own values, or one that the plan defines.
package struct IndicatorSeries: Hashable, Sendable, Comparable {
  /// The part behind the id in exports (`G1-in`, `K40-全国`); empty for the main series.
  package let key: String
  /// The Japanese name of the series (名称); empty for the main series.
  package let name: String

  /// Creates a key; the name is the key unless the plan gives another.
  package init(_ key: String, name: String? = nil) {
    self.key = key
    self.name = name ?? key
  }

  /// The main series: the values of the indicator itself.
  package static let main = IndicatorSeries("")
  /// The inflow of a balance (転入), written `G1-in` in exports.
  package static let inflow = IndicatorSeries("in", name: "転入")
  /// The outflow of a balance (転出), written `G1-out` in exports.
  package static let outflow = IndicatorSeries("out", name: "転出")

  /// Orders the main series first, the others by key.
  package static func < (left: IndicatorSeries, right: IndicatorSeries) -> Bool {
    (left.key, left.name) < (right.key, right.name)
  }
}
