/// Escapes text for the parts of a workbook.
///
/// XML 1.0 cannot contain control characters, and a workbook writes them as `_xHHHH_`. A text that looks like such an
/// escape must be escaped too, or programs would read another text.
///
/// | text | in a cell | elsewhere |
/// |---|---|---|
/// | tab, line feed | unchanged | unchanged |
/// | U+0001 to U+001F otherwise | `_x000B_` | U+FFFD |
/// | `_x0041_` | `_x005F_x0041_` | unchanged |
/// | U+0000, U+FFFE, U+FFFF, which Excel cannot hold | U+FFFD | U+FFFD |
enum EscapedText {
  /// Returns the text for a cell, a comment or a header.
  ///
  /// Except for U+FFFD, a program that reads it gets the original text.
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

  /// Returns the text for a part without escapes, such as a document property or an alternative text.
  static func plain(_ text: String) -> String {
    guard isNeeded(text) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      plain.append(isUnknown(scalar) || isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(plain)
  }

  /// Returns whether the text may require escaping; false for almost every text.
  static func isNeeded(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { isSuspicious($0) && isNeeded($0) }
      ?? Array(text.utf8).withUnsafeBufferPointer(isNeeded)
  }

  /// Returns whether any byte can begin a sequence that requires escaping; it tests eight bytes at a time.
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

  /// Returns a word with eight copies of the byte.
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Returns a word that has the highest bit set in the lowest zero byte of another word.
  ///
  /// Bits of higher bytes may be wrong.
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

  /// Returns whether the text begins with `_xHHHH` and a `_`.
  ///
  /// A control character counts as `_`, because its escape begins with one.
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
