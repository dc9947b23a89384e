/// A word that stands for a cell or an area in formulas.
package struct DefinedName: Hashable, Sendable {
  /// The word: a letter or `_` first, then letters, digits, `_` and `.`; at most 127 bytes of UTF-8.
  package var name: String
  /// What it stands for, as `='算定方法'!$D$5`; at most 127 bytes of UTF-8.
  package var formula: String

  /// A word for what a formula refers to.
  package init(name: String, formula: String) {
    self.name = name
    self.formula = formula
  }
}
