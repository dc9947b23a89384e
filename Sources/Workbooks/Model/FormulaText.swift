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
    enclose(text, in: "\"", UInt8(ascii: "\""))
  }

  /// Adds the name of a sheet as formulas write it, in apostrophes, those inside doubled.
  mutating func append(sheet name: String) {
    enclose(name, in: "'", UInt8(ascii: "'"))
  }

  private mutating func enclose(_ text: String, in mark: StaticString, _ byte: UInt8) {
    self += mark
    // Nearly no text has such a mark in it, and none of them need be taken apart.
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
