import Indicators

/// How much room a text takes: a full-width character counts 2, any other 1.
package enum TextWidth {
  /// The width of a text in half-width characters.
  package static func of(_ text: String) -> Int {
    PrintedWidth.of(text)
  }

  /// The half-width characters that a line of a cell holds, at a font size: at 9 pt some more than the width of the
  /// column, which is measured in characters of 11 pt.
  package static func capacity(width: Double, size: Double) -> Double {
    width * 1.08 * 9 / size
  }

  /// The width of a text in pixels, as wide as fonts draw it at the most: 5 % more for full-width characters than the font
  /// that the checks have, and wide digits.
  static func pixels(_ text: String, size: Double) -> Double {
    let ems = text.reduce(0.0) { width, character in
      width + (PrintedWidth.of(String(character)) > 1 ? 1.05 : narrow.contains(character) ? 0.36 : 0.64)
    }
    return ems * size * 4 / 3
  }

  private static let narrow = Set(",.:;'|!il・ ")

  /// The lines that a text takes in a cell of a width in characters, at a font size; line feeds count.
  package static func lines(_ text: String, width: Double, size: Double) -> Int {
    let capacity = max(1, capacity(width: width, size: size))
    func lines(_ used: Int) -> Int { max(1, Int((Double(used) / capacity).rounded(.up))) }
    var (ended, used) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        ended += lines(used)
        used = 0
      } else {
        used += PrintedWidth.of(scalar)
      }
    }
    return ended + lines(used)
  }

  /// The lines of a row of the greatest height.
  static let greatestLines = Int((heightLimit - 4) / 13)

  /// The greatest height that a row is given, in points: just under the 409 of a spreadsheet.
  private static let heightLimit = 400.0

  /// The height in points of a row whose cells hold some texts, 13 for a line: at least `least`, and at most what a
  /// spreadsheet has.
  package static func height(of texts: [(text: String, width: Double, size: Double)], least: Double) -> Double
  {
    let lines = texts.map { Double(Self.lines($0.text, width: $0.width, size: $0.size)) }.max() ?? 1
    return min(heightLimit, max(least, 13 * lines + 4))
  }

  /// A text cut to what a cell holds, with room for what a workbook writes of single characters in longer form.
  package static func fitting(_ text: String) -> String { CellText.fitting(text, cellLimit) }

  /// A text in pieces that a cell holds each, as few as there can be; one piece for most texts.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      if used + UTF16.width(scalar) > cellLimit {
        pieces.append(String(piece))
        (piece, used) = (String.UnicodeScalarView(), 0)
      }
      piece.append(scalar)
      used += UTF16.width(scalar)
    }
    return pieces + [String(piece)]
  }

  /// UTF-16 units; a spreadsheet has 32,767.
  private static let cellLimit = 30_000

  /// A text cut to a width in pixels, with … at the end where something is left out; empty where there is hardly any room.
  static func shortened(_ text: String, toPixels room: Double, size: Double) -> String {
    guard pixels(text, size: size) > room else { return text }
    var short = text
    while !short.isEmpty, pixels(short + "…", size: size) > room { short.removeLast() }
    return short.count < 4 ? "" : short + "…"
  }

  /// A text cut to a width, with … at the end where something is left out.
  static func shortened(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var short = ""
    var used = 0
    for character in text {
      let more = of(String(character))
      guard used + more <= width - 2 else { break }
      used += more
      short.append(character)
    }
    return short + "…"
  }
}
