import Indicators

/// The fields of the CSV tables that the tool writes, for spreadsheets and for its own readers.
package enum CSVField {
  /// Rows as UTF-8 text with byte order mark and CR LF, for spreadsheets.
  package static func table(_ rows: [[String]]) -> String {
    "\u{FEFF}" + lines(rows, end: "\r\n")
  }

  /// Rows as UTF-8 text without byte order mark, fields quoted as RFC 4180 wants it.
  ///
  /// All tables come to their fields here: what a spreadsheet would take for a formula is `InertText` in every one.
  package static func lines(_ rows: [[String]], end: String) -> String {
    rows.map { $0.map { quoted(InertText.written($0)) }.joined(separator: ",") + end }.joined()
  }

  /// The shortest decimal that gives the number back, whole numbers without a point.
  package static func decimal(_ number: Double) -> String {
    DecimalText.of(number)
  }

  /// A field as RFC 4180 wants it.
  ///
  /// Quotes are doubled scalar by scalar: one before a combining mark is a part of a Swift character, and no quote of it.
  private static func quoted(_ field: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
