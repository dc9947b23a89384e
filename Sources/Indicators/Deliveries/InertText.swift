/// A text in a CSV file that no spreadsheet takes for a formula: one that begins like a formula stands behind an apostrophe.
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

  /// The text as it stands in the file.
  package static func written(_ text: String) -> String {
    isGuarded(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
  }

  /// The text that the file holds.
  package static func read(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    guard isGuarded(text.unicodeScalars.drop { $0 == "'" }) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func isGuarded(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.first.map(openings.contains) ?? false
  }
}
