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
    enclose(text, in: "\"")
  }

  /// Adds the name of a sheet as formulas write it, in apostrophes, those inside doubled.
  mutating func append(sheet name: String) {
    enclose(name, in: "'")
  }

  private mutating func enclose(_ text: String, in mark: Unicode.Scalar) {
    let mark = String(mark)
    self += mark
    // Nearly no text has such a mark in it, and none of them need be taken apart.
    if text.utf8.contains(mark.utf8[mark.utf8.startIndex]) {
      self += text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: mark + mark)
    } else {
      self += text
    }
    self += mark
  }
}
