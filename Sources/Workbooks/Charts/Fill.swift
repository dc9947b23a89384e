/// The paper of a bar, a label or an area of a chart.
package struct Fill: Hashable, Sendable {
  package var color: Color
  /// Transparency in percent, 0 (opaque) to 100.
  package var transparency: Int

  package init(_ color: Color, transparency: Int = 0) {
    self.color = color
    self.transparency = transparency
  }
}
