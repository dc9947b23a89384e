/// The marker at each point of a series.
package struct Marker: Hashable, Sendable {
  /// The shapes of markers.
  ///
  /// The short dash is omitted: the library writes a name for it that Excel does not know. It does so for the long one
  /// too, whose name `Stream.c` corrects.
  package enum Shape: Hashable, Sendable, CaseIterable {
    case square
    case diamond
    case triangle
    case x
    case circle
    case plus
    /// A horizontal bar.
    case dash
  }

  /// The shape of the marker.
  package var shape: Shape
  /// The size in points, 2 to 72.
  package var size: Int
  /// The fill colour; nil for none.
  package var fill: Color?
  /// The outline colour, which LibreOffice does not draw; nil for none.
  package var edge: Color?

  /// Creates a marker of a shape and size, by default without fill and outline.
  package init(_ shape: Shape, size: Int, fill: Color? = nil, edge: Color? = nil) {
    self.shape = shape
    self.size = size
    self.fill = fill
    self.edge = edge
  }
}
