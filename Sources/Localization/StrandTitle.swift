package import Indicators

extension Indicator {
  /// The name with that of one of its series behind it: `転出と転入の均衡（転入）`.
  package func title(of strand: Strand) -> String {
    name + (strand == .main ? "" : "（\(strand.name)）")
  }
}
