import Indicators
import Workbooks

/// 関連指標: the indicators of the strategy that the initiatives serve, as they stood when the book was made.
struct RelatedSheet {
  let book: ProgrammeBook

  static let name = "関連指標"

  private typealias Column = RelatedLayout.Column

  var sheet: Sheet {
    let links = book.initiatives.flatMap { RelatedIndicator.all(of: $0, in: book) }
    let layout = RelatedLayout(count: links.count)
    let header = RelatedLayout.headerRow
    var sheet = Sheet(
      name: Self.name, tabColor: .ai, columns: Column.allCases.map { Pixels.column($0.pixels) },
      defaultStyle: .body,
      freeze: Position(row: RelatedLayout.firstRow, column: Column.certainty.rawValue), isProtected: true,
      print: book.page.setup(
        area: Area(rows: 0...layout.lastRow + 1, columns: RelatedLayout.columns), repeatRows: header...header),
      hidesGridlines: true)
    for (row, height) in [30.0, 18, 5, 28].enumerated() { sheet.rowHeights[row] = height }
    sheet.title(RelatedIndicator.heading, columns: RelatedLayout.columns)
    sheet.write(
      .text(RelatedIndicator.remark(book.initiatives)),
      at: Position(row: 1, column: RelatedLayout.columns.lowerBound), style: .note)
    for column in Column.allCases where column != .margin {
      sheet.write(.text(column.title), at: Position(row: header, column: column.rawValue), style: .header)
    }
    for (index, link) in links.enumerated() {
      write(link, row: RelatedLayout.firstRow + index, on: &sheet)
    }
    guard !links.isEmpty else {
      sheet.write(
        .text("計画の表に、関連する指標の記載はありません。"),
        at: Position(row: layout.lastRow, column: Column.initiative.rawValue), style: .note)
      sheet.rowHeights[layout.lastRow] = 24
      return sheet
    }
    for (column, verdict) in [(Column.rating, RatingRule.Verdict.rating), (.outlook, .outlook)] {
      sheet.conditionalFormats += RatingLook.rules(
        over: layout.area(column), of: verdict, in: book.plan.ratings)
    }
    return sheet
  }

  private func write(_ related: RelatedIndicator, row: Int, on sheet: inout Sheet) {
    let initiative = related.initiative
    let long: [(Column, String)] = [
      (.initiative, initiative.name), (.name, related.name), (.printed, related.printed),
      (.latest, related.latest), (.rating, related.rating), (.outlook, related.outlook),
    ]
    let lines = long.map { column, text in
      (TextWidth.pixels(text, size: 9) / Double(column.pixels - 6)).rounded(.up)
    }
    sheet.rowHeights[row] = max(26, 13 * (lines.max() ?? 1) + 4)
    let (word, text) = (Style.tableCell.aligned(.center).wrapping(), Style.tableCell.wrapping())
    let number = Style.tableCell.aligned(.right).wrapping()
    let link = book.hasCard(of: initiative.id) ? Style.link.aligned(.center).bottom(.hair, .hair) : word
    let cells: [(Column, Cell.Content, Style)] = [
      (.initiativeNumber, book.link(to: initiative.id), link), (.initiative, .text(initiative.name), text),
      (.certainty, .text(initiative.certainty.rawValue), word), (.number, .text(related.number), word),
      (.name, .text(related.name), text.bold()), (.printed, .text(related.printed), text),
      (.year, .text(related.year), word), (.latest, .text(related.latest), number.bold()),
      (.attainment, .text(related.attainment), number), (.rating, .text(related.rating), word),
      (.projectedAttainment, .text(related.projectedAttainment), number),
      (.probability, .text(related.probability), number), (.outlook, .text(related.outlook), word),
    ]
    for (column, content, style) in cells {
      sheet.write(content, at: Position(row: row, column: column.rawValue), style: style)
    }
  }
}
