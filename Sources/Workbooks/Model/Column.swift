/// One column of a sheet.
package struct Column: Hashable, Sendable {
  /// Width in characters of the standard font, 0 to 255; in pixels it is 7 × width + 5.
  package var width: Double
  /// True when the column is not shown; its cells can still be read by formulas.
  package var isHidden: Bool

  /// A column of a width, shown unless told.
  package init(width: Double, isHidden: Bool = false) {
    self.width = width
    self.isHidden = isHidden
  }
}
