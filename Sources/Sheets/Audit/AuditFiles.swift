import Formulas
import Indicators
import Workbooks

/// The account of the files that were read, on 出典・監査: every row is used, left out or to be checked.
struct AuditFiles {
  let files: [SourceFile]
  let layout: AuditLayout

  private typealias Column = AuditLayout.FileColumn

  /// The columns of the account that are numbers.
  private let counts: [(Column, KeyPath<SourceFile.RowCounts, Int>)] = [
    (.read, \.read), (.accepted, \.accepted), (.dropped, \.dropped), (.rejected, \.rejected),
  ]
  private static let countStyle = Style.tableCell.aligned(.right).format(NumberFormat.rowsOrDot)

  /// Writes the account with its heads and totals.
  func write(on sheet: inout Sheet) {
    AuditSheet.writeHead("読み込んだファイル（行数の内訳：読み込み＝採用＋対象外＋要確認）", at: layout.fileHead, on: &sheet)
    AuditSheet.writeHeader(Column.allCases.map(\.title), at: layout.fileHead + 1, on: &sheet)
    for (index, file) in files.enumerated() {
      let row = layout.firstFile + index
      sheet.fill(
        row: row, columns: AuditLayout.columns,
        height: TextWidth.height(of: [(file.path, AuditLayout.widths[Column.path.rawValue], 9)], least: 18),
        style: .tableCell)
      let texts: [(Column, String, Style)] = [
        (.path, file.path, .tableCell.wrapping()),
        (.encoding, file.encoding.rawValue, .tableCell.aligned(.center)),
        (.digest, String((file.digest ?? "").prefix(12)), .tableCell.aligned(.center)),
      ]
      for (column, text, style) in texts {
        sheet.write(.text(text), at: layout.position(column, file: index), style: style)
      }
      for (column, count) in counts {
        sheet.write(
          .number(Double(file.rowCounts[keyPath: count])), at: layout.position(column, file: index),
          style: Self.countStyle)
      }
      writeBalance(at: row, on: &sheet, style: .tableCell)
    }
    writeTotals(on: &sheet)
  }

  private func writeTotals(on sheet: inout Sheet) {
    let style = Style.tableCell.bold().fill(.ai4)
    sheet.head("計", row: layout.totalRow, columns: AuditLayout.columns, height: 20, style: style)
    for (column, count) in counts {
      let total = Double(files.reduce(0) { $0 + $1.rowCounts[keyPath: count] })
      let content: Cell.Content =
        files.isEmpty
        ? .number(0) : .formula("=SUM(\(layout.area(column).reference))", cached: .number(total))
      sheet.write(
        content, at: Position(row: layout.totalRow, column: column.rawValue),
        style: Self.countStyle.bold().fill(.ai4))
    }
    writeBalance(at: layout.totalRow, on: &sheet, style: style)
  }

  /// Whether the rows read are those used, left out and to be checked together.
  private func writeBalance(at row: Int, on sheet: inout Sheet, style: Style) {
    let read = Position(row: row, column: Column.read.rawValue).reference
    let parts = Area(row: row, columns: Column.accepted.rawValue...Column.rejected.rawValue).reference
    let position = Position(row: row, column: Column.check.rawValue)
    sheet.write(
      AuditCheck.answer(whether: "\(read)=SUM(\(parts))"), at: position, style: style.aligned(.center))
    sheet.conditionalFormats.append(.attention(over: Area(position, position)))
  }
}
