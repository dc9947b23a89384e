/// The rule for entries in an area, and the message for invalid ones.
package struct Validation: Hashable, Sendable {
  /// The valid entries; an empty cell is always valid.
  package enum Rule: Hashable, Sendable {
    /// One of the words, shown as a list of any length; each word has 1 to 255 UTF-16 units.
    case list([String])
    /// One of the values in referenced cells, such as `='リスト'!$A$1:$A$3`.
    case listReference(String)
    /// A number between two bounds, both included.
    case decimal(ClosedRange<Double>)
    /// What a formula about the first cell of the area, beginning with `=`, holds to be valid.
    case formula(String)
    /// Anything; only the hint shows.
    case any
  }

  /// The cells of the rule.
  package var area: Area
  /// The valid entries.
  package var rule: Rule
  /// The title of the error message, at most 32 UTF-16 units.
  package var errorTitle: String
  /// The text of the error message, at most 255 UTF-16 units.
  package var errorMessage: String
  /// The title of the input hint at the cell, at most 32 UTF-16 units.
  package var inputTitle: String?
  /// The text of the input hint at the cell, at most 255 UTF-16 units.
  package var inputMessage: String?

  /// Creates a rule for the cells of an area.
  package init(
    over area: Area, rule: Rule, errorTitle: String, errorMessage: String, inputTitle: String? = nil,
    inputMessage: String? = nil
  ) {
    self.area = area
    self.rule = rule
    self.errorTitle = errorTitle
    self.errorMessage = errorMessage
    self.inputTitle = inputTitle
    self.inputMessage = inputMessage
  }
}
