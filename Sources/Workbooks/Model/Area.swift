/// A rectangle of cells, including both corners.
package struct Area: Hashable, Sendable {
  /// The upper left cell.
  package let first: Position
  /// The lower right cell; equal to `first` for a single cell.
  package let last: Position

  /// Creates the rectangle between an upper left and a lower right cell.
  package init(_ first: Position, _ last: Position) {
    self.first = first
    self.last = last
  }

  /// Creates the rectangle of a range of rows and a range of columns, both zero-based.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = Position(row: rows.lowerBound, column: columns.lowerBound)
    last = Position(row: rows.upperBound, column: columns.upperBound)
  }

  /// Creates a range of cells in one row.
  package init(row: Int, columns: ClosedRange<Int>) {
    self.init(rows: row...row, columns: columns)
  }

  /// Creates a range of cells in one column.
  package init(rows: ClosedRange<Int>, column: Int) {
    self.init(rows: rows, columns: column...column)
  }

  /// The relative reference of the area: `B5:D9`, or `B5` for a single cell.
  package var reference: String { reference(absolute: false) }

  /// Returns the reference of the area, `$B$5:$D$9` if absolute; a single cell has one part.
  package func reference(absolute: Bool) -> String {
    let corner = first.reference(absoluteRow: absolute, absoluteColumn: absolute)
    guard first != last else { return corner }
    return corner + ":" + last.reference(absoluteRow: absolute, absoluteColumn: absolute)
  }

  /// The number of rows, at least one for a valid area.
  package var rowCount: Int { last.row - first.row + 1 }

  /// The number of columns, at least one for a valid area.
  package var columnCount: Int { last.column - first.column + 1 }

  /// Returns whether the area contains the position.
  package func contains(_ position: Position) -> Bool {
    position.row >= first.row && position.row <= last.row
      && position.column >= first.column && position.column <= last.column
  }

  /// Whether the corners are in order and on a sheet.
  var isOnSheet: Bool {
    first.isOnSheet && last.isOnSheet && first.row <= last.row && first.column <= last.column
  }
}
