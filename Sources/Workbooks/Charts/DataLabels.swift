/// The data labels beside the points of a series.
package struct DataLabels: Hashable, Sendable {
  /// The position of a label: inside or at the end of a bar, on a point or beside it.
  package enum Position: Hashable, Sendable, CaseIterable {
    case automatic
    case center
    case left
    case right
    case above
    case below
    case outsideEnd
  }

  /// The position of the labels.
  package var position: Position
  /// The number format in Excel notation; nil for that of the cells.
  package var numberFormat: String?
  /// The font size in points.
  package var size: Double
  /// Whether the text is bold.
  package var isBold: Bool
  /// The colour of the text.
  package var color: Color
  /// The background of the labels; nil for none.
  package var fill: Fill?
  /// The texts that replace the values beside the points; nil for the values.
  package var texts: [String]?

  /// Creates labels, by default small and black.
  package init(
    position: Position = .automatic, numberFormat: String? = nil, size: Double = 8,
    isBold: Bool = false, color: Color = .black, fill: Fill? = nil, texts: [String]? = nil
  ) {
    self.position = position
    self.numberFormat = numberFormat
    self.size = size
    self.isBold = isBold
    self.color = color
    self.fill = fill
    self.texts = texts
  }
}
