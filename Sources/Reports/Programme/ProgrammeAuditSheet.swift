import Indicators
import Workbooks

/// 出典・監査 of a book of the joint programme: from what it was made, and whether it still agrees with itself.
struct ProgrammeAuditSheet {
  let book: ProgrammeBook

  var sheet: Sheet {
    let facts = facts
    let checks = checks
    let layout = AuditLayout(
      facts: facts.count, checks: checks.count, files: book.base.files.count, sources: 0)
    var sheet = Sheet(
      name: AuditSheet.name, tabColor: .hair, columns: AuditLayout.widths.map { Column(width: $0) },
      defaultStyle: .body, isProtected: true,
      print: book.page.setup(
        fit: .pages(width: 1, height: 0),
        area: Area(AuditLayout.row(0).first, AuditLayout.row(layout.totalRow).last)),
      hidesGridlines: true)
    for row in 0...layout.totalRow { AuditSheet.fill(row, height: 6, style: .body, on: &sheet) }
    AuditSheet.fill(0, height: 30, style: .titleRule, on: &sheet)
    sheet.write(.text(AuditSheet.name), at: AuditLayout.row(0).first, style: .title)
    AuditSheet.writeHead("この冊子のもと", at: layout.factHead, on: &sheet)
    let audit = AuditSheet(book: book.base)
    for (index, fact) in facts.enumerated() {
      audit.write(fact, at: layout.firstFact + index, on: &sheet)
    }
    AuditChecks.write(checks, on: &sheet, layout)
    audit.writeFiles(on: &sheet, layout)
    return sheet
  }

  private var facts: [(label: String, text: String)] {
    let settings = book.plan.settings
    let links = book.measures.reduce(0) { $0 + $1.indicators.count }
    return [
      ("計画", book.base.plan.settings.title),
      ("関連する総合戦略", settings.title),
      ("この冊子", "\(book.base.title)（\(book.base.fileName)）"),
      ("掲載", "\(book.measures.count)取組（本文の順。報告のないものも載せています）"),
      ("関連する指標", "\(links)件（関連の確度が「案」のものは、計画の表 measures.csv で確認できます）"),
      ("報告年度", "\(book.reportYear)（この年度までの報告だけを使っています）"),
      ("データ時点", settings.asOf.japanese),
      ("作成した道具", "達成 Tassei \(book.base.version)"),
    ]
  }

  private var checks: [AuditChecks.Check] {
    let overview = book.overview
    let list = MeasureListLayout(count: book.measures.count, years: book.years)
    let sheet = SheetName.quoted(overview.sheet) + "!"
    let errors = Area(overview.area(.number).first, overview.area(.owing).last).reference(absolute: true)
    let severities = FindingsLayout(findings: book.base.findings).range(.severity)
    let count = Finding.Severity.allCases.map { "COUNTIF(\(severities),\"\($0.sign)*\")" }
    let states = MeasureState.counted.map { state in
      "COUNTIF(\(list.range(.year(reportOffset))),\"\(state.rawValue)\")"
    }
    let isInside = book.years.contains(book.reportYear)
    return [
      .init(
        item: "\(overview.sheet)の誤りのセル", formula: "SUMPRODUCT(--ISERROR(\(sheet)\(errors)))", expected: 0,
        explanation: "#N/A や #REF! などになったセルの数"),
      .init(
        item: "取組一覧に載せた取組", formula: "COUNTA(\(list.range(.number)))", expected: book.measures.count,
        explanation: "計画の表のうち、この冊子に載せる行の数"),
      .init(
        item: "\(book.reportYear)年度の状況の付いた取組", formula: states.joined(separator: "+"),
        expected: isInside ? book.measures.count : 0, explanation: "実施・一部・未実施・－・未報告 の合計"),
      .init(
        item: "要確認の件数", formula: count.joined(separator: "+"), expected: book.base.findings.count,
        explanation: "要修正・確認・参考の合計"),
    ]
  }

  private var reportOffset: Int {
    book.years.firstIndex(of: book.reportYear) ?? book.years.count - 1
  }
}
