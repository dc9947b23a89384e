/// The cells of a sheet, in the order in which they are written: by row, then by column.
///
/// Layouts write most cells from left to right and from top to bottom, so a cell is mostly put at the end of its row;
/// finding one is a search among those of its row. No position is hashed and nothing is sorted.
package struct Cells: Sendable {
  fileprivate struct Entry: Sendable {
    let column: Int
    var content: Cell.Content
    /// The number of the style in the table.
    var style: Int
  }

  /// By zero-based row, each in the order of the columns.
  private var rows: [[Entry]] = []
  private var table = StyleTable()
  /// Cells of rows that no sheet has, which will be refused.
  private var strays: [Position: Cell] = [:]

  /// No cells, as on a sheet on which nothing was written yet.
  package init() {}

  /// The distinct styles of the cells.
  var styles: [Style] { table.styles }

  /// The cell at a position; nil where nothing was written.
  package subscript(position: Position) -> Cell? {
    get {
      guard 0..<Limit.rows ~= position.row else { return strays[position] }
      guard rows.indices.contains(position.row) else { return nil }
      let entries = rows[position.row]
      let index = Self.index(of: position.column, in: entries)
      return index < entries.count && entries[index].column == position.column ? cell(entries[index]) : nil
    }
    set {
      if let newValue { return put(newValue.content, newValue.style, at: position) }
      strays[position] = nil
      guard rows.indices.contains(position.row) else { return }
      let index = Self.index(of: position.column, in: rows[position.row])
      if index < rows[position.row].count, rows[position.row][index].column == position.column {
        rows[position.row].remove(at: index)
      }
    }
  }

  /// Puts a cell in the place of what was there.
  package mutating func put(_ content: consuming Cell.Content, _ style: Style, at position: Position) {
    guard 0..<Limit.rows ~= position.row else {
      strays[position] = Cell(content, style: style)
      return
    }
    while rows.count <= position.row {
      // Most rows of a sheet have about as many cells as the one above.
      let likely = rows.last?.count ?? 0
      rows.append([])
      rows[rows.count - 1].reserveCapacity(likely)
    }
    let number = table.number(of: style)
    Self.put(Entry(column: position.column, content: content, style: number), in: &rows[position.row])
  }

  // Of the type, not of a value: a value in use would keep its rows from growing in place.
  private static func put(_ entry: consuming Entry, in entries: inout [Entry]) {
    // Inserting at the end would make room for one cell at a time.
    if entries.isEmpty || entries[entries.count - 1].column < entry.column { return entries.append(entry) }
    let index = index(of: entry.column, in: entries)
    if entries[index].column == entry.column {
      entries[index] = entry
    } else {
      entries.insert(entry, at: index)
    }
  }

  /// Where a column stands, or would stand, among the cells of its row.
  private static func index(of column: Int, in entries: [Entry]) -> Int {
    guard let last = entries.last, last.column >= column else { return entries.count }
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = entries[middle].column < column ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private func cell(_ entry: Entry) -> Cell {
    Cell(entry.content, style: table.styles[entry.style])
  }
}

extension Cells {
  /// Goes through the contents by row, then by column, each with the number of its style among `styles`.
  ///
  /// Cells of rows that no sheet has come last, without a number. Each row is gone from memory once the next one comes,
  /// unless somebody else holds the cells.
  consuming func useUp<Fault: Error>(
    _ body: (Position, Cell.Content, _ style: Int?) throws(Fault) -> Void
  ) throws(Fault) {
    for row in rows.indices {
      var cells: [Entry] = []
      swap(&cells, &rows[row])
      // Looked at in their place: copying them would cost as much as writing the short ones.
      let entries = cells.span
      for index in entries.indices {
        let position = Position(row: row, column: entries[index].column)
        try body(position, entries[index].content, entries[index].style)
      }
    }
    for position in strays.keys.sorted() { try body(position, strays[position]?.content ?? .blank, nil) }
  }
}

extension Cells: Equatable {
  /// True when the same cells stand at the same positions, in whatever order they were put there.
  package static func == (left: Cells, right: Cells) -> Bool {
    left.elementsEqual(right) { $0.key == $1.key && $0.value == $1.value }
  }
}

extension Cells: Sequence {
  /// Goes through the cells by row, then by column; those of rows that no sheet has come last.
  package struct Iterator: IteratorProtocol {
    private let cells: Cells
    private var strays: ArraySlice<(key: Position, value: Cell)>
    private var row = 0
    private var index = 0

    fileprivate init(_ cells: Cells) {
      self.cells = cells
      strays = cells.strays.sorted { $0.key < $1.key }[...]
    }

    /// The next cell with its position; nil after the last.
    package mutating func next() -> (key: Position, value: Cell)? {
      while row < cells.rows.count {
        if index < cells.rows[row].count {
          defer { index += 1 }
          let entry = cells.rows[row][index]
          return (Position(row: row, column: entry.column), cells.cell(entry))
        }
        row += 1
        index = 0
      }
      return strays.popFirst()
    }
  }

  /// Begins at the first cell; what is put later does not appear.
  package func makeIterator() -> Iterator { Iterator(self) }

  /// How many cells were written, those of rows that no sheet has among them.
  package var count: Int { rows.reduce(strays.count) { $0 + $1.count } }
  /// Whether no cell was written, not even a blank one.
  package var isEmpty: Bool { count == 0 }
  /// The positions with a cell, in order.
  package var keys: [Position] { map(\.key) }
  /// The cells in the order of their positions.
  package var values: [Cell] { map(\.value) }
}
