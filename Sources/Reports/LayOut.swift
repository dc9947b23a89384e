package import Evaluations
package import Indicators
import Workbooks

/// Prepares all workbooks of a run: one for each section, the overall one, and those of the joint programme.
///
/// - Parameter programme: nil where the plan has no joint programme.
/// - Returns: the overall book, the sections in print order, then the joint programme as a whole and its themes in
///   print order; nothing is read or written, and nothing laid out yet.
package func layOut(
  _ evaluations: Evaluations, plan: Plan, programme: ProgrammeEvaluations? = nil, findings: [Finding],
  files: [SourceFile], comparison: Comparison? = nil, version: String
) -> [Draft] {
  let year = evaluations.context.reportYear
  func draft(_ names: [String], _ scope: Book.Scope) -> Draft {
    Draft(names: names, fileName: Book.fileName(of: scope, in: plan, reportYear: year)) {
      var book = Book(
        scope, plan: plan, evaluations: evaluations, findings: findings, files: files, comparison: comparison,
        version: version)
      book.programme = programme?.reports
      return book.workbook
    }
  }
  let sections = plan.sections.filter { $0.kind == .section }
  let books =
    [draft([Draft.overall], .overall)]
    + sections.map { draft([$0.id.description, $0.id.stem], .section($0)) }
  guard let programme, !plan.themes.isEmpty else { return books }
  func draft(ofTheme theme: Section?, _ names: [String]) -> Draft {
    Draft(names: names, fileName: Book.fileName(of: .programme(theme), in: plan, reportYear: year)) {
      ProgrammeBook(
        theme, plan: plan, strategy: evaluations, programme: programme, findings: findings, files: files,
        version: version
      ).workbook
    }
  }
  return books + [draft(ofTheme: nil, ["J-0"])]
    + plan.themes.enumerated().map { draft(ofTheme: $1, ["J-\($0 + 1)", $1.id.description]) }
}

extension Book {
  /// The workbook with all its sheets.
  var workbook: Workbook {
    let method = MethodSheet(book: self).drawn
    var sheets: [Sheet] = []
    sheets.append(isOverall ? SummarySheet(book: self).sheet : OverviewSheet(book: self).sheet)
    sheets.append(ListSheet(book: self).sheet)
    sheets += cards.compactMap { CardSheet(book: self, layout: $0)?.sheet }
    sheets.append(InputSheet(book: self).sheet)
    if let table { sheets.append(TableSheet(book: self, layout: table).sheet) }
    sheets.append(FindingsSheet(book: self).sheet)
    if isOverall { sheets.append(OwedSheet(book: self).sheet) }
    if isOverall, let comparison {
      sheets.append(ChangesSheet(book: self, comparison: comparison).sheet)
      sheets.append(VerdictSheet(book: self, comparison: comparison).sheet)
    }
    sheets.append(method.sheet)
    sheets.append(AuditSheet(book: self).sheet)
    return Workbook(
      fileName: fileName,
      properties: Properties(title: title, of: plan.settings),
      definedNames: method.names, sheets: sheets)
  }
}
