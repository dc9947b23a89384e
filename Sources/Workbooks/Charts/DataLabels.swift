/// The values written beside the points of a series.
package struct DataLabels: Hashable, Sendable {
  /// Where a label stands: in or behind a bar, in the middle of a point or at one of its sides.
  package enum Position: Hashable, Sendable, CaseIterable {
    case automatic
    case center
    case right
    case above
    case below
    case outsideEnd
  }

  /// Where the labels stand.
  package var position: Position
  /// The number format in the notation of Excel; nil is that of the cells.
  package var numberFormat: String?
  /// Size of the letters in points.
  package var size: Double
  /// True for bold letters.
  package var isBold: Bool
  /// Colour of the letters.
  package var color: Color
  /// The paper behind the letters; nil is none.
  package var fill: Fill?
  /// What stands beside each point instead of its value; nil for the values.
  package var texts: [String]?

  /// Labels in small black letters, unless told.
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
