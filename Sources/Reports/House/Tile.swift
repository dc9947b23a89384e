import Workbooks

/// A tile at the head of a sheet: what is counted, the count in large figures, and a note.
struct Tile {
  let label: String
  let figure: Cell.Content
  let note: Cell.Content
  let columns: ClosedRange<Int>

  /// The heights of its three rows in points.
  static let heights = [16.0, 30.0, 15.0]
}

extension Sheet {
  /// Writes a tile into three rows from the one given.
  mutating func write(_ tile: Tile, atRow row: Int) {
    func area(_ offset: Int) -> Area {
      Area(
        Position(row: row + offset, column: tile.columns.lowerBound),
        Position(row: row + offset, column: tile.columns.upperBound))
    }
    func parted(_ style: Style) -> Style { style.left(.medium, .white).right(.medium, .white) }
    merge(.text(tile.label), over: area(0), style: parted(.tileLabel))
    merge(tile.figure, over: area(1), style: parted(.tileFigure.size(22).format("0")))
    merge(tile.note, over: area(2), style: parted(.tileNote))
    for (offset, height) in Tile.heights.enumerated() { rowHeights[row + offset] = height }
  }

  /// Draws a rule or a head over a stretch of a row, its text in the first cell.
  mutating func head(_ text: String, row: Int, columns: ClosedRange<Int>, style: Style) {
    for column in columns {
      write(.blank, at: Position(row: row, column: column), style: style)
    }
    write(.text(text), at: Position(row: row, column: columns.lowerBound), style: style)
  }
}
