/// One of the series that an indicator is made of.
package enum Strand: String, CaseIterable, Sendable, Comparable {
  /// The values of the indicator itself.
  case main = ""
  /// 転入, what comes in: written `G1-in` in exports.
  case inflow = "in"
  /// 転出, what goes out: written `G1-out` in exports.
  case outflow = "out"

  /// The values of the indicator itself first, then 転入, then 転出.
  package static func < (left: Strand, right: Strand) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The Japanese name; empty for the values of the indicator itself.
  package var name: String {
    switch self {
    case .main: ""
    case .inflow: "転入"
    case .outflow: "転出"
    }
  }
}
