/// A chart (グラフ) of one kind, with one pair of axes.
package struct Chart: Hashable, Sendable {
  /// The kinds of charts.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// Points joined by straight lines, both axes numeric; a series without a line shows its markers only.
    case scatter
    /// Lying bars, side by side.
    case barClustered
    /// Lying bars, one continuing the other.
    case barStacked
  }

  /// How the series are drawn.
  package var kind: Kind
  /// The series from the first drawn to the last; at least one.
  package var series: [ChartSeries]
  /// The axis of the categories, or of the x values.
  package var xAxis: Axis
  /// The axis of the values.
  package var yAxis: Axis
  /// The names of the series.
  package var legend: Legend
  /// Space between the groups of bars in percent of a bar, 0 to 500; nil is that of the program.
  package var gap: Int?
  /// How far the bars of a group cover each other in percent, -100 to 100; nil is that of the program.
  package var overlap: Int?
  /// True when cells of hidden rows and columns are drawn too.
  package var showsHiddenCells: Bool

  /// A chart that draws nothing but its series and axes, unless told; it has no heading, paper or edge of its own.
  package init(
    kind: Kind, series: [ChartSeries], xAxis: Axis = Axis(), yAxis: Axis = Axis(),
    legend: Legend = Legend(position: .none), gap: Int? = nil, overlap: Int? = nil,
    showsHiddenCells: Bool = false
  ) {
    self.kind = kind
    self.series = series
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.legend = legend
    self.gap = gap
    self.overlap = overlap
    self.showsHiddenCells = showsHiddenCells
  }
}
