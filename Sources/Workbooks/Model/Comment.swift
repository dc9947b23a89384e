/// A note that appears beside a cell, without an author.
package struct Comment: Hashable, Sendable {
  /// The cell beside which the note appears.
  package var position: Position
  /// The note, 1 to 32,767 UTF-16 units.
  package var text: String
  /// Width of the box in pixels; nil is that of the program.
  package var width: Int?
  /// Height of the box in pixels; nil is that of the program.
  package var height: Int?

  /// A note at a cell.
  package init(at position: Position, text: String, width: Int? = nil, height: Int? = nil) {
    self.position = position
    self.text = text
    self.width = width
    self.height = height
  }
}
