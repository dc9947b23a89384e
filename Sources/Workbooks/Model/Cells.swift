/// The cells of a sheet by their positions, gone through in the order in which they are written: by row, then by column.
package struct Cells: Sendable {
  private struct Entry: Sendable {
    let column: Int
    let content: Cell.Content
    /// The number of the style in the table.
    let style: Int
  }

  /// By row; the entries of a row are sorted by column.
  ///
  /// Most cells are put right of those that stand there.
  private var rows: [Int: [Entry]] = [:]
  private var table = StyleTable()

  /// No cells, as on a sheet on which nothing was written yet.
  package init() {}

  /// The distinct styles of the cells.
  var styles: [Style] { table.styles }

  /// The cell at a position; nil where nothing was written.
  package subscript(position: Position) -> Cell? {
    get {
      guard let row = rows[position.row] else { return nil }
      let index = Self.place(of: position.column, in: row)
      return index < row.count && row[index].column == position.column ? cell(row[index]) : nil
    }
    set {
      if let newValue {
        put(newValue.content, newValue.style, at: position)
      } else {
        rows[position.row]?.removeAll { $0.column == position.column }
      }
    }
  }

  /// Puts a cell in the place of what was there.
  package mutating func put(_ content: Cell.Content, _ style: Style, at position: Position) {
    let entry = Entry(column: position.column, content: content, style: table.number(of: style))
    Self.put(entry, in: &rows[position.row, default: []])
  }

  private static func put(_ entry: Entry, in row: inout [Entry]) {
    let index = place(of: entry.column, in: row)
    if index < row.count, row[index].column == entry.column {
      row[index] = entry
    } else {
      row.insert(entry, at: index)
    }
  }

  /// The index of the first entry that does not stand left of a column.
  private static func place(of column: Int, in row: [Entry]) -> Int {
    guard let last = row.last, last.column >= column else { return row.count }
    var (low, high) = (0, row.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if row[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low
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
      for entry in rows.removeValue(forKey: row) ?? [] {
        try body(Position(row: row, column: entry.column), entry.content, entry.style)
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
      (rows[row] ?? []).map { entry in
        (key: Position(row: row, column: entry.column), value: cell(entry))
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
