/// How wide a text is in print: a full-width character counts 2, any other 1.
package enum PrintedWidth {
  /// Returns the width of a text in half-width characters; a line feed counts as one of them.
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Returns the width of a character: 1 below the Hangul block and for half-width kana, else 2.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x1100 || (0xFF61...0xFF9F).contains(scalar.value) ? 1 : 2
  }
}
