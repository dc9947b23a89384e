import Indicators
import Localization
import Workbooks

/// The indicators of the strategy that an initiative serves, on its page.
struct RelatedIndicatorTable {
  let card: InitiativeCardSheet

  private var columns: InitiativeCardLayout.Columns { card.columns }
  private var layout: InitiativeCardLayout { card.layout }

  /// The columns of the page that the cells of a row run over.
  private var spans: [ClosedRange<Int>] {
    let first = columns.firstYear
    return [
      columns.label...columns.label, first...first + 1, first + 2...first + 2, first + 3...first + 3,
      first + 4...columns.trend - 1, columns.trend...columns.slope, columns.chart...columns.chart,
    ]
  }

  /// Writes head, header and rows with the remark below them, or the line that says that there are none.
  func write(on sheet: inout Sheet) {
    let row = layout.relatedRow
    sheet.rowHeights[row - 1] = 8
    sheet.head(RelatedIndicator.heading, row: row, columns: columns.page, height: 20)
    sheet.rowHeights[layout.remarkRow] = 16
    let last = Position(row: layout.remarkRow, column: columns.label)
    guard !card.related.isEmpty else {
      sheet.write(.text("計画の表に、関連する指標の記載はありません。"), at: last, style: .note)
      return
    }
    let heads = [
      "指標（\(card.initiative.certainty.rawValue)）", "目標（総合戦略の原文）", "最新実績", "達成率", "推計達成率", "評価（いま）",
      "見通し（目標年度）",
    ]
    write(heads.map { ($0, .subheader) }, at: row + 1, on: &sheet)
    sheet.rowHeights[row + 1] = 16
    for (offset, item) in card.related.enumerated() {
      write(item, at: layout.firstRelatedRow + offset, on: &sheet)
    }
    let rows = layout.firstRelatedRow...layout.remarkRow - 1
    for (span, verdict) in zip(spans.suffix(2), RatingRule.Verdict.allCases) {
      sheet.conditionalFormats += RatingLook.rules(
        over: Area(rows: rows, columns: span), of: verdict, in: card.book.plan.ratings)
    }
    sheet.write(.text(RelatedIndicator.remark([card.initiative])), at: last, style: .note)
  }

  private func write(_ item: RelatedIndicator, at row: Int, on sheet: inout Sheet) {
    let name = "\(item.number)　\(item.name)"
    let latest = item.latest + (item.year == "－" ? "" : "（\(item.year)）")
    let (text, number) = (Style.tableCell.wrapping(), Style.tableCell.aligned(.right))
    let word = Style.tableCell.aligned(.center)
    let cells: [(String, Style)] = [
      (name, text), (item.printed, text), (latest, number.shrinking()), (item.attainment, number),
      (item.projectedAttainment, number), (item.rating, word), (item.outlook, word),
    ]
    write(cells, at: row, on: &sheet)
    // The target runs over two columns of 18 characters.
    sheet.rowHeights[row] = TextWidth.height(
      of: [(name, columns.widths[columns.label], 9), (item.printed, 34, 9)], least: 24)
  }

  private func write(_ cells: [(text: String, style: Style)], at row: Int, on sheet: inout Sheet) {
    for (span, cell) in zip(spans, cells) {
      sheet.fill(row: row, columns: span, style: cell.style)
      sheet.merge(.text(cell.text), over: Area(row: row, columns: span), style: cell.style)
    }
  }
}
