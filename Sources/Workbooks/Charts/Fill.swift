/// The fill of a bar, a label or an area of a chart.
package struct Fill: Hashable, Sendable {
  /// The colour of the fill.
  package var color: Color
  /// The transparency in per cent, 0 (opaque) to 100.
  package var transparency: Int

  /// Creates a fill of a colour, by default opaque.
  package init(_ color: Color, transparency: Int = 0) {
    self.color = color
    self.transparency = transparency
  }
}
