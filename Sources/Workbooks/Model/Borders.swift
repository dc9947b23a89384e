/// One border of a cell.
package struct Border: Hashable, Sendable {
  /// The weight of a border, lightest first.
  package enum Line: Hashable, Sendable, CaseIterable {
    case hair
    case thin
    case medium
  }

  /// The weight of the border.
  package let line: Line
  /// The colour of the border.
  package let color: Color

  /// Creates a border of a weight and colour.
  package init(_ line: Line, _ color: Color) {
    self.line = line
    self.color = color
  }
}

/// The four borders of a cell; nil for a border that is not drawn.
package struct Borders: Hashable, Sendable {
  /// The upper border.
  package var top: Border?
  /// The lower border.
  package var bottom: Border?
  /// The left border.
  package var left: Border?
  /// The right border.
  package var right: Border?

  /// Creates borders, by default none.
  package init(top: Border? = nil, bottom: Border? = nil, left: Border? = nil, right: Border? = nil) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
