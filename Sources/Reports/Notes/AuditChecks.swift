import Evaluations
import Indicators
import Workbooks

/// 検算: questions that the book answers about itself, live.
struct AuditChecks {
  let book: Book

  static let agrees = "✓ 一致"
  static let differs = "● 不一致"

  /// One question: what the book had when it was made, and what it has now.
  struct Check {
    let item: String
    /// The formula of what there is now.
    let formula: String
    let expected: Int
    let explanation: String
  }

  private var checks: [Check] {
    let list = book.list
    let placed = book.placements.count
    let count = { (column: ListLayout.Column) in
      RatingScale.Symbol.allCases
        .map { "COUNTIF(\(list.range(column)),\"\($0.rawValue)*\")" }.joined(separator: "+")
    }
    return [
      Check(
        item: "一覧の誤りのセル", formula: "SUMPRODUCT(--ISERROR(\(table)))", expected: 0,
        explanation: "#N/A や #REF! などになったセルの数"),
      Check(
        item: "一覧に載せた指標（延べ）", formula: "COUNTA(\(list.range(.number)))", expected: placed,
        explanation: "計画の表のうち、この冊子に載せる行の数"),
      Check(
        item: "一覧に載せた指標（実数）", formula: "COUNTIF(\(list.range(.reprint)),0)",
        expected: book.shown.count, explanation: "再掲を一つと数えた指標の数"),
      Check(
        item: "評価の付いた指標", formula: count(.rating), expected: placed, explanation: "◎○△×－ の数の合計"),
      Check(
        item: "見通しの付いた指標", formula: count(.outlook), expected: placed, explanation: "◎○△×－ の数の合計"),
      Check(
        item: "要確認の件数", formula: findingCount, expected: book.findings.count,
        explanation: "要修正・確認・参考の合計"),
      Check(
        item: "作成後に書き換えた指標", formula: changeCount, expected: 0,
        explanation: "\(book.inputs.sheet)の「編集の影響」で変わった数（試算）"),
    ]
  }

  var count: Int { checks.count }

  private var table: String {
    let list = book.list
    let area = Area(
      list.position(.number, placement: 0),
      Position(row: list.lastRow, column: list.index(of: .remark)))
    return SheetName.quoted(ListLayout.sheet) + "!" + area.reference(absolute: true)
  }

  private var findingCount: String {
    let range = FindingsLayout(findings: book.findings).range(.severity)
    return Finding.Severity.allCases.map { "COUNTIF(\(range),\"\($0.sign)*\")" }.joined(separator: "+")
  }

  private var changeCount: String {
    let sheet = SheetName.quoted(book.inputs.sheet)
    return "COUNTIF(\(sheet)!\(book.inputs.changeArea.reference(absolute: true)),\"●*\")"
  }

  /// The look of an answer that calls for attention.
  static func rule(over area: Area) -> ConditionalFormat {
    ConditionalFormat(over: area, when: .beginsWith("●"), style: .init(isBold: true, fill: .amber))
  }

  func write(on sheet: inout Sheet, _ layout: AuditLayout) {
    Self.write(checks, on: &sheet, layout)
  }

  static func write(_ checks: [Check], on sheet: inout Sheet, _ layout: AuditLayout) {
    AuditSheet.writeHead("検算（いまのブックについて計算しています）", at: layout.checkHead, on: &sheet)
    AuditSheet.writeHeader(["項目", "作成時", "いま", "結果", "説明"], at: layout.checkHead + 1, on: &sheet)
    for (index, check) in checks.enumerated() {
      write(check, at: layout.firstCheck + index, on: &sheet)
    }
  }

  private static func write(_ check: Check, at row: Int, on sheet: inout Sheet) {
    AuditSheet.fill(row, height: 18, style: .tableCell, on: &sheet)
    let position = { (column: Int) in Position(row: row, column: column) }
    let number = Style.tableCell.aligned(.right).format("#,##0_ ")
    let (made, now) = (position(2), position(3))
    sheet.write(.text(check.item), at: position(1), style: .tableCell)
    sheet.write(.number(Double(check.expected)), at: made, style: number)
    sheet.write(
      .formula("=" + check.formula, cached: .number(Double(check.expected))), at: now, style: number)
    sheet.write(
      .formula(
        "=IF(\(made.reference)=\(now.reference),\"\(agrees)\",\"\(differs)\")",
        cached: .text(agrees)), at: position(4), style: .tableCell.aligned(.center))
    sheet.merge(
      .text(check.explanation), over: AuditLayout.row(row, from: 5), style: .tableCell.size(8).color(.sub))
    sheet.conditionalFormats.append(rule(over: Area(position(4), position(4))))
  }
}
