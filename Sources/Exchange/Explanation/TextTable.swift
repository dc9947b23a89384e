import Sheets

/// A table of plain text for a terminal, in which a full-width character takes two columns.
struct TextTable {
  /// Where the texts of a column stand in its room.
  enum Alignment {
    case left
    case right
  }

  /// A text for each column in every row.
  let rows: [[String]]
  /// One for each column.
  let alignments: [Alignment]

  /// The lines, moved in by two spaces, two spaces between columns and none at the end.
  var lines: [String] {
    let widths = alignments.indices.map { column in rows.map { TextWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, text) in row.enumerated() {
        let room = String(repeating: " ", count: widths[column] - TextWidth.of(text))
        line += "  " + (alignments[column] == .left ? text + room : room + text)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
