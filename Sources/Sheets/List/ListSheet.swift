import Formulas
import Indicators
import Localization
import Workbooks

/// 一覧: one row for each placement, what is on the first page across and what is to come on the second.
struct ListSheet {
  let book: Book

  private var layout: ListLayout { book.list }

  var sheet: Sheet {
    var sheet = Sheet(
      name: ListLayout.sheet, tabColor: .ai,
      columns: layout.columns.map { Column(width: layout.width(of: $0), isHidden: $0.isHidden) },
      defaultStyle: .body,
      freeze: Position(row: ListLayout.firstRow, column: layout.repeatedColumns.upperBound + 1),
      autofilter: area(rows: ListLayout.headerRow...layout.lastRow), isProtected: true, print: page,
      hidesGridlines: true)
    writeTitle(on: &sheet)
    writeHeader(on: &sheet)
    for row in book.placements.indices.compactMap({ ListRow(book, placement: $0) }) {
      write(row, on: &sheet)
    }
    writeLegend(on: &sheet)
    for verdict in RatingRule.Verdict.allCases {
      sheet.conditionalFormats += RatingLook.rules(
        over: area(of: verdict.listColumn), of: verdict, in: book.plan.ratings)
    }
    return sheet
  }

  // MARK: Places

  private var printed: ClosedRange<Int> {
    layout.repeatedColumns.lowerBound...layout.futureColumns.upperBound
  }

  private func area(rows: ClosedRange<Int>) -> Area {
    Area(rows: rows, columns: printed)
  }

  private func area(of column: ListLayout.Column) -> Area {
    Area(
      layout.position(column, placement: 0),
      layout.position(column, placement: max(0, book.placements.count - 1)))
  }

  private var page: PrintSetup {
    book.page.setup(
      fit: .pages(width: 2, height: 0), area: area(rows: 0...layout.legendRow),
      repeatRows: ListLayout.bandRow...ListLayout.headerRow, repeatColumns: layout.repeatedColumns,
      columnBreaks: [layout.futureColumns.lowerBound])
  }

  // MARK: Head and foot

  private func writeTitle(on sheet: inout Sheet) {
    let subtitle = Style.titleRule.size(12).bold()
    let starts = (now: layout.presentColumns.lowerBound, ahead: layout.futureColumns.lowerBound)
    sheet.rowHeights[0] = 30
    sheet.title(ListLayout.sheet, columns: printed)
    sheet.write(
      .text("\(book.title)　現在の状況"), at: Position(row: 0, column: starts.now), style: subtitle)
    sheet.write(
      .text("\(book.title)　目標年度の見通し"), at: Position(row: 0, column: starts.ahead), style: subtitle)

    let hint = book.isOverall ? "Noを押すと節のブックを開きます。" : "Noを押すと個票を開きます。"
    sheet.head(hint, row: 1, columns: printed, height: 16, style: .note)
    sheet.write(.text(presentNote), at: Position(row: 1, column: starts.now), style: .note)
    sheet.write(.text(futureNote), at: Position(row: 1, column: starts.ahead), style: .note)
    sheet.fill(row: 2, columns: printed, height: 5, style: .note)
  }

  private var presentNote: String {
    "達成率＝目標への届き具合　　進捗率＝目標までの道のり（毎年・維持・前年比は年数）のうち進んだ割合　　"
      + "期待値＝予定どおりの場合の値　　期待比＝予定に対する進み具合　　評価："
      + book.plan.ratings.labels(of: .rating).joined(separator: "　")
  }

  private var futureNote: String {
    "推計は実績の傾きが年ごとに弱まるとした値、幅は80％の予測区間です（算定方法）。　　見通し："
      + book.plan.ratings.labels(of: .outlook).joined(separator: "　")
  }

  private func writeHeader(on sheet: inout Sheet) {
    sheet.rowHeights[ListLayout.bandRow] = 16
    sheet.rowHeights[ListLayout.headerRow] = 30
    for band in layout.bands {
      sheet.fill(row: ListLayout.bandRow, columns: band.columns, style: .header)
      sheet.merge(
        .text(band.title), over: Area(row: ListLayout.bandRow, columns: band.columns), style: .header)
    }
    writeTrendHeads(on: &sheet)
    for (index, column) in layout.columns.enumerated() where !column.heading.isEmpty {
      let position = Position(row: ListLayout.headerRow, column: index)
      sheet.write(
        .text(column.heading), at: position, style: column.isHidden ? .helper : .subheader)
      if let explanation = column.explanation {
        // A comment of 300 pixels holds 40 half-width characters of 9 pt in a line of 17 pixels.
        let lines = TextWidth.lines(explanation, width: 40, size: 9)
        sheet.comments.append(
          Comment(at: position, text: explanation, width: 300, height: 24 + 17 * lines))
      }
    }
  }

  /// The years of the small charts and their places on the axis.
  private func writeTrendHeads(on sheet: inout Sheet) {
    let years = layout.trend.years
    let (first, last) = (years.lowerBound, years.upperBound)
    func year(_ year: FiscalYear) -> SheetExpression {
      .cell(
        layout.trendYear(year).reference(absoluteRow: true, absoluteColumn: true),
        .number(Double(year.number)))
    }
    for own in years {
      sheet.write(.number(Double(own.number)), at: layout.trendYear(own), style: .helper)
      let place = SheetExpression.operation(
        .operation(year(own), .subtract, year(first)), .divide,
        .operation(year(last), .subtract, year(first)))
      sheet.write(place.content, at: layout.trendPlace(own), style: .helper)
    }
  }

  private func write(_ row: ListRow, on sheet: inout Sheet) {
    let height = row.height
    sheet.rowHeights[row.number] = height
    for (index, column) in layout.columns.enumerated() {
      sheet.cells[Position(row: row.number, column: index)] = row.cell(column)
    }
    sheet.conditionalFormats += row.rules
    let position = layout.position(.trendChart, placement: row.index)
    let chart = book.trendChart(
      ofPlacement: row.index, at: position, width: 100, height: min(52, Int(Pixels.of(points: height)) - 4))
    if let chart { sheet.charts.append(chart) }
  }

  private func writeLegend(on sheet: inout Sheet) {
    sheet.fill(row: layout.legendRow, columns: printed, height: 18, style: .note)
    let end = layout.period.upperBound
    sheet.write(
      .text(
        "□ 速報　　× 推計から除外　　（ ） 範囲や定義の異なる参考値　　… 未到来　　計 期間の累計　　* 目標年度が\(end)以外　　"
          + "－ 値なし（理由は\(book.isOverall ? "算定表" : "個票")に）"),
      at: Position(row: layout.legendRow, column: layout.presentColumns.lowerBound), style: .note)
    sheet.write(
      .text("達成確率は５％刻みの目安です（毎年・維持は目標年度だけの確率）。備考は要確認の指摘のうち重いもの、所管課の説明、再掲、算定の注意の順です。"),
      at: Position(row: layout.legendRow, column: layout.futureColumns.lowerBound), style: .note)
  }
}
