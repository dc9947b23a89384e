import Workbooks

/// A workbook and where it stands in the output: `KPI_R6_00_総括.xlsx`, `差し戻し票/差し戻し票_観光課.xlsx`.
struct BookFile {
  /// The path within the set, in one folder below it at most.
  let fileName: String
  let workbook: Workbook

  init(_ workbook: Workbook, folder: String? = nil) {
    fileName = folder.map { "\($0)/\(workbook.fileName)" } ?? workbook.fileName
    self.workbook = workbook
  }
}
