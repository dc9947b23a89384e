/// A question about cells: its formula and the answer of now.
package struct LiveCondition {
  /// The formula of TRUE or FALSE, without `=`.
  package let formula: String
  /// What the formula comes to.
  package let holds: Bool

  package init(_ formula: String, holds: Bool) {
    self.formula = formula
    self.holds = holds
  }

  /// Whether a sheet's own condition holds; an error holds nothing.
  package init(_ expression: SheetExpression) {
    self.init(expression.formula, holds: expression.value == .truth(true))
  }

  /// The one text where the condition holds, the other where it does not.
  package func choose(_ first: LiveText, else second: LiveText = "") -> LiveText {
    LiveText(
      "IF(\(formula),\(first.formula),\(second.formula))", comesTo: holds ? first.text : second.text)
  }
}
