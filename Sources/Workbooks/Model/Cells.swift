/// The cells of a sheet, in the order in which they are written: by row, then by column.
///
/// Layouts write most cells from left to right and from top to bottom, so a cell is mostly put at the end of its row;
/// finding one is a search among those of its row. Nothing is hashed and nothing sorted.
package struct Cells: Sendable, Equatable {
  fileprivate struct Entry: Sendable, Equatable {
    let column: Int
    var cell: Cell
  }

  /// By zero-based row, each in the order of the columns.
  private var rows: [[Entry]] = []
  /// Cells of rows that no sheet has, which will be refused.
  private var strays: [Position: Cell] = [:]

  package init() {}

  /// The cell at a position; nil where nothing was written.
  package subscript(position: Position) -> Cell? {
    get {
      guard 0..<Limit.rows ~= position.row else { return strays[position] }
      guard rows.indices.contains(position.row) else { return nil }
      let entries = rows[position.row]
      let index = Self.index(of: position.column, in: entries)
      return index < entries.count && entries[index].column == position.column ? entries[index].cell : nil
    }
    set {
      guard 0..<Limit.rows ~= position.row else {
        strays[position] = newValue
        return
      }
      while rows.count <= position.row { rows.append([]) }
      Self.put(newValue, column: position.column, in: &rows[position.row])
    }
  }

  // Of the type, not of a value: a value in use would keep its rows from growing in place.
  private static func put(_ cell: Cell?, column: Int, in entries: inout [Entry]) {
    // Inserting at the end would make room for one cell at a time.
    if let cell, entries.isEmpty || entries[entries.count - 1].column < column {
      return entries.append(Entry(column: column, cell: cell))
    }
    let index = index(of: column, in: entries)
    let isThere = index < entries.count && entries[index].column == column
    switch (cell, isThere) {
    case (let cell?, true): entries[index].cell = cell
    case (let cell?, false): entries.insert(Entry(column: column, cell: cell), at: index)
    case (nil, true): entries.remove(at: index)
    case (nil, false): break
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
}

extension Cells: Sequence {
  /// Goes through the cells by row, then by column; those of rows that no sheet has come last.
  package struct Iterator: IteratorProtocol {
    private let rows: [[Entry]]
    private var strays: ArraySlice<(key: Position, value: Cell)>
    private var row = 0
    private var index = 0

    fileprivate init(_ cells: Cells) {
      rows = cells.rows
      strays = cells.strays.sorted { $0.key < $1.key }[...]
    }

    package mutating func next() -> (key: Position, value: Cell)? {
      while row < rows.count {
        if index < rows[row].count {
          defer { index += 1 }
          return (Position(row: row, column: rows[row][index].column), rows[row][index].cell)
        }
        row += 1
        index = 0
      }
      return strays.popFirst()
    }
  }

  package func makeIterator() -> Iterator { Iterator(self) }

  package var count: Int { rows.reduce(strays.count) { $0 + $1.count } }
  package var isEmpty: Bool { count == 0 }
  /// The positions with a cell, in order.
  package var keys: [Position] { map(\.key) }
  /// The cells in the order of their positions.
  package var values: [Cell] { map(\.value) }
}
