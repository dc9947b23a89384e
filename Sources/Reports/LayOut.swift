package import Evaluations
package import Indicators
package import Workbooks

/// Lays out all workbooks of a run: one for each section, and the overall one.
///
/// - Returns: the overall book, then the sections in print order; nothing is read or written.
package func layOut(
  _ evaluations: Evaluations, plan: Plan, findings: [Finding], files: [SourceFile], version: String
) -> [Workbook] {
  let sections = plan.sections.filter { $0.kind == .section }
  let scopes = [Book.Scope.overall] + sections.map(Book.Scope.section)
  return scopes.map { scope in
    Book(
      scope, plan: plan, evaluations: evaluations, findings: findings, files: files, version: version
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
