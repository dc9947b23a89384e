/// Escapes texts in CSV files so that no spreadsheet evaluates them as formulas.
///
/// A text that begins like a formula gets a leading apostrophe.
///
/// | text | in the file |
/// |---|---|
/// | `－` | `'－` |
/// | `=1+1` | `'=1+1` |
/// | `'=1` | `''=1` |
/// | `2,100人` | `2,100人` |
package enum InertText {
  private static let openings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// Returns the text as the CSV file contains it, with the apostrophe if it needs one.
  package static func written(_ text: String) -> String {
    isGuarded(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
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
}
