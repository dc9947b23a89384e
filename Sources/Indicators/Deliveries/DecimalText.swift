/// The shortest decimal of a number.
package enum DecimalText {
  /// Returns the shortest decimal that gives the number back, whole numbers without a point.
  package static func of(_ number: Double) -> String {
    let text = number == 0 ? "0" : number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
