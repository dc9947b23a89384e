package import Workbooks

/// Stretches of a row that look alike: rules, heads and the title of a sheet.
extension Sheet {
  /// Gives the cells of a stretch of a row a style and nothing else, and the row a height in points, if one is given.
  package mutating func fill(row: Int, columns: ClosedRange<Int>, height: Double? = nil, style: Style) {
    if let height { rowHeights[row] = height }
    for column in columns { write(.blank, at: Position(row: row, column: column), style: style) }
  }

  /// Draws a head over a stretch of a row, its text in the first cell.
  package mutating func head(
    _ text: String, row: Int, columns: ClosedRange<Int>, height: Double? = nil, style: Style = .section
  ) {
    fill(row: row, columns: columns, height: height, style: style)
    write(.text(text), at: Position(row: row, column: columns.lowerBound), style: style)
  }

  /// Draws the title of the sheet in the first row, its rule over the whole stretch.
  package mutating func title(_ text: String, columns: ClosedRange<Int>, style: Style = .title) {
    fill(row: 0, columns: columns, style: .titleRule)
    write(.text(text), at: Position(row: 0, column: columns.lowerBound), style: style)
  }
}
