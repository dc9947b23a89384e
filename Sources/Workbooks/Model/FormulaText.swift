/// Quotes texts for formulas.
package enum FormulaText {
  /// Returns the text in quotation marks, with those inside doubled.
  package static func quoted(_ text: String) -> String {
    var formula = GrowingText(capacity: text.utf8.count + 2)
    formula.quote(text)
    return formula.string
  }
}

extension GrowingText {
  /// Appends a text in quotation marks, with those inside doubled.
  package mutating func quote(_ text: String) {
    enclose(text, in: "\"", UInt8(ascii: "\""))
  }

  /// Appends the name of a sheet in apostrophes, with those inside doubled.
  mutating func append(sheet name: String) {
    enclose(name, in: "'", UInt8(ascii: "'"))
  }

  private mutating func enclose(_ text: String, in mark: StaticString, _ byte: UInt8) {
    self += mark
    // Almost no text contains such a mark, so the common case appends the whole text at once.
    let bytes = text.utf8Span.span
    if bytes.indices.contains(where: { bytes[$0] == byte }) {
      for part in text.utf8.split(separator: byte, omittingEmptySubsequences: false) {
        if part.startIndex != text.startIndex {
          self += mark
          self += mark
        }
        self += String(decoding: part, as: UTF8.self)
      }
    } else {
      self += text
    }
    self += mark
  }
}
