import Indicators
import Workbooks

/// 関連指標: the indicators of the strategy that the measures serve, as they stood when the book was made.
struct RelatedSheet {
  let book: ProgrammeBook

  static let name = "関連指標"

  private static let headerRow = 3
  private static let columns: [(title: String, width: Double)] = [
    ("", 1.5), ("取組No", 8), ("取組", 36), ("関連の\n確度", 8), ("指標No", 8), ("指標", 36), ("目標（総合戦略の原文）", 32),
    ("年度", 7),
    ("最新実績", 15), ("達成率", 9), ("評価", 15), ("推計\n達成率", 9), ("達成\n確率", 9), ("見通し", 19),
  ]

  private var rows: [RelatedIndicator] {
    book.measures.flatMap { RelatedIndicator.all(of: $0, in: book) }
  }

  var sheet: Sheet {
    let rows = rows
    let lastColumn = Self.columns.count - 1
    let last = Self.headerRow + max(rows.count, 1)
    var sheet = Sheet(
      name: Self.name, tabColor: .ai, columns: Self.columns.map { Column(width: $0.width) },
      defaultStyle: .body, freeze: Position(row: Self.headerRow + 1, column: 3), isProtected: true,
      print: book.page.setup(
        fit: .pages(width: 1, height: 0),
        area: Area(Position(row: 0, column: 1), Position(row: last + 1, column: lastColumn)),
        repeatRows: Self.headerRow...Self.headerRow),
      hidesGridlines: true)
    sheet.head(RelatedIndicator.heading, row: 0, columns: 1...lastColumn, style: .titleRule)
    sheet.write(.text(RelatedIndicator.heading), at: Position(row: 0, column: 1), style: .title)
    sheet.write(
      .text(RelatedIndicator.remark(book.measures)), at: Position(row: 1, column: 1), style: .note)
    for (row, height) in [(0, 30.0), (1, 18), (2, 5), (Self.headerRow, 28)] { sheet.rowHeights[row] = height }
    for column in 1...lastColumn {
      sheet.write(
        .text(Self.columns[column].title), at: Position(row: Self.headerRow, column: column), style: .header)
    }
    for (index, related) in rows.enumerated() { write(related, row: Self.headerRow + 1 + index, on: &sheet) }
    if rows.isEmpty {
      sheet.write(
        .text("計画の表に、関連する指標の記載はありません。"), at: Position(row: last, column: 2), style: .note)
      sheet.rowHeights[last] = 24
    } else {
      for column in [10, 13] {
        sheet.conditionalFormats += SymbolLook.rules(
          over: Area(
            Position(row: Self.headerRow + 1, column: column), Position(row: last, column: column)))
      }
    }
    return sheet
  }

  private func write(_ related: RelatedIndicator, row: Int, on sheet: inout Sheet) {
    let measure = related.measure
    sheet.rowHeights[row] = TextWidth.height(
      of: [
        (measure.name, Self.columns[2].width, 9), (related.name, Self.columns[5].width, 9),
        (related.printed, Self.columns[6].width, 9),
      ], least: 26)
    let isLinked = book.card(of: measure.id) != nil
    let centered = Style.tableCell.aligned(.center).shrinking()
    let number = Style.tableCell.aligned(.right).shrinking()
    let cells: [(Cell.Content, Style)] = [
      (
        book.link(to: measure.id),
        isLinked ? Style.link.aligned(.center).bottom(.hair, .hair) : centered
      ),
      (.text(measure.name), .tableCell.wrapping()), (.text(measure.certainty.rawValue), centered),
      (.text(related.number), centered), (.text(related.name), .tableCell.bold().wrapping()),
      (.text(related.printed), .tableCell.wrapping()), (.text(related.year), centered),
      (.text(related.latest), number.bold()), (.text(related.attainment), number),
      (.text(related.rating), centered), (.text(related.projectedAttainment), number),
      (.text(related.probability), number), (.text(related.outlook), centered),
    ]
    for (index, (content, style)) in cells.enumerated() {
      sheet.write(content, at: Position(row: row, column: 1 + index), style: style)
    }
  }
}
