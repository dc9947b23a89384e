/// Escapes texts in CSV files so that no spreadsheet evaluates them as formulas.
///
/// A text that begins like a formula gets a leading apostrophe. A negative number is no formula.
///
/// | text | in the file |
/// |---|---|
/// | `－` | `'－` |
/// | `=1+1` | `'=1+1` |
/// | `'=1` | `''=1` |
/// | `2,100人`, `-1,234.5`, `-3.2%` | as they are |
package enum InertText {
  private static let openings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// Returns the text as the CSV file contains it, with the apostrophe if it needs one.
  package static func written(_ text: String) -> String {
    isGuarded(text.unicodeScalars.drop { $0 == "'" }) && !isNegativeNumber(text) ? "'" + text : text
  }

  /// Returns the original text of a cell of the CSV file, without the escaping apostrophe.
  package static func read(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    guard isGuarded(text.unicodeScalars.drop { $0 == "'" }) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func isGuarded(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.first.map(openings.contains) ?? false
  }

  /// Whether the text is a number below zero, with or without thousands, a fraction and a per cent sign.
  private static func isNegativeNumber(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "-") else { return false }
    var parts = text.utf8.dropFirst()
    if parts.last == UInt8(ascii: "%") { parts = parts.dropLast() }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let halves = parts.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return halves.allSatisfy { half in
      half.first.map(digits.contains) ?? false
        && half.allSatisfy { digits.contains($0) || $0 == UInt8(ascii: ",") }
    }
  }
}
