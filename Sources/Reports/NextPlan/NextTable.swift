import Indicators

/// One table of the draft of a plan: its name, headings and rows of texts.
struct NextTable {
  let name: String
  let headings: [String]
  let rows: [[String]]

  /// UTF-8 with byte order mark and CR LF, as every table of a plan.
  var text: String {
    CSVField.table([headings] + rows)
  }

  /// The places of the marked cells, as an editor and a spreadsheet show them.
  var fills: [Place] {
    var line = 2
    var places: [Place] = []
    for row in rows {
      for (column, text) in row.enumerated() where text == Plan.toFill {
        places.append(Place(file: name, line: line, heading: headings[column], column: column))
      }
      line += 1 + row.map { $0.count(where: \.isNewline) }.reduce(0, +)
    }
    return places
  }

  /// What the row in a line is about: its first cells.
  func subject(ofLine line: Int, cells: Int) -> String {
    var first = 2
    for row in rows {
      if first == line { return row.prefix(cells).joined(separator: " ") }
      first += 1 + row.map { $0.count(where: \.isNewline) }.reduce(0, +)
    }
    return ""
  }
}
