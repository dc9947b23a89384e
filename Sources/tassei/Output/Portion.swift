import Exchange
import Sheets

/// What of a report is written: all of it, or the workbooks that were asked for (`--section`).
///
/// The files that belong to the report as a whole, results and return slips, go with 総括; so the parts, each asked for
/// once, together are the whole.
struct Portion {
  /// Whether something may have been left out.
  let isPart: Bool
  let workbooks: [BookFile]
  let texts: [TextFile]

  /// - Parameter names: of the workbooks; none for all of them.
  init(of line: Line, sections names: [String]) throws(Failure) {
    let books = line.books
    let asked = Set(names.map { $0.uppercased() })
    let known = Set(books.flatMap(\.names))
    for name in names where !known.contains(name.uppercased()) {
      throw .section(name, known: books.compactMap(\.names.first))
    }
    let chosen = asked.isEmpty ? books : books.filter { !asked.isDisjoint(with: $0.names) }
    let hasWhole = chosen.contains { $0.names.contains(Draft.overall) }
    let slips = hasWhole ? line.slips : []
    isPart = !asked.isEmpty
    workbooks = chosen.map { BookFile($0) } + slips.map { BookFile($0) }
    texts =
      (hasWhole ? line.texts : [])
      + slips.map { TextFile(name: "\(ReturnSlip.folder)/\($0.textName)", text: $0.text) }
  }
}
