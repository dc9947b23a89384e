import Exchange
import Sheets

/// The output selection: the whole report, or the workbooks that `--section` names.
///
/// The results, the return slips and the files for the public belong to the whole report, so they accompany the summary
/// workbook (総括). All partial selections together give exactly the whole report.
struct OutputSelection {
  /// Whether the selection may omit files of the report.
  let isPart: Bool
  let workbooks: [BookFile]
  let texts: [PlainFile]
  /// What is written for the public; nil for a part of the report without it.
  let publicFiles: PublicFiles?
  /// Whether the page for the public is written in English too.
  let inEnglish: Bool

  /// - Parameters:
  ///   - names: the names of the selected workbooks; an empty list selects all.
  ///   - inEnglish: whether the page for the public is written in English too.
  ///   - departments: whether the whole report has a workbook for each department.
  init(
    of line: ReportPipeline, sections names: [String], inEnglish: Bool = false, departments: Bool = false
  ) throws(Failure) {
    let books = line.books
    let asked = Set(names.map { $0.uppercased() })
    let known = Set(books.flatMap { $0.names.map { $0.uppercased() } })
    for name in names where !known.contains(name.uppercased()) {
      throw .section(name, known: books.compactMap(\.names.first))
    }
    let chosen =
      asked.isEmpty ? books : books.filter { $0.names.contains { asked.contains($0.uppercased()) } }
    let hasWhole = chosen.contains { $0.names.contains(WorkbookBuilder.overall) }
    let slips = hasWhole ? line.slips : []
    isPart = !asked.isEmpty
    publicFiles = hasWhole ? line.publicFiles : nil
    self.inEnglish = inEnglish
    let departmentBooks = hasWhole && departments ? line.departmentBooks : []
    workbooks =
      chosen.map { BookFile($0) } + departmentBooks.map { BookFile($0, in: DepartmentName.resultsFolder) }
      + slips.map { BookFile($0) }
    texts =
      (hasWhole ? line.texts : [])
      + slips.map { PlainFile(name: "\(ReturnSlip.folder)/\($0.textName)", text: $0.text) }
  }
}
