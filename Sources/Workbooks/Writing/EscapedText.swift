/// Text in the form in which the parts of a workbook can hold it.
///
/// XML has no control characters, and a workbook writes them as `_xHHHH_`; a text that looks so already must be
/// escaped too, or it would be read as another one.
///
/// | text | in a cell | elsewhere |
/// |---|---|---|
/// | tab, line feed | unchanged | unchanged |
/// | U+0001 to U+001F otherwise | `_x000B_` | U+FFFD |
/// | `_x0041_` | `_x005F_x0041_` | unchanged |
/// | U+0000, U+FFFE, U+FFFF, which Excel cannot hold | U+FFFD | U+FFFD |
enum EscapedText {
  /// Returns the text for a cell, a comment or a header; read back, it is the text given, but for U+FFFD.
  static func cell(_ text: String) -> String {
    guard isNeeded(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isUnknown(scalar) {
        escaped.append("\u{FFFD}")
      } else if isControl(scalar) {
        escaped.append(contentsOf: code(scalar).unicodeScalars)
      } else if scalar == "_", looksEscaped(scalars[index...]) {
        escaped.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Returns the text for a part that knows no escapes, as a document property or an alternative text.
  static func plain(_ text: String) -> String {
    guard isNeeded(text) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      plain.append(isUnknown(scalar) || isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(plain)
  }

  /// True when the text holds something that may have to be escaped; false for nearly every text.
  static func isNeeded(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { isSuspicious($0) && isNeeded($0) }
      ?? Array(text.utf8).withUnsafeBufferPointer(isNeeded)
  }

  /// Whether any byte is one of those without which nothing has to be escaped: a look at eight of them at a time.
  private static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let whole = raw.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let low = (word &- each(0x20)) & ~word
      if (low | zeros(word ^ each(UInt8(ascii: "_"))) | zeros(word ^ each(0xBF))) & each(0x80) != 0 {
        return true
      }
    }
    return raw[whole...].contains { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xBF }
  }

  /// A word of eight times the same byte.
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// A word with the highest bit of a byte set where, from the lowest byte on, the first zero stands in another.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- each(1)) & ~word }

  private static func isNeeded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    var beforePrevious: UInt8 = 0
    for byte in bytes {
      if byte < 0x20, byte != 0x09, byte != 0x0A { return true }
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return true }
      if byte >= 0xBE, previous == 0xBF, beforePrevious == 0xEF { return true }
      beforePrevious = previous
      previous = byte
    }
    return false
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
  }

  private static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// `_xHHHH` before a `_`, or before a control character, whose escape begins with one.
  private static func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let window = Array(scalars.prefix(7))
    guard window.count == 7, window[1] == "x" else { return false }
    return window[2...5].allSatisfy(\.properties.isASCIIHexDigit)
      && (window[6] == "_" || (isControl(window[6]) && !isUnknown(window[6])))
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }
}
