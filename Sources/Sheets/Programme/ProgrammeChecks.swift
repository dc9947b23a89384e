import Indicators
import Localization
import Workbooks

/// The checks of a book of the joint programme.
extension ParametersSheet {
  /// The sheet of the book of a theme or of all themes.
  init(book: ProgrammeBook) {
    self.init(book: book.base, checks: Self.checks(of: book))
  }

  private static func checks(of book: ProgrammeBook) -> [AuditCheck] {
    let overview = book.overview
    let list = InitiativeListLayout(count: book.initiatives.count)
    let column = list.range(.state)
    let states = InitiativeStatus.counted.map { "COUNTIF(\(column),\"\($0.rawValue)\")" }
    return [
      .errors(
        in: overview.sheet, Area(overview.area(.number).first, overview.area(.pending).last)),
      AuditCheck(
        item: "取組一覧に載せた取組", formula: "COUNTA(\(list.range(.number)))", expected: book.initiatives.count,
        explanation: "計画の表のうち、このブックに載せる行の数"),
      AuditCheck(
        item: "\(book.reportYear)年度の状況の付いた取組", formula: states.joined(separator: "+"),
        expected: book.initiatives.count, explanation: "実施・一部・未実施・－・未報告 の合計"),
    ] + (book.base.findings.isEmpty ? [] : [.findings(of: book.base)])
  }
}
