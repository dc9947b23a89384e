/// A note that appears beside a cell, without an author.
package struct Comment: Hashable, Sendable {
  /// The cell beside which the note appears.
  package var position: Position
  /// The note, 1 to 32,767 UTF-16 units.
  package var text: String
  /// The width of the box in pixels; nil for the default of the program.
  package var width: Int?
  /// The height of the box in pixels; nil for the default of the program.
  package var height: Int?

  /// Creates a note at a cell.
  package init(at position: Position, text: String, width: Int? = nil, height: Int? = nil) {
    self.position = position
    self.text = text
    self.width = width
    self.height = height
  }
}
