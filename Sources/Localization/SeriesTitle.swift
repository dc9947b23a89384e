package import Indicators

extension Indicator {
  /// Returns the name followed by the name of one series: `転出と転入の均衡（転入）`.
  package func title(of series: IndicatorSeries) -> String {
    name + (series == .main ? "" : "（\(series.name)）")
  }
}
