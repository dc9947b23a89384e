/// How the letters of a cell look; the typeface is the same everywhere (`Style.fontName`).
package struct Font: Hashable, Sendable {
  /// Size in points, 1 to 409.
  package var size: Double
  package var isBold: Bool
  package var isItalic: Bool
  package var isUnderlined: Bool
  package var color: Color

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
