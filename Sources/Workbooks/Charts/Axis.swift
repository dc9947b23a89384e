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
    /// At the greatest value.
    case maximum
    /// At a value.
    case value(Double)
  }

  /// Where the small marks at the steps stand.
  package enum TickMark: Hashable, Sendable, CaseIterable {
    case none
    case inside
    case outside
    case crossing
  }

  /// Where the labels of the steps stand.
  package enum LabelPosition: Hashable, Sendable, CaseIterable {
    case nextToAxis
    case high
    case low
    case none
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
  /// The marks at the labelled steps.
  package var majorTick: TickMark
  /// The marks between the labelled steps.
  package var minorTick: TickMark
  /// True when the axis runs from right to left, or from top to bottom.
  package var isReversed: Bool
  /// Where the labels stand.
  package var labelPosition: LabelPosition
  /// Every how many categories one is labelled; nil is the choice of the program.
  package var intervalUnit: Int?

  /// An axis with small labels and, unless told, no lines or marks.
  package init(
    isVisible: Bool = true, minimum: Double? = nil, maximum: Double? = nil, majorUnit: Double? = nil,
    crossing: Crossing = .automatic, numberFormat: String? = nil, size: Double = 8,
    color: Color = .black, majorGridline: Line? = nil, line: Line? = nil, majorTick: TickMark = .none,
    minorTick: TickMark = .none, isReversed: Bool = false, labelPosition: LabelPosition = .nextToAxis,
    intervalUnit: Int? = nil
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
    self.majorTick = majorTick
    self.minorTick = minorTick
    self.isReversed = isReversed
    self.labelPosition = labelPosition
    self.intervalUnit = intervalUnit
  }
}
