/// A defined name for a cell or an area in formulas.
package struct DefinedName: Hashable, Sendable {
  /// The name: a letter or `_`, then letters, digits, `_` and `.`; at most 127 bytes of UTF-8.
  package var name: String
  /// The formula of the name, such as `='算定方法'!$D$5` or a quoted text; at most 127 bytes of UTF-8.
  package var formula: String

  /// Creates a name for the reference in a formula.
  package init(name: String, formula: String) {
    self.name = name
    self.formula = formula
  }
}
