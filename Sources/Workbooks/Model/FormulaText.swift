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

  private static func enclosed(_ text: String, in mark: String) -> String {
    guard let sign = mark.unicodeScalars.first, text.unicodeScalars.contains(sign) else {
      return mark + text + mark
    }
    // A combining mark after a quotation mark would form one character with it, so compare scalars.
    var enclosed = mark
    for scalar in text.unicodeScalars {
      if scalar == sign { enclosed.unicodeScalars.append(sign) }
      enclosed.unicodeScalars.append(scalar)
    }
    return enclosed + mark
  }
}
