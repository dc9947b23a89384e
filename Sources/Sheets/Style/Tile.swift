import Localization
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
    func parted(_ style: Style) -> Style { style.left(.medium, .white).right(.medium, .white) }
    let parts = [
      (Cell.Content.text(tile.label), parted(.tileLabel)),
      (tile.figure, parted(.tileFigure.size(22).format("0"))), (tile.note, parted(.tileNote)),
    ]
    for (offset, (content, style)) in parts.enumerated() {
      merge(content, over: Area(row: row + offset, columns: tile.columns), style: style)
      rowHeights[row + offset] = Tile.heights[offset]
    }
  }
}
