/// A line in a chart: of a series, an axis, a grid or an edge.
package struct Line: Hashable, Sendable {
  /// The pattern of a line.
  package enum Dash: Hashable, Sendable, CaseIterable {
    case solid
    case roundDot
    case squareDot
    case dash
  }

  /// The colour of the line.
  package var color: Color
  /// Width in points, above 0.
  package var width: Double
  /// The pattern of the line.
  package var dash: Dash
  /// Transparency in percent, 0 (opaque) to 100.
  package var transparency: Int

  /// A thin solid line, unless told.
  package init(color: Color, width: Double = 0.75, dash: Dash = .solid, transparency: Int = 0) {
    self.color = color
    self.width = width
    self.dash = dash
    self.transparency = transparency
  }
}
