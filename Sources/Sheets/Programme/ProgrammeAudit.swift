import Indicators
import Localization
import Workbooks

/// What 出典・監査 says of a book of the joint programme.
extension AuditSheet {
  /// The sheet of the book of a theme or of all themes.
  init(book: ProgrammeBook) {
    self.init(book: book.base, facts: Self.facts(of: book), checks: Self.checks(of: book), sources: nil)
  }

  private static func facts(of book: ProgrammeBook) -> [Fact] {
    let settings = book.plan.settings
    let links = book.initiatives.reduce(0) { $0 + $1.indicators.count }
    return [
      ("計画", book.base.plan.settings.title),
      ("関連する総合戦略", settings.title),
      ("この冊子", "\(book.base.title)（\(book.base.fileName)）"),
      ("掲載", "\(book.initiatives.count)取組（本文の順。報告のないものも載せています）"),
      ("関連する指標", "\(links)件（関連の確度が「案」のものは、計画の表 measures.csv で確認できます）"),
      ("報告年度", "\(book.reportYear)（この年度までの報告だけを使っています）"),
      ("データ時点", settings.asOf.japanese),
      ("作成した道具", "達成 Tassei \(book.base.version)"),
    ]
  }

  private static func checks(of book: ProgrammeBook) -> [AuditCheck] {
    let overview = book.overview
    let list = InitiativeListLayout(count: book.initiatives.count, years: book.years)
    let column = list.range(.year(book.reportOffset))
    let states = InitiativeStatus.counted.map { "COUNTIF(\(column),\"\($0.rawValue)\")" }
    return [
      .errors(
        in: overview.sheet, Area(overview.area(.number).first, overview.area(.pending).last)),
      AuditCheck(
        item: "取組一覧に載せた取組", formula: "COUNTA(\(list.range(.number)))", expected: book.initiatives.count,
        explanation: "計画の表のうち、この冊子に載せる行の数"),
      AuditCheck(
        item: "\(book.reportYear)年度の状況の付いた取組", formula: states.joined(separator: "+"),
        expected: book.initiatives.count, explanation: "実施・一部・未実施・－・未報告 の合計"),
      .findings(of: book.base),
    ]
  }
}
