import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 一覧: one row for each placement, what is on the left half, the years and what is to come on the right half.
struct ListSheet {
  let book: Book

  private var layout: ListLayout { book.list }

  var sheet: Sheet {
    var sheet = Sheet(
      name: ListLayout.sheet, tabColor: .ai,
      columns: layout.columns.map { Column(width: layout.width(of: $0), isHidden: $0.isHidden) },
      defaultStyle: .body,
      freeze: Position(row: ListLayout.firstRow, column: layout.repeatedColumns.upperBound + 1),
      autofilter: layout.filtered, isProtected: true,
      print: book.page.setup(
        area: Area(rows: 0...layout.legendRow, columns: layout.printed),
        repeatRows: ListLayout.titleRow...ListLayout.headerRow, repeatColumns: layout.repeatedColumns,
        rowBreaks: layout.rowBreaks,
        columnBreaks: layout.isOverall ? [layout.futureColumns.lowerBound] : []),
      hidesGridlines: true)
    writeTitle(on: &sheet)
    writeHeader(on: &sheet)
    for row in ListLayout.firstRow...layout.lastRow {
      sheet.rowHeights[row] = Pixels.points(ListLayout.rowHeight)
    }
    for row in book.placements.indices.compactMap({ ListRow(book, placement: $0) }) {
      write(row, on: &sheet)
    }
    writeLegend(on: &sheet)
    sheet.conditionalFormats += rules
    return sheet
  }

  // MARK: Looks by rule

  /// The rules stand over whole columns, so they hold wherever a row is sorted to.
  private var rules: [ConditionalFormat] {
    let scale = book.plan.ratings
    let (rating, outlook) = (ListLayout.Column.shownRating, ListLayout.Column.shownOutlook)
    let years = layout.area(.actual(layout.years.lowerBound), .actual(layout.years.upperBound))
    let figures = layout.area(.attainment, .change)
    let first = layout.position(.rating, placement: 0)
    let cell = first.reference(absoluteRow: false, absoluteColumn: true)
    // What was last judged long ago tells little of now.
    let withheld = scale.groups(of: .rating).filter { $0.look == .plain }.map { group in
      ConditionalFormat(
        over: figures,
        when: .formula(
          "=LEFT(\(cell),\(group.beginning.utf16.count))=\(FormulaText.quoted(group.beginning))"),
        style: .init(color: .sub))
    }
    return PrintedVerdict.rules(over: layout.area(rating, rating), of: .rating, in: scale)
      + PrintedVerdict.rules(over: layout.area(outlook, outlook), of: .outlook, in: scale)
      + ListMark.rules(
        over: years, mark: layout.position(.mark(layout.years.lowerBound), placement: 0),
        decimals: Set(book.shown.map(\.indicator.decimals)))
      + withheld + [.reasons(over: years), .reasons(over: figures)]
  }

  // MARK: Head and foot

  private func writeTitle(on sheet: inout Sheet) {
    sheet.head(
      ListLayout.sheet, row: ListLayout.titleRow, columns: layout.printed, style: .title.bordered(Borders()))
    let counts: LiveText = "\(netCount)指標（延べ\(grossCount)）"
    let hint = "評価・見通し・所管課の見出しの▼で絞り込めます。"
    let link = book.isOverall ? "Noを押すと節のブックが開きます。" : "Noを押すと個票が開きます。"
    for columns in [layout.presentColumns] + (layout.isOverall ? [layout.futureColumns] : []) {
      sheet.write(
        (counts + LiveText(stringLiteral: "　\(hint)　\(link)")).content,
        at: Position(row: ListLayout.titleRow, column: columns.lowerBound),
        style: .note.aligned(vertically: .bottom))
    }
    for (row, height) in ListLayout.headHeights.enumerated() {
      sheet.rowHeights[row] = Pixels.points(height)
    }
  }

  /// The distinct indicators.
  private var netCount: LiveCount {
    LiveCount(.matching(own(book.listRange(.reprint)), .number(0)))
  }

  /// All placements.
  private var grossCount: LiveCount { LiveCount(.filled(own(book.listRange(.number)))) }

  /// The cells as formulas of this sheet name them.
  private func own(_ range: SheetRange) -> SheetRange { SheetRange(area: range.area, values: range.values) }

  private func writeHeader(on sheet: inout Sheet) {
    let band = Style.subheader.size(8)
    for head in layout.bands {
      sheet.fill(row: ListLayout.bandRow, columns: head.columns, style: band)
      sheet.merge(
        .text(head.title), over: Area(row: ListLayout.bandRow, columns: head.columns), style: band)
    }
    writeTrendHeads(on: &sheet)
    for (index, column) in layout.columns.enumerated() where !column.heading.isEmpty {
      let position = Position(row: ListLayout.headerRow, column: index)
      let isText = column == .number || column == .name || column == .remark
      sheet.write(
        .text(column.heading), at: position,
        style: column.isHidden ? .helper : .header.aligned(isText ? .left : .center))
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
    for (index, column) in layout.columns.enumerated() {
      sheet.cells[Position(row: row.number, column: index)] = row.cell(column)
    }
    let position = layout.position(.trendChart, placement: row.index)
    let chart = book.trendChart(
      ofPlacement: row.index, at: position, width: Int(layout.pixels(of: .trendChart)) - 4,
      height: Int(ListLayout.rowHeight) - 4)
    if let chart { sheet.charts.append(chart) }
  }

  private func writeLegend(on sheet: inout Sheet) {
    sheet.fill(
      row: layout.legendRow, columns: layout.printed, height: Pixels.points(ListLayout.legendHeight),
      style: .note)
    let texts = [
      "期待比：予定どおりで100％、基準割れは基準値より目標から遠い状態　前年差：↑ 増 ↓ 減 → 同じ（％の指標ではポイント）　※ 担当者が改めた評価　速 速報　灰色 評価のない値",
      "速 速報　推 推計　参 参考　× 推計から除外　… まだ来ていない年度　届かず 20年以内に届く傾向なし　空欄は推計がないもの（目標年度の値で判定済、または推計不可）",
    ]
    let columns = [layout.presentColumns.lowerBound, layout.futureColumns.lowerBound]
    for (column, text) in zip(columns, layout.isOverall ? texts : Array(texts.prefix(1))) {
      sheet.write(.text(text), at: Position(row: layout.legendRow, column: column), style: .note)
    }
  }
}
