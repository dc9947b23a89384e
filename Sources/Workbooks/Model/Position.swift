/// The zero-based position of a cell on a sheet.
///
/// Positions are ordered by row, then by column, which is the order of writing and reading.
///
/// | position | reference |
/// |---|---|
/// | row 0, column 0 | `A1` |
/// | row 4, column 1 | `B5` |
/// | row 1,048,575, column 16,383 | `XFD1048576` |
package struct Position: Hashable, Comparable, Sendable {
  /// The zero-based row.
  package let row: Int
  /// The zero-based column.
  package let column: Int

  /// Creates the position of a zero-based row and column.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Orders by row, then by column.
  package static func < (left: Position, right: Position) -> Bool {
    left.row == right.row ? left.column < right.column : left.row < right.row
  }

  /// Whether the position exists on a sheet of 1,048,576 rows and 16,384 columns.
  var isOnSheet: Bool {
    row >= 0 && row < Limit.rows && column >= 0 && column < Limit.columns
  }
}
