import Formulas
import Workbooks

/// One of the five tiles at the head of a first page.
struct PageTile {
  let label: String
  let figure: Cell.Content
  let note: LiveText
  /// The condition under which the tile stands out, as a formula; nil for a tile that never does.
  var alert: String?
}

/// The five tiles of equal width, 25 pixels apart.
struct PageTiles {
  let tiles: [PageTile]
  /// The first of their three rows: label, figure, note.
  let row: Int

  /// The columns of a tile, counted from 0: 200 pixels each.
  static func columns(_ index: Int) -> ClosedRange<Int> {
    index == 0 ? PageGrid.key...PageGrid.name : PageGrid.narrow(index * 9 - 8...index * 9 - 1)
  }

  /// The cell with the figure of a tile.
  static func figure(_ index: Int, row: Int) -> Position {
    Position(row: row + 1, column: columns(index).lowerBound)
  }

  func write(to sheet: inout Sheet) {
    let lines = tiles.map { $0.note.text.split(separator: "\n").count }.max() ?? 1
    for (offset, height) in [22.0, 36, lines > 1 ? 30 : 20].enumerated() {
      sheet.setHeight(ofRow: row + offset, pixels: height)
    }
    for (index, tile) in tiles.enumerated() {
      let columns = Self.columns(index)
      sheet.put(.text(tile.label), row: row, columns, .tileLabel)
      sheet.put(tile.figure, row: row + 1, columns, .tileFigure.size(22).format("0"))
      sheet.put(tile.note.content, row: row + 2, columns, .tileNote.wrapping())
      if let alert = tile.alert {
        sheet.conditionalFormats.append(
          ConditionalFormat(
            over: Area(rows: row...row + 2, columns: columns), when: .formula("=" + alert),
            style: .init(color: .ink, isBold: true, fill: .amber)))
      }
    }
  }
}
