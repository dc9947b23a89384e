import Indicators

/// One table of the draft of a plan: its name, headings and rows of texts.
struct NextTable {
  let name: String
  let headings: [String]
  let rows: [[String]]

  /// A marked cell, and the row that it stands in.
  struct Fill {
    let place: Place
    let row: [String]
  }

  /// UTF-8 with byte order mark and CR LF, as every table of a plan.
  var text: String {
    CSVField.table([headings] + rows)
  }

  /// The marked cells, with the lines that an editor shows.
  var fills: [Fill] {
    var line = 2
    var fills: [Fill] = []
    for row in rows {
      for (column, text) in row.enumerated() where text == Plan.toFill {
        fills.append(
          Fill(place: Place(file: name, line: line, heading: headings[column], column: column), row: row))
      }
      line += 1 + row.map { $0.count(where: \.isNewline) }.reduce(0, +)
    }
    return fills
  }
}
