import Indicators

/// One row of a table of the plan.
struct PlanRow {
  let file: String
  let line: Int
  private let cells: [Heading: (text: String, column: Int)]
  /// The cells that somebody still has to fill; reported when the table was read, and blank to everything else.
  private let toFill: Set<Heading>

  init(file: String, line: Int, cells: [Heading: (text: String, column: Int)]) {
    self.file = file
    self.line = line
    toFill = Set(cells.lazy.filter { Self.isToFill($0.value.text) }.map(\.key))
    self.cells = cells
  }

  private static func isToFill(_ text: String) -> Bool {
    // The mark is one word; folding a whole sentence to see that it is no mark would take most of the time of a plan.
    text.utf8.count <= 40 && NameFolding.fold(text) == Plan.toFill
  }

  /// The text without the spaces around it; empty where there is no such column.
  func text(_ heading: Heading) -> String {
    isToFill(heading) ? "" : cells[heading]?.text ?? ""
  }

  /// Whether the cell bears the mark of what is still to be filled.
  func isToFill(_ heading: Heading) -> Bool {
    toFill.contains(heading)
  }

  /// A finding for every cell that is still to be filled, from left to right.
  var fillFindings: [Finding] {
    let subject = cells.first { $0.value.column == 0 }?.value.text ?? ""
    return cells.filter { toFill.contains($0.key) }.sorted { $0.value.column < $1.value.column }.map {
      Finding(.cellToFill($0.key.rawValue, of: subject), at: place($0.key), found: $0.value.text)
    }
  }

  /// The place of a cell.
  func place(_ heading: Heading) -> Place {
    Place(file: file, line: line, heading: heading.rawValue, column: cells[heading]?.column)
  }

  /// The place of the row as a whole.
  var place: Place {
    Place(file: file, line: line)
  }

  /// A finding at a cell of this row, with the cell's text.
  func finding(
    _ message: Finding.Message, _ heading: Heading, indicator: Indicator.ID? = nil, year: FiscalYear? = nil
  ) -> Finding {
    Finding(message, at: place(heading), found: text(heading), indicator: indicator, year: year)
  }
}
