/// The fields of a CSV table that a spreadsheet opens.
package enum CSVField {
  /// A text that no spreadsheet takes for a formula.
  static func inert(_ text: String) -> String {
    let openings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    guard let first = text.unicodeScalars.first, openings.contains(first) else { return text }
    return "'" + text
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
