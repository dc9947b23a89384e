/// A note that appears beside a cell, without an author.
package struct Comment: Hashable, Sendable {
  package var position: Position
  /// The note, 1 to 32,767 UTF-16 units.
  package var text: String
  /// Size of the box in pixels; nil is the size of the program.
  package var width: Int?
  package var height: Int?

  package init(at position: Position, text: String, width: Int? = nil, height: Int? = nil) {
    self.position = position
    self.text = text
    self.width = width
    self.height = height
  }
}
