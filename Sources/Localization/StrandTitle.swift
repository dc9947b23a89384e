package import Indicators

extension Indicator {
  /// Returns the name followed by the name of one series: `転出と転入の均衡（転入）`.
  package func title(of strand: Strand) -> String {
    name + (strand == .main ? "" : "（\(strand.name)）")
  }
}
