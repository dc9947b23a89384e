/// The fields of a CSV table that a spreadsheet opens.
enum CSVField {
  /// A text that no spreadsheet takes for a formula.
  static func inert(_ text: String) -> String {
    let openings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    guard let first = text.unicodeScalars.first, openings.contains(first) else { return text }
    return "'" + text
  }

  /// A field as RFC 4180 wants it.
  static func quoted(_ field: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
