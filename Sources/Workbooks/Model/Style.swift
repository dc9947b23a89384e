/// The style of a cell: font, fill, borders, alignment and number format.
///
/// Layouts start from a style and derive others from it: `body.bold().aligned(.right).format("0.0%")`.
/// Equal styles share one format in the file.
package struct Style: Hashable, Sendable {
  /// The typeface of every cell, chart and header.
  package static let fontName = "游ゴシック"

  /// The horizontal alignment of the content.
  package enum Horizontal: Hashable, Sendable {
    /// The default alignment: numbers right, text left.
    case general
    case left
    case center
    case right
    /// Left with a number of indentation steps, 1 to 15.
    case leftIndented(Int)
  }

  /// The vertical alignment of the content.
  package enum Vertical: Hashable, Sendable {
    case top
    case center
    case bottom
  }

  /// The font.
  package var font: Font
  /// The fill of the cell; nil for none.
  package var fill: Color?
  /// The horizontal alignment.
  package var horizontal: Horizontal
  /// The vertical alignment.
  package var vertical: Vertical
  /// Whether long text wraps.
  package var wraps: Bool
  /// Whether long text shrinks until it fits.
  package var shrinks: Bool
  /// The number format in Excel notation, at most 127 bytes of UTF-8; nil for `General`.
  package var numberFormat: String?
  /// The borders of the cell.
  package var borders: Borders
  /// Whether the cell can be edited on a protected sheet.
  package var isUnlocked: Bool

  /// Creates a style; the default is black text of 9 points without fill, vertically centered.
  package init(
    font: Font = Font(), fill: Color? = nil, horizontal: Horizontal = .general,
    vertical: Vertical = .center, wraps: Bool = false, shrinks: Bool = false,
    numberFormat: String? = nil, borders: Borders = Borders(), isUnlocked: Bool = false
  ) {
    self.font = font
    self.fill = fill
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.shrinks = shrinks
    self.numberFormat = numberFormat
    self.borders = borders
    self.isUnlocked = isUnlocked
  }

  /// Hashes what distinguishes most styles; a sheet looks a style up for each of its cells.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(font.size.bitPattern &+ UInt64(font.color.rgb) &+ (font.isBold ? 1 << 32 : 0))
    hasher.combine(
      (fill.map { Int($0.rgb) } ?? -1) &+ (isUnlocked ? 1 << 32 : 0) &+ (wraps ? 1 << 33 : 0)
        &+ (numberFormat?.utf8.count ?? 0) << 34)
    hasher.combine(horizontal)
  }
}
