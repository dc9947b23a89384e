/// One edge of a cell.
package struct Border: Hashable, Sendable {
  /// The weight of an edge, from the lightest.
  package enum Line: Hashable, Sendable, CaseIterable {
    case hair
    case thin
    case medium
  }

  /// The weight of the edge.
  package let line: Line
  /// The colour of the edge.
  package let color: Color

  /// An edge of a weight and colour.
  package init(_ line: Line, _ color: Color) {
    self.line = line
    self.color = color
  }
}

/// The four edges of a cell; nil is an edge that is not drawn.
package struct Borders: Hashable, Sendable {
  /// The upper edge.
  package var top: Border?
  /// The lower edge.
  package var bottom: Border?
  /// The left edge.
  package var left: Border?
  /// The right edge.
  package var right: Border?

  /// The edges given, no others.
  package init(top: Border? = nil, bottom: Border? = nil, left: Border? = nil, right: Border? = nil) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
