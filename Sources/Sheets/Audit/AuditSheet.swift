import Indicators
import Localization
import Workbooks

/// 出典・監査: from what the books of a report were made.
struct AuditSheet {
  /// What the book is about and by what rules it was made, in lines of a label and a text.
  typealias Fact = (label: String, text: String)

  let book: Book
  let facts: [Fact]
  /// Where the values of each indicator come from.
  let sources: [AuditSource]
  /// The findings about which nothing more is asked (済).
  var closed: [ClosedFinding] = []

  static let name = "出典・監査"

  private var layout: AuditLayout {
    AuditLayout(facts: facts.count, files: book.files.count, sources: sources.count, closed: closed.count)
  }

  var sheet: Sheet {
    let layout = layout
    var sheet = Sheet(
      name: Self.name, tabColor: .hair, columns: AuditLayout.widths.map { Column(width: $0) },
      defaultStyle: .body, isProtected: true,
      hidesGridlines: true)
    for row in 0...layout.lastRow {
      sheet.fill(row: row, columns: AuditLayout.columns, height: 6, style: .body)
    }
    sheet.rowHeights[0] = 30
    sheet.title(Self.name, columns: AuditLayout.columns)

    Self.writeHead("この報告書のもと", at: layout.factHead, on: &sheet)
    for (index, fact) in facts.enumerated() { write(fact, at: layout.firstFact + index, on: &sheet) }
    AuditFiles(files: book.files, layout: layout).write(on: &sheet)
    write(sources, on: &sheet, layout)
    AuditAnswers(closed: closed, book: book, layout: layout).write(on: &sheet)
    sheet.print = pages(of: sheet)
    return sheet
  }

  /// The sources begin on a page of their own where they do not end on that of the other parts, and their heads go with
  /// them from page to page.
  private func pages(of sheet: Sheet) -> PrintSetup {
    let head = layout.sourceHead
    let isOnePage = Pixels.of(points: sheet.height(of: 0..<layout.lastRow + 1)) <= Page.filled.height
    return book.page.setup(
      area: Area(rows: 0...layout.lastRow, columns: AuditLayout.columns), repeatRows: head...head + 1,
      rowBreaks: isOnePage ? [] : [head])
  }

  // MARK: Heads

  /// Writes the head of a part.
  static func writeHead(_ title: String, at row: Int, on sheet: inout Sheet) {
    sheet.head(title, row: row, columns: AuditLayout.columns, height: 22)
  }

  /// Writes the titles of columns from the first on; the last one takes the columns that are left.
  static func writeHeader(_ titles: [String], at row: Int, on sheet: inout Sheet) {
    sheet.fill(row: row, columns: AuditLayout.columns, height: 20, style: .header)
    for (index, title) in titles.enumerated() {
      let first = AuditLayout.firstColumn + index
      let isLast = index == titles.count - 1
      sheet.merge(
        .text(title),
        over: isLast ? AuditLayout.row(row, from: first) : Area(row: row, columns: first...first),
        style: .header)
    }
  }

  // MARK: Rows

  private func write(_ fact: Fact, at row: Int, on sheet: inout Sheet) {
    sheet.fill(row: row, columns: AuditLayout.columns, height: 18, style: .tableCell)
    sheet.write(.text(fact.label), at: AuditLayout.row(row).first, style: .tableCell.color(.sub))
    sheet.merge(
      .text(fact.text), over: AuditLayout.row(row, from: AuditLayout.firstColumn + 1), style: .tableCell)
  }

  private func write(_ sources: [AuditSource], on sheet: inout Sheet, _ layout: AuditLayout) {
    Self.writeHead("指標の出典", at: layout.sourceHead, on: &sheet)
    Self.writeHeader(["指標", "所管課", "次回公表", "出典"], at: layout.sourceHead + 1, on: &sheet)
    let room = AuditLayout.widths[4...].reduce(0, +)
    let indent = Style.indentWidth
    for (index, source) in sources.enumerated() {
      let row = layout.firstSource + index
      let texts: [(text: String, width: Double, size: Double)] = [
        (source.title, AuditLayout.widths[1], 9), (source.department, AuditLayout.widths[2] - indent, 8),
        (source.nextRelease, AuditLayout.widths[3] - indent, 8), (source.text, room - indent, 8),
      ]
      sheet.fill(
        row: row, columns: AuditLayout.columns, height: TextWidth.height(of: texts, least: 18),
        style: .tableCell)
      for (offset, text) in texts.enumerated() {
        let first = AuditLayout.firstColumn + offset
        let isLast = offset == texts.count - 1
        sheet.merge(
          .text(text.text),
          over: isLast ? AuditLayout.row(row, from: first) : Area(row: row, columns: first...first),
          style: Style.tableCell.size(text.size).wrapping()
            .aligned(offset == 0 ? .left : .leftIndented(1)))
      }
    }
  }
}
