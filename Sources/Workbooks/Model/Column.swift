/// One column of a sheet.
package struct Column: Hashable, Sendable {
  /// Width in characters of the standard font, 0 to 255.
  package var width: Double
  /// True when the column is not shown; its cells can still be read by formulas.
  package var isHidden: Bool

  /// The width in pixels.
  package var pixels: Double { 7 * width + 5 }

  /// A column of a width, shown unless told.
  package init(width: Double, isHidden: Bool = false) {
    self.width = width
    self.isHidden = isHidden
  }
}
