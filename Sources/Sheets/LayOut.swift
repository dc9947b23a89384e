package import Evaluations
package import Indicators
import Workbooks

/// Prepares all workbooks of a run: one for each section, the overall one, those of the joint programme, and the one with
/// methods and sources.
///
/// - Parameters:
///   - programme: nil where the plan has no joint programme.
///   - findings: those that are still asked about.
///   - closed: those about which nothing more is asked.
/// - Returns: the overall book, the sections in print order, then the joint programme as a whole and its themes in
///   print order, at the end 算定方法・出典; nothing is read or written, and nothing laid out yet.
package func layOut(
  _ evaluations: Evaluations, plan: Plan, programme: ProgrammeEvaluations? = nil, findings: [Finding],
  closed: [ClosedFinding] = [], files: [SourceFile], comparison: Comparison? = nil, version: String
) -> [WorkbookBuilder] {
  let year = evaluations.context.reportYear
  func builder(_ scope: BookScope, _ layOut: @escaping @Sendable () -> Workbook) -> WorkbookBuilder {
    WorkbookBuilder(
      names: scope.names(in: plan), fileName: scope.fileName(in: plan, reportYear: year), layOut: layOut)
  }
  let sections = plan.sections.filter { $0.kind == .section }
  let books = [.overall] + sections.map(BookScope.section)
  let builders = books.map { scope in
    builder(scope) {
      Book(
        scope, plan: plan, evaluations: evaluations, programme: programme?.reports, findings: findings,
        files: files, comparison: comparison, version: version
      ).workbook
    }
  }
  let method = builder(.method) {
    let book = Book(
      .method, plan: plan, evaluations: evaluations, findings: [], files: files, version: version)
    return MethodBook(base: book, programme: programme, closed: closed).workbook
  }
  guard let programme, !plan.themes.isEmpty else { return builders + [method] }
  let themes: [Section?] = [nil] + plan.themes
  return builders
    + themes.map { theme in
      builder(.programme(theme)) {
        ProgrammeBook(
          theme, plan: plan, strategy: evaluations, programme: programme, findings: findings, files: files,
          version: version
        ).workbook
      }
    } + [method]
}

/// Prepares a workbook for each department that delivers values of the strategy: 一覧, 個票 and what their formulas need.
///
/// - Parameter findings: those that are still asked about.
/// - Returns: one for each department in the plan's order; nothing is laid out yet.
package func layOutDepartments(
  _ evaluations: Evaluations, plan: Plan, findings: [Finding], files: [SourceFile],
  comparison: Comparison? = nil, version: String
) -> [WorkbookBuilder] {
  let departments = DepartmentName.all(of: plan)
  return zip(departments, DepartmentName.fileNames(departments)).compactMap { department, file in
    let scope = BookScope.department(department, file: file)
    guard !scope.placements(in: plan).isEmpty else { return nil }
    return WorkbookBuilder(
      names: scope.names(in: plan),
      fileName: scope.fileName(in: plan, reportYear: evaluations.context.reportYear)
    ) {
      Book(
        scope, plan: plan, evaluations: evaluations, findings: findings, files: files, comparison: comparison,
        version: version
      ).workbook
    }
  }
}

extension Book {
  /// The workbook with all its sheets.
  var workbook: Workbook {
    let parameters = ParametersSheet(book: self).drawn
    var sheets: [Sheet] = []
    switch scope {
    case .overall: sheets.append(SummarySheet(book: self).sheet)
    case .section, .programme, .method: sheets.append(OverviewSheet(book: self).sheet)
    case .department: break
    }
    sheets.append(ListSheet(book: self).sheet)
    sheets += cards.compactMap { CardSheet(book: self, layout: $0)?.sheet }
    if let valueless = ValuelessSheet(book: self) { sheets.append(valueless.sheet) }
    sheets.append(InputSheet(book: self).sheet)
    if let table { sheets.append(TableSheet(book: self, layout: table).sheet) }
    sheets.append(parameters.sheet)
    if !findings.isEmpty { sheets.append(FindingsSheet(book: self).sheet) }
    if !texts.isEmpty { sheets.append(TextsSheet(book: self).sheet) }
    if isOverall { sheets.append(MissingSheet(book: self).sheet) }
    if isOverall, let comparison {
      sheets.append(ChangesSheet(book: self, comparison: comparison).sheet)
    }
    return Workbook(
      fileName: fileName,
      properties: Properties(title: title, of: plan.settings),
      definedNames: [mark.definedName] + inputs.definedNames + parameters.names
        + (findings.isEmpty ? [] : FindingsLayout(findings: findings).definedNames), sheets: sheets)
  }
}
