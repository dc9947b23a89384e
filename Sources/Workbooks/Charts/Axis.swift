/// One axis (軸) of a chart.
///
/// In bar charts, as in the others, the x axis is the one of the categories and the y axis that of the values.
package struct Axis: Hashable, Sendable {
  /// Where the other axis crosses this one.
  package enum Crossing: Hashable, Sendable {
    /// As the program likes.
    case automatic
    /// At the smallest value.
    case minimum
  }

  /// False when neither line nor labels are drawn; the bounds hold all the same.
  package var isVisible: Bool
  /// The smallest value drawn; nil is the choice of the program.
  package var minimum: Double?
  /// The greatest value drawn; nil is the choice of the program.
  package var maximum: Double?
  /// The step between labels, above 0; nil is the choice of the program.
  package var majorUnit: Double?
  /// The point of this axis at which the other crosses it.
  package var crossing: Crossing
  /// The number format of the labels in the notation of Excel; nil is that of the cells.
  package var numberFormat: String?
  /// Size of the labels in points.
  package var size: Double
  /// Colour of the labels.
  package var color: Color
  /// Lines across the plot at each step; nil is none.
  package var majorGridline: Line?
  /// The axis itself; nil is none.
  package var line: Line?
  /// True when the axis runs from right to left, or from top to bottom.
  package var isReversed: Bool
  /// False when the steps have no labels; the line is drawn all the same.
  package var showsLabels: Bool
  /// Every how many categories one is labelled; nil is the choice of the program.
  package var intervalUnit: Int?

  /// An axis with small labels and, unless told, no lines; there are never marks at the steps.
  package init(
    isVisible: Bool = true, minimum: Double? = nil, maximum: Double? = nil, majorUnit: Double? = nil,
    crossing: Crossing = .automatic, numberFormat: String? = nil, size: Double = 8,
    color: Color = .black, majorGridline: Line? = nil, line: Line? = nil,
    isReversed: Bool = false, showsLabels: Bool = true, intervalUnit: Int? = nil
  ) {
    self.isVisible = isVisible
    self.minimum = minimum
    self.maximum = maximum
    self.majorUnit = majorUnit
    self.crossing = crossing
    self.numberFormat = numberFormat
    self.size = size
    self.color = color
    self.majorGridline = majorGridline
    self.line = line
    self.isReversed = isReversed
    self.showsLabels = showsLabels
    self.intervalUnit = intervalUnit
  }
}
