/// A style for the cells of an area while a condition is true; the earlier of two formats wins.
package struct ConditionalFormat: Hashable, Sendable {
  /// The condition of the style.
  package enum Condition: Hashable, Sendable {
    /// A formula, relative to the first cell of the area, that begins with `=`.
    case formula(String)
    /// The displayed text of the cell begins with this text, ignoring case.
    case beginsWith(String)
  }

  /// The changes of the format; nil leaves the cell unchanged.
  package struct Look: Hashable, Sendable {
    /// The colour of the text.
    package var color: Color?
    /// Whether the text is bold.
    package var isBold: Bool
    /// Whether the text is italic.
    package var isItalic: Bool
    /// The fill of the cell.
    package var fill: Color?
    /// The number format in Excel notation.
    package var numberFormat: String?

    /// Creates a style with the given changes.
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

  /// The cells of the format.
  package var area: Area
  /// The condition of the format.
  package var condition: Condition
  /// The style of the cells while the condition is true.
  package var style: Look
  /// Whether later formats of the same cell have no effect while the condition is true.
  package var stopsOthers: Bool

  /// Creates a format for the cells of an area while a condition is true.
  package init(over area: Area, when condition: Condition, style: Look, stopsOthers: Bool = false) {
    self.area = area
    self.condition = condition
    self.style = style
    self.stopsOthers = stopsOthers
  }
}
