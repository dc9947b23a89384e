/// The paper of a bar, a label or an area of a chart.
package struct Fill: Hashable, Sendable {
  /// The colour of the paper.
  package var color: Color
  /// Transparency in percent, 0 (opaque) to 100.
  package var transparency: Int

  /// Paper of a colour, opaque unless told.
  package init(_ color: Color, transparency: Int = 0) {
    self.color = color
    self.transparency = transparency
  }
}
