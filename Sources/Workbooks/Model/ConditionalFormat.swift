/// A look that the cells of an area take while a condition holds; the earlier of two formats wins.
package struct ConditionalFormat: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// A formula, relative to the first cell of the area, that begins with `=`.
    case formula(String)
    /// The text shown in the cell begins with these letters, upper and lower case alike.
    case beginsWith(String)
  }

  /// What the format changes; nil leaves the cell as it is.
  package struct Look: Hashable, Sendable {
    package var color: Color?
    package var isBold: Bool
    package var isItalic: Bool
    package var fill: Color?
    package var numberFormat: String?

    package init(
      color: Color? = nil, isBold: Bool = false, isItalic: Bool = false, fill: Color? = nil,
      numberFormat: String? = nil
    ) {
      self.color = color
      self.isBold = isBold
      self.isItalic = isItalic
      self.fill = fill
      self.numberFormat = numberFormat
    }
  }

  package var area: Area
  package var condition: Condition
  package var style: Look

  package init(over area: Area, when condition: Condition, style: Look) {
    self.area = area
    self.condition = condition
    self.style = style
  }
}
