/// How the letters of a cell look; the typeface is the same everywhere (`Style.fontName`).
package struct Font: Hashable, Sendable {
  /// Size in points, 1 to 409.
  package var size: Double
  /// True for bold letters.
  package var isBold: Bool
  /// True for slanted letters.
  package var isItalic: Bool
  /// True for letters with a single line under them.
  package var isUnderlined: Bool
  /// The colour of the letters.
  package var color: Color

  /// Plain black letters of 9 points, unless told.
  package init(
    size: Double = 9, isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false,
    color: Color = .black
  ) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.color = color
  }
}
