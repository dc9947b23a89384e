/// How a cell looks: letters, paper, edges, alignment and the format of its number.
///
/// Layouts start from a style and derive others from it: `body.bold().aligned(.right).format("0.0%")`.
/// Equal styles share one format in the file.
package struct Style: Hashable, Sendable {
  /// The typeface of every cell, chart and header.
  package static let fontName = "游ゴシック"

  /// Where the content stands between the left and the right edge.
  package enum Horizontal: Hashable, Sendable {
    /// Numbers to the right, text to the left.
    case general
    case left
    case center
    case right
    /// To the left, moved in by a number of steps, 1 to 15.
    case leftIndented(Int)
  }

  /// Where the content stands between the upper and the lower edge.
  package enum Vertical: Hashable, Sendable {
    case top
    case center
    case bottom
  }

  /// How the letters look.
  package var font: Font
  /// The colour of the cell; nil is no fill.
  package var fill: Color?
  /// Where the content stands from left to right.
  package var horizontal: Horizontal
  /// Where the content stands from top to bottom.
  package var vertical: Vertical
  /// True when long text continues on a further line.
  package var wraps: Bool
  /// True when long text is drawn smaller until it fits.
  package var shrinks: Bool
  /// The number format in the notation of Excel, at most 127 bytes of UTF-8; nil is `General`.
  package var numberFormat: String?
  /// The edges of the cell.
  package var borders: Borders
  /// True when the cell can be edited on a protected sheet.
  package var isUnlocked: Bool

  /// Black letters of 9 points on no fill, in the middle of the height, unless told.
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

  /// Hashes the mark.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(mark)
  }

  /// A number that equal styles share and few others have, from some of what tells styles apart: taking all of it into
  /// account would cost more than comparing the few that are left.
  var mark: UInt64 {
    let marks =
      (font.isBold ? 1 : 0) + (wraps ? 2 : 0) + (shrinks ? 4 : 0) + (isUnlocked ? 8 : 0)
      + (borders.bottom == nil ? 0 : 16) + (borders.top == nil ? 0 : 32)
    let colors = UInt64(font.color.rgb) << 24 | UInt64(fill?.rgb ?? 0xFFFFFF)
    let numbers = font.size.bitPattern ^ UInt64(numberFormat?.utf8.count ?? 0) << 32
    // An odd number of many bits spreads what differs in a few of them; the highest are the best mixed.
    return ((colors << 6 | UInt64(marks)) ^ numbers) &* 0x9E37_79B9_7F4A_7C15
  }
}
