import Formulas
import Workbooks

extension Book {
  /// The cells of a column of 一覧 with their values, as the formulas of other sheets read them.
  ///
  /// Without placements there is one blank row.
  func listRange(_ column: ListLayout.Column) -> SheetRange {
    let values = placements.indices.map { index in
      ListRow(self, placement: index)?.cell(column).content.value ?? .blank
    }
    let last = Position(row: list.lastRow, column: list.index(of: column))
    return SheetRange(
      sheet: ListLayout.sheet, area: Area(list.position(column, placement: 0), last),
      values: values.isEmpty ? [.blank] : values)
  }
}
