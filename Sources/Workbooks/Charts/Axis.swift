/// One axis (軸) of a chart.
///
/// In all charts, including bar charts, the x axis shows the categories and the y axis shows the values.
package struct Axis: Hashable, Sendable {
  /// The point of this axis at which the other axis crosses it.
  package enum Crossing: Hashable, Sendable {
    /// The spreadsheet program chooses the point.
    case automatic
    /// At the smallest value.
    case minimum
  }

  /// Whether the line and the labels are drawn; the bounds apply in any case.
  package var isVisible: Bool
  /// The smallest value of the axis; nil for the default of the program.
  package var minimum: Double?
  /// The largest value of the axis; nil for the default of the program.
  package var maximum: Double?
  /// The step between labels, above 0; nil for the default of the program.
  package var majorUnit: Double?
  /// The point of this axis at which the other crosses it.
  package var crossing: Crossing
  /// The number format of the labels in Excel notation; nil for that of the cells.
  package var numberFormat: String?
  /// The font size of the labels in points.
  package var size: Double
  /// The colour of the labels.
  package var color: Color
  /// The gridlines at each step; nil for none.
  package var majorGridline: Line?
  /// The line of the axis; nil for none.
  package var line: Line?
  /// Whether the axis runs from right to left, or from top to bottom.
  package var isReversed: Bool
  /// Whether the steps have labels; the line is drawn in any case.
  package var showsLabels: Bool
  /// The number of categories per label; nil for the default of the program.
  package var intervalUnit: Int?

  /// Creates an axis with small labels, by default without lines; it never has tick marks.
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
