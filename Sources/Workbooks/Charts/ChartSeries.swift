/// One series (系列) of a chart.
package struct ChartSeries: Hashable, Sendable {
  /// The name in the legend, as a text; if it is empty, the program names the series.
  package var name: String
  /// The categories or the x values; a scatter chart requires them.
  package var categories: ChartRange?
  /// The values, numbers only.
  package var values: ChartRange
  /// The line through the points or the border of the bars; nil for none.
  package var line: Line?
  /// The marker at each point; nil for none.
  package var marker: Marker?
  /// The fill of the bars; nil for none.
  package var fill: Fill?
  /// The labels beside the points; nil for none.
  package var labels: DataLabels?

  /// Creates a series; it is invisible without a line, a marker and a fill.
  package init(
    name: String, categories: ChartRange? = nil, values: ChartRange, line: Line? = nil,
    marker: Marker? = nil, fill: Fill? = nil, labels: DataLabels? = nil
  ) {
    self.name = name
    self.categories = categories
    self.values = values
    self.line = line
    self.marker = marker
    self.fill = fill
    self.labels = labels
  }
}
