/// A chart (グラフ) of one kind, with one pair of axes.
package struct Chart: Hashable, Sendable {
  /// The kinds of charts.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// Points joined by straight lines on two numeric axes; a series without a line shows only its markers.
    case scatter
    /// Horizontal bars, side by side.
    case barClustered
    /// Horizontal bars, stacked end to end.
    case barStacked
  }

  /// The kind of the chart.
  package var kind: Kind
  /// The series in drawing order; at least one.
  package var series: [ChartSeries]
  /// The axis of the categories or of the x values.
  package var xAxis: Axis
  /// The axis of the values.
  package var yAxis: Axis
  /// The legend with the names of the series.
  package var legend: Legend
  /// The gap between groups of bars in per cent of a bar, 0 to 500; nil for the default of the program.
  package var gap: Int?
  /// The overlap of the bars of a group in per cent, -100 to 100; nil for the default of the program.
  package var overlap: Int?
  /// Whether the chart includes cells of hidden rows and columns.
  package var showsHiddenCells: Bool
  /// Whether a line joins the points on both sides of one that has no value.
  package var joinsAcrossGaps: Bool

  /// Creates a chart; by default it has only series and axes, without title, background or border.
  package init(
    kind: Kind, series: [ChartSeries], xAxis: Axis = Axis(), yAxis: Axis = Axis(),
    legend: Legend = Legend(position: .none), gap: Int? = nil, overlap: Int? = nil,
    showsHiddenCells: Bool = false, joinsAcrossGaps: Bool = false
  ) {
    self.kind = kind
    self.series = series
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.legend = legend
    self.gap = gap
    self.overlap = overlap
    self.showsHiddenCells = showsHiddenCells
    self.joinsAcrossGaps = joinsAcrossGaps
  }
}
