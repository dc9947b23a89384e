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

  /// Writes the question into four cells of a row, with the explanation as a note.
  func write(
    item position: Position, made: Position, now: Position, answer: Position, style: Style,
    on sheet: inout Sheet
  ) {
    let number = style.aligned(.right).format(NumberFormat.rows)
    sheet.write(.text(item), at: position, style: style)
    sheet.write(.number(Double(expected)), at: made, style: number)
    sheet.write(.formula("=" + formula, cached: .number(Double(expected))), at: now, style: number)
    sheet.write(
      Self.answer(whether: "\(made.reference)=\(now.reference)"), at: answer,
      style: style.aligned(.center))
    sheet.comments.append(Comment(at: position, text: explanation, width: 260, height: 60))
    sheet.conditionalFormats.append(.attention(over: Area(answer, answer)))
  }

  /// Whether a condition holds, as it does when the book is made.
  static func answer(whether condition: String) -> Cell.Content {
    LiveCondition(condition, holds: true)
      .choose(LiveText(stringLiteral: agrees), else: LiveText(stringLiteral: differs)).content
  }
}
