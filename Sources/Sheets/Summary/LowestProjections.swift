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
  private static let columns: [(ClosedRange<Int>, String, ListLayout.Column)] = [
    (SummaryLayout.lowestColumn...SummaryLayout.lowestColumn, "推計達成率", .projectedAttainment),
    (6...6, "達成確率", .probability), (outlookColumns, "見通し", .outlook),
  ]
  private static let outlookColumns = 7...8

  /// Placements by rank: distinct indicators with a 推計達成率, the lowest first, in print order where they tie.
  var ranking: [Int] {
    let ratios = book.placements.enumerated().compactMap { index, placement in
      placement.isReprint
        ? nil : book.evaluation(of: placement.indicator)?[.projectedAttainment].number.map { (index, $0) }
    }
    return ratios.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  /// Writes the list and, beside the page, the ranks.
  func write(to sheet: inout Sheet) {
    let header = Style.subheader.size(8)
    sheet.head(
      "推計達成率の低い指標（再掲を除く）", row: layout.lowerRow, columns: SummaryLayout.leftColumns, height: 20)
    sheet.rowHeights[layout.rankHeaderRow] = 16
    sheet.write(
      .text("順位　No"), at: Position(row: layout.rankHeaderRow, column: SummaryLayout.keyColumn), style: header)
    sheet.merge(
      .text("指標"), over: Area(row: layout.rankHeaderRow, columns: SummaryLayout.rankedColumns), style: header)
    for (columns, title, _) in Self.columns {
      sheet.merge(.text(title), over: Area(row: layout.rankHeaderRow, columns: columns), style: header)
    }
    writeRanks(to: &sheet)
    let ranking = ranking
    for rank in 0..<SummaryLayout.ranks {
      write(rank, placement: rank < ranking.count ? ranking[rank] : nil, to: &sheet)
    }
    sheet.conditionalFormats += SymbolLook.rules(
      over: Area(rows: layout.firstRankRow...layout.lastRankRow, columns: Self.outlookColumns))
    sheet.write(
      .text("推計達成率＝推計値÷目標値（減が良い指標は逆）。達成確率は、今の傾向が続くとした場合の目安です。"),
      at: Position(row: layout.lastRow, column: SummaryLayout.keyColumn), style: .note)
    sheet.rowHeights[layout.lastRow] = 14
  }

  private var ranks: String {
    layout.helperArea(column: SummaryLayout.rankColumn).reference(absolute: true)
  }

  // MARK: The list

  private func write(_ rank: Int, placement index: Int?, to sheet: inout Sheet) {
    let row = layout.firstRankRow + rank
    let found = Position(row: row, column: SummaryLayout.placementColumn)
      .reference(absoluteRow: false, absoluteColumn: true)
    let placement = index.map { book.placements[$0] }
    let evaluation = placement.flatMap { book.evaluation(of: $0.indicator) }
    let name = placement.map(book.title(of:)) ?? ""
    sheet.rowHeights[row] = 16
    sheet.write(
      .formula(
        "=IF(COUNT(\(ranks))<\(rank + 1),\"\",MATCH(\(rank + 1),\(ranks),0))",
        cached: index.map { .number(Double($0 + 1)) } ?? .text("")),
      at: Position(row: row, column: SummaryLayout.placementColumn), style: .helper)

    func shown(_ column: ListLayout.Column, before: String = "") -> String {
      "=IF(\(found)=\"\",\"\",\(before)INDEX(\(book.list.range(column)),\(found)))"
    }
    let text = Style.tableCell.shrinking()
    sheet.write(
      .formula(
        shown(.number, before: "\"\(rank + 1)　\"&"),
        cached: .text(placement.map { "\(rank + 1)　\($0.fullLabel)" } ?? "")),
      at: Position(row: row, column: SummaryLayout.keyColumn), style: text)
    sheet.merge(
      .formula(shown(.name), cached: .text(name)), over: Area(row: row, columns: SummaryLayout.rankedColumns),
      style: text)
    for (columns, _, column) in Self.columns {
      let (value, style) = cell(column, of: evaluation, text)
      sheet.merge(
        .formula(shown(column), cached: value), over: Area(row: row, columns: columns), style: style)
    }
  }

  private func cell(
    _ column: ListLayout.Column, of evaluation: Evaluation?, _ style: Style
  ) -> (Cell.Cached, Style) {
    func cached(_ figure: Figure) -> Cell.Cached {
      guard let evaluation else { return .text("") }
      return evaluation[figure].number.map { .number($0) } ?? .text("－")
    }
    return switch column {
    case .projectedAttainment:
      (cached(.projectedAttainment), style.aligned(.right).format(NumberFormat.percent))
    case .probability: (cached(.probability), style.aligned(.right).format(NumberFormat.probability))
    default: (.text(evaluation?.outlook ?? ""), style.aligned(.center))
    }
  }

  // MARK: Ranks

  /// The rank of every placement beside the page: whole numbers, so that equal ratios cannot collide.
  private func writeRanks(to sheet: inout Sheet) {
    let column = SummaryLayout.rankColumn
    sheet.write(
      .text("順位（印刷されません）"), at: Position(row: SummaryLayout.headerRow, column: column), style: .helper)
    sheet.write(
      .text("一覧の行"), at: Position(row: layout.rankHeaderRow, column: SummaryLayout.placementColumn),
      style: .helper)
    let ranking = ranking
    for index in book.placements.indices {
      let rank = ranking.firstIndex(of: index)
      sheet.write(
        .formula(rankFormula(index), cached: rank.map { .number(Double($0 + 1)) } ?? .text("")),
        at: Position(row: SummaryLayout.firstRow + index, column: column), style: .helper)
    }
  }

  private func rankFormula(_ index: Int) -> String {
    func cell(_ column: ListLayout.Column) -> String {
      SheetName.reference(ListLayout.sheet, book.list.position(column, placement: index))
    }
    func cells(_ column: ListLayout.Column) -> String {
      let first = book.list.position(column, placement: 0)
      let last = book.list.position(column, placement: index)
      return SheetName.reference(ListLayout.sheet, Area(first, last), absolute: true)
    }
    let ratio = cell(.projectedAttainment)
    let all = "(\(book.list.range(.reprint))=0)*(\(book.list.range(.projectedAttainment))<\(ratio))"
    let equal = "(\(cells(.reprint))=0)*(\(cells(.projectedAttainment))=\(ratio))"
    return "=IF(ISNUMBER(\(ratio))*(\(cell(.reprint))=0),SUMPRODUCT(\(all))+SUMPRODUCT(\(equal)),\"\")"
  }
}
