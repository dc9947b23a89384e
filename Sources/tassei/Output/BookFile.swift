import Exchange
import Sheets
import Workbooks

/// A workbook to write, with its path in the output set.
///
/// Examples: `KPI_R6_00_総括.xlsx`, `差し戻し票/差し戻し票_観光課.xlsx`.
struct BookFile: Sendable {
  /// The path within the set, with at most one folder.
  let fileName: String
  /// Lays out the workbook.
  ///
  /// Each worker calls it immediately before writing, so that memory holds one workbook per worker.
  let workbook: @Sendable () -> Workbook

  /// - Parameter folder: the folder within the set; nil for the set itself.
  init(_ builder: WorkbookBuilder, in folder: String? = nil) {
    fileName = (folder.map { $0 + "/" } ?? "") + builder.fileName
    workbook = { builder.workbook }
  }

  /// - Parameter folder: the folder within the set; nil for the set itself.
  init(_ slip: ReturnSlip, in folder: String? = ReturnSlip.folder) {
    fileName = (folder.map { $0 + "/" } ?? "") + slip.bookName
    workbook = { slip.workbook }
  }

  /// - Parameter draft: the draft of a plan, of which this is the list of points to check.
  init(_ draft: NextPlan) {
    fileName = draft.checkList.fileName
    workbook = { draft.checkList }
  }

  init(_ form: RequestForm) {
    fileName = form.workbook.fileName
    workbook = { form.workbook }
  }

  /// Lays out the workbook and writes it into a folder.
  ///
  /// - Returns: the sizes of its parts in bytes, as written.
  func write(in folder: Folder) throws(OutputFault) -> [Int] {
    do throws(WorkbookError) {
      return try Workbooks.write(workbook(), to: folder.path(of: fileName))
    } catch {
      if case .file(let path, let code) = error { throw .system(path: path, code: code) }
      throw .workbook(fileName, error)
    }
  }
}
