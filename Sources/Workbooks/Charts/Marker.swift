/// The sign drawn at each point of a series.
package struct Marker: Hashable, Sendable {
  /// The shapes; the library names the short and the long dash by words that Excel does not know.
  package enum Shape: Hashable, Sendable, CaseIterable {
    case square
    case diamond
    case triangle
    case x
    case circle
    case plus
  }

  /// The shape of the sign.
  package var shape: Shape
  /// Size in points, 2 to 72.
  package var size: Int
  /// The inside; nil is none.
  package var fill: Color?
  /// The outline, which LibreOffice does not draw; nil is none.
  package var edge: Color?

  /// A sign of a shape and size, without inside and outline unless told.
  package init(_ shape: Shape, size: Int, fill: Color? = nil, edge: Color? = nil) {
    self.shape = shape
    self.size = size
    self.fill = fill
    self.edge = edge
  }
}
