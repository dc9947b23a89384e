/// A chart and its place on a sheet.
package struct PlacedChart: Hashable, Sendable {
  /// The cell in which the upper left corner lies.
  package var position: Position
  /// Width in pixels.
  package var width: Int
  /// Height in pixels.
  package var height: Int
  /// Distance of the corner from the left of the cell in pixels.
  package var offsetX: Int
  /// Distance of the corner from the top of the cell in pixels.
  package var offsetY: Int
  /// The chart itself.
  package var chart: Chart
  /// What the chart shows, for those who cannot see it; at most 2,079 bytes of UTF-8.
  package var alternativeText: String
  /// True when the chart moves and grows with the cells under it, false when it only moves.
  package var movesWithCells: Bool

  /// A chart at a cell; only its upper left corner moves with the cells, unless told.
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
