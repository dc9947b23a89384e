/// A text as a formula writes it.
enum FormulaText {
  /// The text in quotes, those inside doubled.
  static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
