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

  /// The marked cells, with the rows that a spreadsheet shows.
  var fills: [Fill] {
    rows.enumerated().flatMap { index, row in
      row.enumerated().filter { $0.element == Plan.toFill }.map { column, _ in
        Fill(place: place(row: index, headings[column]), row: row)
      }
    }
  }

  /// The place of a cell of a row that is counted from 0, as a spreadsheet shows it.
  func place(row: Int, _ heading: String) -> Place {
    Place(file: name, line: row + 2, heading: heading, column: headings.firstIndex(of: heading))
  }
}
