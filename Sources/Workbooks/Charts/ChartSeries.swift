/// One series (系列) of a chart.
package struct ChartSeries: Hashable, Sendable {
  /// The name in the legend, not a formula; an empty one leaves the naming to the program.
  package var name: String
  /// The categories, or the x values of a scatter chart, which needs them.
  package var categories: ChartRange?
  /// The values, numbers only.
  package var values: ChartRange
  /// The line through the points, or the edge of the bars; nil is none.
  package var line: Line?
  /// The sign at each point of a line; nil is none.
  package var marker: Marker?
  /// The paper of the bars; nil is none.
  package var fill: Fill?
  /// The values written beside the points; nil is none.
  package var labels: DataLabels?

  /// A series that shows nothing until it has a line, a marker or a fill.
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
