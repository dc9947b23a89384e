/// One column of a sheet.
package struct Column: Hashable, Sendable {
  /// The width in characters of the standard font, 0 to 255.
  package var width: Double
  /// Whether the column is hidden; formulas can still read its cells.
  package var isHidden: Bool

  /// The width in pixels.
  package var pixels: Double { 7 * width + 5 }

  /// Creates a column of a width, by default visible.
  package init(width: Double, isHidden: Bool = false) {
    self.width = width
    self.isHidden = isHidden
  }
}
