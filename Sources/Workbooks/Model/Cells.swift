/// The cells of a sheet by their positions, gone through in the order in which they are written: by row, then by column.
package struct Cells: Sendable {
  private struct Entry: Sendable {
    let content: Cell.Content
    /// The number of the style in the table.
    let style: Int
  }

  /// By row, then by column.
  private var rows: [Int: [Int: Entry]] = [:]
  private var table = StyleTable()

  /// No cells, as on a sheet on which nothing was written yet.
  package init() {}

  /// The distinct styles of the cells.
  var styles: [Style] { table.styles }

  /// The cell at a position; nil where nothing was written.
  package subscript(position: Position) -> Cell? {
    get { rows[position.row]?[position.column].map(cell) }
    set {
      if let newValue {
        put(newValue.content, newValue.style, at: position)
      } else {
        rows[position.row]?[position.column] = nil
      }
    }
  }

  /// Puts a cell in the place of what was there.
  package mutating func put(_ content: Cell.Content, _ style: Style, at position: Position) {
    rows[position.row, default: [:]][position.column] = Entry(
      content: content, style: table.number(of: style))
  }

  private func cell(_ entry: Entry) -> Cell {
    Cell(entry.content, style: table.styles[entry.style])
  }
}

extension Cells {
  /// Goes through the contents by row, then by column, each with the number of its style among `styles`.
  ///
  /// Each row is gone from memory once the next one comes, unless somebody else holds the cells.
  consuming func useUp<Fault: Error>(
    _ body: (Position, Cell.Content, _ style: Int) throws(Fault) -> Void
  ) throws(Fault) {
    for row in rows.keys.sorted() {
      let cells = (rows.removeValue(forKey: row) ?? [:]).sorted { $0.key < $1.key }
      for (column, entry) in cells {
        try body(Position(row: row, column: column), entry.content, entry.style)
      }
    }
  }
}

extension Cells: Equatable {
  /// True when the same cells stand at the same positions, in whatever order they were put there.
  package static func == (left: Cells, right: Cells) -> Bool {
    left.elementsEqual(right) { $0.key == $1.key && $0.value == $1.value }
  }
}

extension Cells: Sequence {
  /// Begins at the first cell; what is put later does not appear.
  package func makeIterator() -> IndexingIterator<[(key: Position, value: Cell)]> {
    let positions = rows.keys.sorted().flatMap { row in
      (rows[row] ?? [:]).sorted { $0.key < $1.key }.map { column, entry in
        (key: Position(row: row, column: column), value: cell(entry))
      }
    }
    return positions.makeIterator()
  }

  /// How many cells were written.
  package var count: Int { rows.values.reduce(0) { $0 + $1.count } }
  /// Whether no cell was written, not even a blank one.
  package var isEmpty: Bool { count == 0 }
  /// The positions with a cell, in order.
  package var keys: [Position] { map(\.key) }
  /// The cells in the order of their positions.
  package var values: [Cell] { map(\.value) }
}
