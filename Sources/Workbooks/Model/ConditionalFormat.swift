/// A look that the cells of an area take while a condition holds; the earlier of two formats wins.
package struct ConditionalFormat: Hashable, Sendable {
  /// What must hold for the look to be taken.
  package enum Condition: Hashable, Sendable {
    /// A formula, relative to the first cell of the area, that begins with `=`.
    case formula(String)
    /// The text shown in the cell begins with these letters, upper and lower case alike.
    case beginsWith(String)
  }

  /// What the format changes; nil leaves the cell as it is.
  package struct Look: Hashable, Sendable {
    /// Colour of the letters.
    package var color: Color?
    /// True for bold letters.
    package var isBold: Bool
    /// True for slanted letters.
    package var isItalic: Bool
    /// The colour of the cell.
    package var fill: Color?
    /// The number format in the notation of Excel.
    package var numberFormat: String?

    /// A look that changes what is given.
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

  /// The cells that change.
  package var area: Area
  /// What must hold.
  package var condition: Condition
  /// The look taken then.
  package var style: Look

  /// A look for the cells of an area while a condition holds.
  package init(over area: Area, when condition: Condition, style: Look) {
    self.area = area
    self.condition = condition
    self.style = style
  }
}
