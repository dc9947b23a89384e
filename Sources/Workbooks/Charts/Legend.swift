/// The legend of a chart (凡例).
package struct Legend: Hashable, Sendable {
  /// The position of a legend.
  package enum Position: Hashable, Sendable, CaseIterable {
    case none
    case bottom
  }

  /// The position of the legend; `none` omits it.
  package var position: Position
  /// The font size in points.
  package var size: Double
  /// The zero-based indices of series without legend entry.
  package var deleted: [Int]

  /// Creates a legend, by default of all series in small text.
  package init(position: Position, size: Double = 8, deleted: [Int] = []) {
    self.position = position
    self.size = size
    self.deleted = deleted
  }
}
