import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// The checks of a book of the strategy.
extension ParametersSheet {
  /// The sheet of a section's book or of 総括.
  init(book: Book) {
    self.init(book: book, checks: Self.checks(of: book))
  }

  private static func checks(of book: Book) -> [AuditCheck] {
    let list = book.list
    let placed = book.placements.count
    let table = Area(
      list.position(.number, placement: 0),
      Position(row: list.lastRow, column: list.index(of: .remark)))
    func verdicts(_ verdict: RatingRule.Verdict) -> String {
      let cells = book.listRange(verdict.listColumn)
      return book.plan.ratings.groups(of: verdict).map { $0.count(in: cells).formula }.joined(separator: "+")
    }
    func keys(_ verdict: RatingRule.Verdict) -> String {
      book.plan.ratings.keys(of: verdict, RatingRule.Look.allCases) + " の数の合計"
    }
    let changes = SheetName.reference(book.inputs.sheet, book.inputs.changeArea, absolute: true)
    return [
      .errors(in: ListLayout.sheet, table),
      AuditCheck(
        item: "一覧に載せた指標（延べ）", formula: "COUNTA(\(list.range(.number)))", expected: placed,
        explanation: "計画の表のうち、このブックに載せる行の数"),
      AuditCheck(
        item: "一覧に載せた指標（実数）", formula: "COUNTIF(\(list.range(.reprint)),0)",
        expected: book.shown.count, explanation: "再掲を一つと数えた指標の数"),
      AuditCheck(
        item: "評価の付いた指標", formula: verdicts(.rating), expected: placed, explanation: keys(.rating)),
      AuditCheck(
        item: "見通しの付いた指標", formula: verdicts(.outlook), expected: placed, explanation: keys(.outlook)),
    ] + (book.findings.isEmpty ? [] : [.findings(of: book)]) + [
      AuditCheck(
        item: "作成後に書き換えた指標",
        formula:
          "COUNTIF(\(changes),\"\(ConditionalFormat.attentionMark)*\")",
        expected: 0, explanation: "\(book.inputs.sheet)の「編集の影響」で変わった数（試算）")
    ]
  }
}
