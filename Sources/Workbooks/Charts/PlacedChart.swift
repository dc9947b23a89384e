/// A chart and its position on a sheet.
package struct PlacedChart: Hashable, Sendable {
  /// The cell that contains the upper left corner.
  package var position: Position
  /// The width in pixels.
  package var width: Int
  /// The height in pixels.
  package var height: Int
  /// The distance of the corner from the left edge of the cell in pixels.
  package var offsetX: Int
  /// The distance of the corner from the top edge of the cell in pixels.
  package var offsetY: Int
  /// The chart.
  package var chart: Chart
  /// The alternative text for readers who cannot see the chart; at most 2,079 bytes of UTF-8.
  package var alternativeText: String
  /// Whether the chart moves and resizes with the cells below it; otherwise it only moves.
  package var movesWithCells: Bool

  /// Creates a chart at a cell; by default it moves with the cells but does not resize.
  package init(
    at position: Position, width: Int, height: Int, offsetX: Int = 0, offsetY: Int = 0, chart: Chart,
    alternativeText: String, movesWithCells: Bool = false
  ) {
    self.position = position
    self.width = width
    self.height = height
    self.offsetX = offsetX
    self.offsetY = offsetY
    self.chart = chart
    self.alternativeText = alternativeText
    self.movesWithCells = movesWithCells
  }
}
