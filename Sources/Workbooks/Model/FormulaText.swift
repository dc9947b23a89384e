/// Quotes texts for formulas.
package enum FormulaText {
  /// Returns the text in quotation marks, with those inside doubled.
  package static func quoted(_ text: String) -> String {
    enclosed(text, in: "\"")
  }

  /// Returns the name of a sheet in apostrophes, with those inside doubled.
  static func sheet(_ name: String) -> String {
    enclosed(name, in: "'")
  }

  private static func enclosed(_ text: String, in mark: Unicode.Scalar) -> String {
    var enclosed = String(mark)
    // A combining mark after a quotation mark would form one character with it, so compare scalars.
    if text.unicodeScalars.contains(mark) {
      for scalar in text.unicodeScalars {
        if scalar == mark { enclosed.unicodeScalars.append(mark) }
        enclosed.unicodeScalars.append(scalar)
      }
    } else {
      enclosed += text
    }
    enclosed.unicodeScalars.append(mark)
    return enclosed
  }
}
