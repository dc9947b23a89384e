/// What may be typed into an area, and what is said when something else is.
package struct Validation: Hashable, Sendable {
  /// The entries that are accepted; an empty cell always is.
  package enum Rule: Hashable, Sendable {
    /// One of the words, offered as a list; words of any number and length.
    case list([String])
    /// One of the cells a reference names, as `='リスト'!$A$1:$A$3`.
    case listReference(String)
    /// A number between two bounds, both included.
    case decimal(ClosedRange<Double>)
  }

  package var area: Area
  package var rule: Rule
  /// Title and text of the refusal, at most 32 and 255 UTF-16 units.
  package var errorTitle: String
  package var errorMessage: String
  /// Title and text of the hint shown at the cell, at most 32 and 255 UTF-16 units.
  package var inputTitle: String?
  package var inputMessage: String?

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
