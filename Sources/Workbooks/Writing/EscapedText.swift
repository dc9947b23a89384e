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
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0x09, 0x0A: continue
      case ..<0x20: return true
      case UInt8(ascii: "_"):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "x") { return true }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xEF:
        if index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return true }
      default: continue
      }
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
