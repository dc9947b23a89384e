import Exchange
import Sheets

/// The output selection: the whole report, or the workbooks that `--section` names.
///
/// The results and the return slips belong to the whole report, so they accompany the summary workbook (総括). All
/// partial selections together give exactly the whole report.
struct OutputSelection {
  /// Whether the selection may omit files of the report.
  let isPart: Bool
  let workbooks: [BookFile]
  let texts: [TextFile]

  /// - Parameter names: the names of the selected workbooks; an empty list selects all.
  init(of line: ReportPipeline, sections names: [String]) throws(Failure) {
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
    workbooks = chosen.map { BookFile($0) } + slips.map { BookFile($0) }
    texts =
      (hasWhole ? line.texts : [])
      + slips.map { TextFile(name: "\(ReturnSlip.folder)/\($0.textName)", text: $0.text) }
  }
}
