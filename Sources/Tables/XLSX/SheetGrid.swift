/// The rows of a sheet that hold something, and the texts that merged ranges carry into other cells.
struct SheetGrid {
  private var rows: [TableRow] = []
  /// By row, which of its cells hold a text and no number.
  private var textColumns: [[Bool]] = []
  /// By the number of a row, the texts carried into its cells by column.
  private var carried: [Int: [Int: String]] = [:]
  private var columnCount = 0

  /// Adds a row below the others.
  mutating func append(_ row: TableRow, textColumns: [Bool]) {
    rows.append(row)
    self.textColumns.append(textColumns)
    columnCount = max(columnCount, row.cells.count)
  }

  /// The rows and columns up to the last cells that hold something; nil where none does.
  var used: CellRange? {
    guard let first = rows.first, let last = rows.last, columnCount > 0 else { return nil }
    return CellRange(rows: first.number...last.number, columns: 0...columnCount - 1)
  }

  /// Carries the text of the first cell of a merged range into its other blank cells; numbers and dates stay
  /// where they are.
  ///
  /// False where that would take too much room.
  ///
  /// - Parameter cut: the part of the range within the used cells.
  mutating func carry(_ range: CellRange, within cut: CellRange, budget: WorkbookBudget) -> Bool {
    let column = range.columns.lowerBound
    let first = index(ofRow: range.rows.lowerBound)
    guard rows.indices.contains(first), rows[first].number == range.rows.lowerBound,
      textColumns[first].indices.contains(column), textColumns[first][column]
    else { return true }
    let text = rows[first].cells[column]
    // In memory, an entry of a dictionary takes as much as three blank cells, and a dictionary as much as eight.
    guard budget.addBlanks(cut.rows.count * (cut.columns.count * 3 + 8)) else { return false }
    var index = first
    for number in cut.rows {
      while index < rows.count, rows[index].number < number { index += 1 }
      let row = index < rows.count && rows[index].number == number ? rows[index] : nil
      for column in cut.columns where row?.isBlank(column) ?? true {
        carried[number, default: [:]][column] = text
      }
    }
    return true
  }

  /// Returns the index of the first row with this number or a higher one.
  private func index(ofRow number: Int) -> Int {
    var range = rows.startIndex..<rows.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if rows[middle].number < number {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }

  /// Returns all rows, with blank ones where only a merged range carries a text.
  mutating func rows(budget: WorkbookBudget) -> [TableRow] {
    for index in rows.indices {
      if let merged = carried.removeValue(forKey: rows[index].number) { rows[index].merged = merged }
    }
    guard !carried.isEmpty else { return rows }
    for (number, merged) in carried where budget.addRow() {
      var row = TableRow(number: number)
      row.merged = merged
      rows.append(row)
    }
    return rows.sorted { $0.number < $1.number }
  }
}

extension TableRow {
  /// Whether nothing stands in a cell.
  fileprivate func isBlank(_ column: Int) -> Bool {
    guard cells.indices.contains(column) else { return true }
    return cells[column].isEmpty && !faults.contains { $0.column == column }
  }
}

extension CellRange {
  /// Returns the first range, from top to bottom, that shares a cell with one before it.
  static func overlapping(_ ranges: [CellRange], columns: ClosedRange<Int>) -> CellRange? {
    /// By column, the last row that a range before takes.
    var taken = [Int](repeating: 0, count: columns.upperBound + 1)
    let sorted = ranges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    for range in sorted {
      for column in range.columns {
        if taken[column] >= range.rows.lowerBound { return range }
        taken[column] = range.rows.upperBound
      }
    }
    return nil
  }

  /// The range as a spreadsheet names it.
  var name: String {
    CellPlace(row: rows.lowerBound, column: columns.lowerBound).name + ":"
      + CellPlace(row: rows.upperBound, column: columns.upperBound).name
  }
}
