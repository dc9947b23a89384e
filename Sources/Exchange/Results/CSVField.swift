/// The fields of the CSV tables that the tool writes, for spreadsheets and for its own readers.
package enum CSVField {
  /// Rows as UTF-8 text with byte order mark and CR LF, fields quoted as RFC 4180 wants it.
  package static func table(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The shortest decimal that gives the number back, whole numbers without a point.
  package static func decimal(_ number: Double) -> String {
    let text = number == 0 ? "0" : number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A field as RFC 4180 wants it.
  ///
  /// Quotes are doubled scalar by scalar: one before a combining mark is a part of a Swift character, and no quote of it.
  package static func quoted(_ field: String) -> String {
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
