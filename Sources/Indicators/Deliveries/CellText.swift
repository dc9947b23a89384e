/// How long a text is in a cell of a workbook.
///
/// XML has no control characters: a workbook writes each as `_x001B_`, and what looks like such a code with a code before
/// it. A cell holds 32,767 UTF-16 units as they are written.
package enum CellText {
  /// The units that one such code takes beyond its character.
  private static let more = 6

  /// Returns the UTF-16 units of a text as a cell holds it, or somewhat more.
  package static func units(_ text: String) -> Int {
    var units = text.utf16.count
    var isUnderscore = false
    for byte in text.utf8 {
      if byte < 0x20 || isUnderscore && byte == UInt8(ascii: "x") { units += more }
      isUnderscore = byte == UInt8(ascii: "_")
    }
    return units
  }

  /// Returns the beginning of a text that takes at most so many units, with … behind it where something is left out.
  package static func fitting(_ text: String, _ limit: Int) -> String {
    guard units(text) > limit else { return text }
    var short = String.UnicodeScalarView()
    var used = 1
    var isUnderscore = false
    for scalar in text.unicodeScalars {
      used += UTF16.width(scalar)
      if scalar.value < 0x20 || isUnderscore && scalar == "x" { used += more }
      isUnderscore = scalar == "_"
      guard used <= limit else { break }
      short.append(scalar)
    }
    return String(short) + "…"
  }
}
