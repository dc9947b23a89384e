/// A condition on cells, with its formula and its present result.
package struct LiveCondition {
  /// The formula, which returns TRUE or FALSE, without `=`.
  package let formula: String
  /// The present result of the formula.
  package let holds: Bool

  package init(_ formula: String, holds: Bool) {
    self.formula = formula
    self.holds = holds
  }

  /// Whether a sheet's own condition holds; an error holds nothing.
  package init(_ expression: SheetExpression) {
    self.init(expression.formula, holds: expression.value == .truth(true))
  }

  /// Returns a text that is the first one if the condition holds, otherwise the second one.
  package func choose(_ first: LiveText, else second: LiveText = "") -> LiveText {
    LiveText(
      "IF(\(formula),\(first.formula),\(second.formula))", comesTo: holds ? first.text : second.text)
  }
}
