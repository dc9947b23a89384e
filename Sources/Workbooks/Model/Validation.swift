/// What may be typed into an area, and what is said when something else is.
package struct Validation: Hashable, Sendable {
  /// The entries that are accepted; an empty cell always is.
  package enum Rule: Hashable, Sendable {
    /// One of the words, offered as a list; words of 1 to 255 UTF-16 units, as many as needed.
    case list([String])
    /// One of the cells a reference names, as `='リスト'!$A$1:$A$3`.
    case listReference(String)
    /// A number between two bounds, both included.
    case decimal(ClosedRange<Double>)
  }

  /// The cells in which it holds.
  package var area: Area
  /// What may be typed.
  package var rule: Rule
  /// Title of the refusal, at most 32 UTF-16 units.
  package var errorTitle: String
  /// Text of the refusal, at most 255 UTF-16 units.
  package var errorMessage: String
  /// Title of the hint shown at the cell, at most 32 UTF-16 units.
  package var inputTitle: String?
  /// Text of the hint shown at the cell, at most 255 UTF-16 units.
  package var inputMessage: String?

  /// A rule for the cells of an area.
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
