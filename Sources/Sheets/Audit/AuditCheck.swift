import Formulas
import Indicators
import Workbooks

/// 検算: one question that a book answers about itself, live.
struct AuditCheck {
  let item: String
  /// The formula of what there is now, without `=`.
  let formula: String
  /// What there was when the book was made.
  let expected: Int
  let explanation: String

  /// The two answers.
  static let agrees = "✓ 一致"
  static let differs = ConditionalFormat.attentionMark + " 不一致"

  /// How many findings a book has.
  static func findings(of book: Book) -> AuditCheck {
    AuditCheck(
      item: "要確認の件数", formula: FindingCount(book).all.formula, expected: book.findings.count,
      explanation: "要修正・確認・参考の合計")
  }

  /// How many cells of a stretch are errors, which none should be.
  static func errors(in sheet: String, _ area: Area) -> AuditCheck {
    let cells = SheetName.reference(sheet, area, absolute: true)
    return AuditCheck(
      item: "\(sheet)の誤りのセル", formula: "SUMPRODUCT(--ISERROR(\(cells)))", expected: 0,
      explanation: "#N/A や #REF! などになったセルの数")
  }

  /// Writes the question into a row of 出典・監査.
  func write(at row: Int, on sheet: inout Sheet) {
    sheet.fill(row: row, columns: AuditLayout.columns, height: 18, style: .tableCell)
    let number = Style.tableCell.aligned(.right).format(NumberFormat.rows)
    let cells = (AuditLayout.firstColumn...AuditLayout.firstColumn + 3).map { Position(row: row, column: $0) }
    let (made, now, answer) = (cells[1], cells[2], cells[3])
    sheet.write(.text(item), at: cells[0], style: .tableCell)
    sheet.write(.number(Double(expected)), at: made, style: number)
    sheet.write(.formula("=" + formula, cached: .number(Double(expected))), at: now, style: number)
    sheet.write(
      Self.answer(whether: "\(made.reference)=\(now.reference)"), at: answer,
      style: .tableCell.aligned(.center))
    sheet.merge(
      .text(explanation), over: AuditLayout.row(row, from: answer.column + 1),
      style: .tableCell.size(8).color(.sub))
    sheet.conditionalFormats.append(.attention(over: Area(answer, answer)))
  }

  /// Whether a condition holds, as it does when the book is made.
  static func answer(whether condition: String) -> Cell.Content {
    LiveCondition(condition, holds: true)
      .choose(LiveText(stringLiteral: agrees), else: LiveText(stringLiteral: differs)).content
  }
}
