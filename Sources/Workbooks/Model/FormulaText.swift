/// A text as a formula writes it.
package enum FormulaText {
  /// The text in quotes, those inside doubled.
  package static func quoted(_ text: String) -> String {
    // Nearly no text has a quote in it, and none of them need be taken apart.
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return "\"" + text + "\"" }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
