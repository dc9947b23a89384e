package import Evaluations
package import Indicators
package import Workbooks

/// Lays out all workbooks of a run: one for each section, the overall one, and those of the joint programme.
///
/// - Parameter programme: nil where the plan has no joint programme.
/// - Returns: the overall book, the sections in print order, then the joint programme as a whole and its themes in
///   print order; nothing is read or written.
package func layOut(
  _ evaluations: Evaluations, plan: Plan, programme: ProgrammeEvaluations? = nil, findings: [Finding],
  files: [SourceFile], comparison: Comparison? = nil, version: String
) -> [Workbook] {
  let sections = plan.sections.filter { $0.kind == .section }
  let scopes = [Book.Scope.overall] + sections.map(Book.Scope.section)
  let books = scopes.map { scope in
    var book = Book(
      scope, plan: plan, evaluations: evaluations, findings: findings, files: files, comparison: comparison,
      version: version)
    book.programme = programme?.reports
    return book
  }
  guard let programme, !plan.themes.isEmpty else { return books.map(\.workbook) }
  let themes = [nil] + plan.themes.map(Optional.some)
  return books.map(\.workbook)
    + themes.map { theme in
      ProgrammeBook(
        theme, plan: plan, strategy: evaluations, programme: programme, findings: findings, files: files,
        version: version
      ).workbook
    }
}

extension Book {
  var workbook: Workbook {
    let settings = plan.settings
    let method = MethodSheet(book: self)
    var sheets: [Sheet] = []
    sheets.append(isOverall ? SummarySheet(book: self).sheet : OverviewSheet(book: self).sheet)
    sheets.append(ListSheet(book: self).sheet)
    sheets += cards.compactMap { CardSheet(book: self, layout: $0)?.sheet }
    sheets.append(InputSheet(book: self).sheet)
    if let table { sheets.append(TableSheet(book: self, layout: table).sheet) }
    sheets.append(FindingsSheet(book: self).sheet)
    if isOverall { sheets.append(OwedSheet(book: self).sheet) }
    if isOverall, let comparison { sheets.append(ChangesSheet(book: self, comparison: comparison).sheet) }
    sheets.append(method.sheet)
    sheets.append(AuditSheet(book: self).sheet)
    return Workbook(
      fileName: fileName,
      properties: Properties(
        title: title, subject: settings.title, company: settings.organisation,
        created: .init(year: settings.asOf.year, month: settings.asOf.month, day: settings.asOf.day)),
      definedNames: method.definedNames, sheets: sheets)
  }
}
