import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 総括: the first page of the overall book, how the whole strategy stands, what is late, and what is to be done.
struct SummarySheet {
  static let name = "総括"

  let book: Book
  let states: StateTable
  let totals: StateTotals
  /// The goals and sections of the strategy.
  let sections: [Section]
  private let late: LateBlock
  private let requests: RequestTable

  init(book: Book) {
    self.book = book
    sections = book.plan.sections.filter { $0.kind != .programme }
    states = StateTable(book, sections: sections)
    totals = StateTotals(states)
    late = LateBlock(totals)
    requests = RequestTable(
      totals,
      columns: RequestTable.Columns(
        first: 23, widths: [5, 2, 2, 2, 2], hasDeadline: book.plan.settings.deadline != nil))
  }

  /// The heads of both blocks.
  static let headRow = PageHead.nextRow
  static let firstRow = headRow + 2

  var sheet: Sheet {
    var sheet = PageGrid.sheet(named: Self.name, helpers: StateTable.columnCount)
    PageHead(totals: totals, title: "総括　\(book.plan.settings.title)　ＫＰＩの進み具合").write(to: &sheet)
    states.write(to: &sheet)
    totals.write(to: &sheet)
    let end = writeBlocks(to: &sheet)
    let (last, breaks) = writeMatrix(from: end + 2, to: &sheet)
    sheet.print = book.page.setup(
      area: Area(rows: 0...last, columns: PageGrid.page), rowBreaks: breaks)
    return sheet
  }

  // MARK: Blocks

  /// Writes both blocks side by side; returns their last row.
  private func writeBlocks(to sheet: inout Sheet) -> Int {
    let (columns, right) = (late.table.columns.all, requests.columns.all)
    let titled = columns.lowerBound...PageGrid.first + 9
    let order = "基準割れ、次に期待比の低い順" + (late.others > 0 ? "（上位\(LateBlock.mostLate)）" : "")
    sheet.blockHead(
      late.title.content, remark: totals.orderRemark(order).content, row: Self.headRow, columns: columns,
      titled: titled)
    sheet.conditionalFormats.append(
      totals.orderRule(
        over: Area(row: Self.headRow, columns: titled.upperBound + 1...columns.upperBound)))
    sheet.blockHead(
      .text("お願いすること"), remark: .text(RequestTable.remark), row: Self.headRow, columns: right,
      titled: right.lowerBound...right.lowerBound + 5)
    late.table.writeHeader(row: Self.headRow + 1, to: &sheet)
    requests.writeHeader(row: Self.headRow + 1, to: &sheet)
    // Where many departments take all rows, their note stands below the shorter block.
    let isBelow = late.rowCount + 2 <= requests.rowCount
    let hasNote = !requests.note.isEmpty
    let rows = max(late.rowCount + 1, requests.rowCount + (hasNote && !isBelow ? 1 : 0))
    for row in Self.firstRow..<Self.firstRow + rows {
      sheet.setHeight(ofRow: row, pixels: late.table.rowHeight)
    }
    late.write(firstRow: Self.firstRow, to: &sheet)
    requests.write(firstRow: Self.firstRow, to: &sheet)
    let note = Self.firstRow + late.rowCount
    sheet.put(late.note.content, row: note, columns, Style.note)
    if hasNote {
      sheet.put(
        .text(requests.note), row: isBelow ? note + 1 : Self.firstRow + requests.rowCount,
        isBelow ? columns : right, Style.note)
    }
    return Self.firstRow + rows - 1
  }

  // MARK: Matrix

  /// The most sections whose matrix stands below the blocks.
  private static let mostSections = 11

  /// Writes the matrix on this page or on the next one.
  private func writeMatrix(from first: Int, to sheet: inout Sheet) -> (last: Int, breaks: [Int]) {
    let matrix = SectionMatrix(totals: totals, sections: sections)
    sheet.setHeight(ofRow: first - 1, pixels: 6)
    let used = sheet.pixelHeight(of: 0..<first)
    let page = Page.filled.height
    let isBelow = sections.count <= Self.mostSections && used + matrix.height <= page
    let (last, breaks) = matrix.write(
      firstRow: first, pageHeight: page, used: isBelow ? used : 0, to: &sheet)
    return (last, (isBelow ? [] : [first]) + breaks)
  }
}
