/// The font of a cell; the typeface is the same everywhere (`Style.fontName`).
package struct Font: Hashable, Sendable {
  /// The size in points, 1 to 409.
  package var size: Double
  /// Whether the text is bold.
  package var isBold: Bool
  /// Whether the text is italic.
  package var isItalic: Bool
  /// Whether the text has a single underline.
  package var isUnderlined: Bool
  /// The colour of the text.
  package var color: Color

  /// Creates a font, by default plain, black and 9 points.
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
