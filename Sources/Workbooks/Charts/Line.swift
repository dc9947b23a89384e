/// A line of a chart: a series, an axis, a gridline or a border.
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
  /// The width in points, above 0.
  package var width: Double
  /// The pattern of the line.
  package var dash: Dash
  /// The transparency in per cent, 0 (opaque) to 100.
  package var transparency: Int

  /// Creates a line, by default thin and solid.
  package init(color: Color, width: Double = 0.75, dash: Dash = .solid, transparency: Int = 0) {
    self.color = color
    self.width = width
    self.dash = dash
    self.transparency = transparency
  }
}
