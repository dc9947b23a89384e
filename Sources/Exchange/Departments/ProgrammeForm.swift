package import Evaluations
package import Indicators
import Sheets

extension RequestForm {
  /// The name of the joint programme's form in the place of a department's.
  package static let programme = "共同プログラム"
}

/// The form in which the joint programme is asked for the reports of a year: one for all who report, since the plan names
/// them for the programme as a whole (共同プログラムの報告元) and nobody for a single theme.
///
/// - Parameter programme: its evaluations of the year that is asked for.
/// - Returns: nil for a year outside the programme, and for a plan without initiatives.
package func programmeForm(
  _ programme: ProgrammeEvaluations, plan: Plan, version: String
) -> RequestForm? {
  let year = programme.metrics.context.reportYear
  guard plan.settings.period.contains(year), !plan.initiatives.isEmpty else { return nil }
  let themes = plan.themes.map { theme in
    plan.initiatives(of: theme.id).flatMap { ProgrammeFormRow.rows(of: $0, theme: theme, in: programme) }
  }
  let names = DepartmentName.fileNames(DepartmentName.all(of: plan) + [RequestForm.programme])
  let stem = "\(RequestForm.folder)_\(year)_\(names.last ?? RequestForm.programme)"
  let rows = themes.flatMap(\.self)
  return RequestForm(
    department: RequestForm.programme,
    workbook: ProgrammeFormSheet(themes: themes, year: year, settings: plan.settings, version: version)
      .workbook(fileName: stem + ".xlsx"),
    tableName: stem + ".csv",
    table: CSVField.table([ProgrammeFormColumn.allCases.map(\.rawValue)] + rows.map(\.fields)),
    isAwaited: rows.contains { !$0.missing.isEmpty })
}
