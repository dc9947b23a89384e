import Exchange
import Sheets
import Workbooks

/// A workbook to be written and where it stands in the output: `KPI_R6_00_総括.xlsx`, `差し戻し票/差し戻し票_観光課.xlsx`.
struct BookFile: Sendable {
  /// The path within the set, in one folder below it at most.
  let fileName: String
  /// Lays the workbook out; called where it is written, so that no more of them are in memory than there are workers.
  let workbook: @Sendable () -> Workbook

  init(_ draft: Draft) {
    fileName = draft.fileName
    workbook = { draft.workbook }
  }

  init(_ slip: ReturnSlip) {
    fileName = "\(ReturnSlip.folder)/\(slip.bookName)"
    workbook = { slip.workbook }
  }

  init(_ form: RequestForm) {
    fileName = form.workbook.fileName
    workbook = { form.workbook }
  }
}
