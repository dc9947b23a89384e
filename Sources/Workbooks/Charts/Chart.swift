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
    /// Standing bars, side by side.
    case columnClustered
    /// Lines over categories.
    case line
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
  /// The heading; nil is none.
  package var title: String?
  /// Size of the heading in points.
  package var titleSize: Double
  /// Paper of the whole chart; nil is none.
  package var areaFill: Fill?
  /// Edge of the whole chart; nil is none.
  package var areaBorder: Line?
  /// Paper of the space between the axes; nil is none.
  package var plotFill: Fill?
  /// Edge of the space between the axes; nil is none.
  package var plotBorder: Line?
  /// Space between the groups of bars in percent of a bar, 0 to 500; nil is that of the program.
  package var gap: Int?
  /// How far the bars of a group cover each other in percent, -100 to 100; nil is that of the program.
  package var overlap: Int?
  /// True when a line goes on over an empty cell.
  package var joinsGaps: Bool
  /// True when cells of hidden rows and columns are drawn too.
  package var showsHiddenCells: Bool

  /// A chart that draws nothing but its series and axes, unless told.
  package init(
    kind: Kind, series: [ChartSeries], xAxis: Axis = Axis(), yAxis: Axis = Axis(),
    legend: Legend = Legend(position: .none), title: String? = nil, titleSize: Double = 10,
    areaFill: Fill? = nil, areaBorder: Line? = nil, plotFill: Fill? = nil, plotBorder: Line? = nil,
    gap: Int? = nil, overlap: Int? = nil, joinsGaps: Bool = false, showsHiddenCells: Bool = false
  ) {
    self.kind = kind
    self.series = series
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.legend = legend
    self.title = title
    self.titleSize = titleSize
    self.areaFill = areaFill
    self.areaBorder = areaBorder
    self.plotFill = plotFill
    self.plotBorder = plotBorder
    self.gap = gap
    self.overlap = overlap
    self.joinsGaps = joinsGaps
    self.showsHiddenCells = showsHiddenCells
  }
}
