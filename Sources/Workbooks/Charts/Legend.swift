/// The names of the series beside a chart (凡例).
package struct Legend: Hashable, Sendable {
  /// Where the legend stands.
  package enum Position: Hashable, Sendable, CaseIterable {
    case none
    case bottom
  }

  /// Where the legend stands; `none` leaves it out.
  package var position: Position
  /// Size of the letters in points.
  package var size: Double
  /// Zero-based series that are not named.
  package var deleted: [Int]

  /// A legend of all series in small letters, unless told.
  package init(position: Position, size: Double = 8, deleted: [Int] = []) {
    self.position = position
    self.size = size
    self.deleted = deleted
  }
}
