package import Evaluations
package import Indicators
import Sheets
package import Workbooks

/// The form in which a department is asked for its values (照会様式): a table to fill in, as workbook and as CSV.
///
/// The CSV is an export as the reader takes it, with one row for each value; columns that only inform are known to it and
/// passed over.
package struct RequestForm: Sendable {
  /// The folder of the output in which forms stand.
  package static let folder = "照会様式"

  /// Whom the form is for (所管課), as the plan names it.
  package let department: String
  /// The form to fill in; its file name is without folder: `照会様式_R6_観光課.xlsx`.
  package let workbook: Workbook
  /// The name of the table, without folder.
  package let tableName: String
  /// UTF-8 with byte order mark and CR LF.
  package let table: String
  /// Whether any of its values is still expected.
  package let isAwaited: Bool
}

/// The departments of a plan that can be asked, in its order.
package func departments(of plan: Plan) -> [String] {
  DepartmentName.all(of: plan)
}

/// The forms for a year, one for each department that has anything to deliver, in the plan's order.
///
/// - Parameter evaluations: of the year that is asked for, so that what is missing until then is asked for as well.
package func requestForms(_ evaluations: Evaluations, plan: Plan, version: String) -> [RequestForm] {
  let names = DepartmentName.all(of: plan)
  let year = evaluations.context.reportYear
  return zip(names, DepartmentName.fileNames(names)).compactMap { department, name in
    let rows = evaluations.items.filter { $0.indicator.department == department }
      .flatMap { RequestRow.rows(of: $0.record, asking: year) }
    guard !rows.isEmpty else { return nil }
    let lines = evaluations.items.filter { $0.indicator.department == department }
      .flatMap { FormLine.lines(of: $0.record, asking: year) }
    let stem = "\(RequestForm.folder)_\(year)_\(name)"
    return RequestForm(
      department: department,
      workbook: FormSheet(
        department: department, lines: lines, context: evaluations.context, version: version
      )
      .workbook(fileName: stem + ".xlsx"),
      tableName: stem + ".csv",
      table: CSVField.table([FormColumn.allCases.map(\.rawValue)] + rows.map(\.fields)),
      isAwaited: rows.contains(where: \.isAwaited))
  }
}
