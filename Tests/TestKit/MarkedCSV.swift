/// A CSV text with markers 1️⃣…9️⃣ at the places of expected findings: the text without markers, and the places.
///
/// A marker is at the beginning of a cell. Cells of marked texts contain neither quoted commas nor line feeds.
package struct MarkedCSV: Sendable {
  /// The place of a marker.
  package struct Mark: Hashable, Sendable {
    package let line: Int
    /// The column, from 0.
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private static let markers: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

  /// The text without markers, as a department would send it.
  package let text: String
  /// The places of the markers, in the order of their digits.
  package let marks: [Mark]

  package init(_ marked: String) {
    var text = ""
    var found: [Int: Mark] = [:]
    var line = 1
    var column = 0
    for character in marked {
      if let digit = Self.markers.firstIndex(of: character) {
        found[digit] = Mark(line: line, column: column)
        continue
      }
      text.append(character)
      if character.isNewline {
        line += 1
        column = 0
      } else if character == "," {
        column += 1
      }
    }
    self.text = text
    self.marks = found.sorted { $0.key < $1.key }.map(\.value)
  }
}
