/// One edge of a cell.
package struct Border: Hashable, Sendable {
  /// The weight of an edge, from the lightest.
  package enum Line: Hashable, Sendable, CaseIterable {
    case hair
    case thin
    case medium
  }

  package let line: Line
  package let color: Color

  package init(_ line: Line, _ color: Color) {
    self.line = line
    self.color = color
  }
}

/// The four edges of a cell; nil is an edge that is not drawn.
package struct Borders: Hashable, Sendable {
  package var top: Border?
  package var bottom: Border?
  package var left: Border?
  package var right: Border?

  package init(top: Border? = nil, bottom: Border? = nil, left: Border? = nil, right: Border? = nil) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
