import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The indicators with the lowest 推計達成率 on 総括, each once, and the ranks from which the list is read.
struct LowestProjections {
  let book: Book
  let layout: SummaryLayout

  /// The columns of the list, which share those of the matrix, with the column of 一覧 that they show.
  private var columns: [(ClosedRange<Int>, String, ListLayout.Column, Style)] {
    let cell = Self.cell
    return [
      (
        SummaryLayout.lowestColumn...SummaryLayout.lowestColumn, "推計達成率", .projectedAttainment,
        cell.aligned(.right).format(NumberFormat.percent)
      ),
      (6...6, "達成確率", .probability, cell.aligned(.right).format(NumberFormat.probability)),
      (outlookColumns, "見通し", .outlook, cell.aligned(.center)),
    ]
  }
  private static let cell = Style.tableCell.shrinking()
  private var outlookColumns: ClosedRange<Int> { 7...layout.leftColumns.upperBound }

  /// What the list shows of 一覧, as its formulas read it.
  private let cells: [ListLayout.Column: SheetRange]
  private let ranks: SheetRanking

  init(book: Book, layout: SummaryLayout) {
    self.book = book
    self.layout = layout
    let shown: [ListLayout.Column] = [.number, .name, .projectedAttainment, .probability, .outlook]
    cells = Dictionary(shown.map { ($0, book.listRange($0)) }) { first, _ in first }
    ranks = SheetRanking(of: book.listRange(.projectedAttainment), where: book.listRange(.reprint))
  }

  /// Placements by rank: distinct indicators with a 推計達成率, the lowest first, in print order where they tie.
  var ranking: [Int] { ranks.order }

  /// Writes the list and, beside the page, the ranks.
  func write(to sheet: inout Sheet) {
    let header = Style.subheader.size(8)
    sheet.head(
      "推計達成率の低い指標（再掲を除く）", row: layout.lowerRow, columns: layout.leftColumns, height: 20)
    sheet.rowHeights[layout.rankHeaderRow] = 16
    sheet.write(
      .text("順位　No"), at: Position(row: layout.rankHeaderRow, column: SummaryLayout.keyColumn), style: header)
    sheet.merge(
      .text("指標"), over: Area(row: layout.rankHeaderRow, columns: SummaryLayout.rankedColumns), style: header)
    for (columns, title, _, _) in columns {
      sheet.merge(.text(title), over: Area(row: layout.rankHeaderRow, columns: columns), style: header)
    }
    writeRanks(to: &sheet)
    for rank in 1...SummaryLayout.ranks { write(rank, to: &sheet) }
    sheet.conditionalFormats += RatingLook.rules(
      over: Area(rows: layout.firstRankRow...layout.lastRankRow, columns: outlookColumns), of: .outlook,
      in: book.plan.ratings)
    sheet.write(
      .text("推計達成率＝推計値÷目標値（減少が望ましい指標では入れ替える）。達成確率は、今の傾向が続くとした場合の目安です。"),
      at: Position(row: layout.lastRow, column: SummaryLayout.keyColumn), style: .note)
    sheet.rowHeights[layout.lastRow] = 14
  }

  /// The helper cells with the rank of every placement.
  private var rankCells: SheetRange {
    SheetRange(
      area: layout.helperArea(column: layout.rankColumn),
      values: book.placements.isEmpty ? [.blank] : book.placements.indices.map(ranks.value(ofRow:)))
  }

  // MARK: The list

  private func write(_ rank: Int, to sheet: inout Sheet) {
    let row = layout.firstRankRow + rank - 1
    let position = Position(row: row, column: layout.placementColumn)
    sheet.rowHeights[row] = 16
    let found = SheetExpression.choice(
      .comparison(.count(.numbers(rankCells)), .less, .number(Double(rank))), .text(""),
      .match(.number(Double(rank)), rankCells))
    sheet.write(found.content, at: position, style: .helper)

    let place = SheetExpression.cell(
      position.reference(absoluteRow: false, absoluteColumn: true), found.value)
    func shown(_ column: ListLayout.Column, behind words: String = "") -> Cell.Content {
      guard let range = cells[column] else { return .blank }
      let entry = SheetExpression.index(range, place)
      return SheetExpression.choice(
        .comparison(place, .equal, .text("")), .text(""),
        words.isEmpty ? entry : .joined([.text(words), entry])
      ).content
    }
    sheet.write(
      shown(.number, behind: "\(rank)　"), at: Position(row: row, column: SummaryLayout.keyColumn),
      style: Self.cell)
    sheet.merge(shown(.name), over: Area(row: row, columns: SummaryLayout.rankedColumns), style: Self.cell)
    for (columns, _, column, style) in columns {
      sheet.merge(shown(column), over: Area(row: row, columns: columns), style: style)
    }
  }

  // MARK: Ranks

  /// The rank of every placement beside the page: whole numbers, so that equal ratios cannot collide.
  private func writeRanks(to sheet: inout Sheet) {
    let column = layout.rankColumn
    sheet.write(
      .text("順位（印刷されません）"), at: Position(row: SummaryLayout.headerRow, column: column), style: .helper)
    sheet.write(
      .text("一覧の行"), at: Position(row: layout.rankHeaderRow, column: layout.placementColumn),
      style: .helper)
    for index in book.placements.indices {
      sheet.write(
        SheetExpression.rank(ranks, row: index).content,
        at: Position(row: SummaryLayout.firstRow + index, column: column), style: .helper)
    }
  }
}
