package import Evaluations
package import Indicators
import Sheets
package import Workbooks

/// What one department gets back (差し戻し票): a workbook to answer in, and the same as plain text for a mail.
package struct ReturnSlip: Sendable {
  /// The folder of the output in which slips stand.
  package static let folder = DepartmentName.slipFolder

  let slip: SlipContents
  let version: String
  /// The name of both files, without folder and extension.
  let stem: String

  /// Whom the slip is for (所管課): a department of the plan, or one that only findings name.
  package var department: String { slip.department }
  /// The name of the workbook, without folder: `差し戻し票_観光課.xlsx`.
  package var bookName: String { stem + ".xlsx" }
  /// Laid out anew with every call.
  package var workbook: Workbook {
    SlipSheet(slip: slip, textName: textName, version: version).workbook(fileName: bookName)
  }
  /// The name of the text, without folder.
  package var textName: String { stem + ".txt" }
  /// UTF-8 with byte order mark and CR LF.
  package var text: String { slip.text }
}

/// The slips of a report, in the order of the plan's departments; a department with nothing to correct gets none.
///
/// A department gets a slip if it has a correction or confirmation finding, or a value that is 未提出 or 未確認. The slip
/// then lists these findings, and all its missing values, announced absences included; notes ask for nothing.
package func returnSlips(
  _ evaluations: Evaluations, plan: Plan, findings: [Finding], version: String
) -> [ReturnSlip] {
  let departments = DepartmentName.all(of: plan, and: findings)
  let names = DepartmentName.fileNames(departments)
  let missing = evaluations.missing
  return zip(departments, names).compactMap { department, name in
    let slip = SlipContents(
      department: department, context: evaluations.context,
      findings: findings.filter { $0.department == department && $0.severity != .note }.sorted {
        ($0.severity, $0) < ($1.severity, $1)
      },
      missing: missing.filter { $0.indicator.department == department },
      records: Dictionary(
        evaluations.items.map { ($0.indicator.id, $0.record) }, uniquingKeysWith: { first, _ in first }))
    guard slip.needsCorrection else { return nil }
    return ReturnSlip(slip: slip, version: version, stem: DepartmentName.slipStem(name))
  }
}
