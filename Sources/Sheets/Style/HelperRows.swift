import Evaluations
import Figures
import Formulas
import Localization
import Workbooks

extension FigureWriter {
  /// Writes rows of the year table that stand beside the page, their names in a column left of them.
  func writeHelpers(_ rows: [YearlyFigure], labels: Int, on sheet: inout Sheet) {
    for row in rows {
      guard let first = printer.addresses.position(row, at: 0) else { continue }
      sheet.write(
        .text(row.label(for: evaluation.definitions.profile)), at: Position(row: first.row, column: labels),
        style: .helper)
      for column in evaluation.record.entries.indices {
        sheet.write(
          content(row, at: column), at: Position(row: first.row, column: first.column + column),
          style: Style.helper.format(format(row)).aligned(.right))
      }
    }
  }
}
