/// A text as a formula writes it.
package enum FormulaText {
  /// The text in quotes, those inside doubled.
  package static func quoted(_ text: String) -> String {
    var formula = GrowingText(capacity: text.utf8.count + 2)
    formula.quote(text)
    return formula.string
  }
}

extension GrowingText {
  /// Adds a text in quotes, those inside doubled.
  package mutating func quote(_ text: String) {
    self += "\""
    // Nearly no text has a quote in it, and none of them need be taken apart.
    if text.utf8.contains(UInt8(ascii: "\"")) {
      self += text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    } else {
      self += text
    }
    self += "\""
  }
}
