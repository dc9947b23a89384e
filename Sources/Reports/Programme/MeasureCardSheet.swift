import Evaluations
import Indicators
import Workbooks

/// The page of one measure: its text, its years, its figures, and the indicators of the strategy that it serves.
struct MeasureCardSheet {
  let book: ProgrammeBook
  let measure: ProgrammeMeasure
  let columns: MeasureCardLayout.Columns
  let layout: MeasureCardLayout
  let figures: [MeasureFigureLayout]
  let related: [RelatedIndicator]

  static func name(of measure: ProgrammeMeasure.ID) -> String { "個票\(measure)" }

  init(book: ProgrammeBook, measure: ProgrammeMeasure) {
    let columns = MeasureCardLayout.Columns(yearCount: book.inputs.years.count)
    var figures: [MeasureFigureLayout] = []
    var top = MeasureCardLayout.reportRow + 1
    for figure in book.programme.reports.figures(of: measure.id) {
      guard
        let layout = MeasureFigureLayout(
          figure, in: book, sheet: Self.name(of: measure.id), top: top, columns: columns)
      else { continue }
      figures.append(layout)
      top += layout.height + 2
    }
    self.book = book
    self.measure = measure
    self.columns = columns
    self.figures = figures
    related = RelatedIndicator.all(of: measure, in: book)
    layout = MeasureCardLayout(
      figures: figures.count, targets: figures.count(where: \.figure.hasTarget), related: related.count)
  }

  var years: [FiscalYear] { book.inputs.years }

  var sheet: Sheet {
    var sheet = Sheet(
      name: Self.name(of: measure.id), tabColor: .ai3, columns: columns.widths.map { Column(width: $0) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    writeHead(on: &sheet)
    writeGist(on: &sheet)
    MeasureReportTable(card: self).write(on: &sheet)
    MeasureFigureTable(card: self).write(on: &sheet)
    writeRelated(on: &sheet)
    let last = writeNotes(on: &sheet)
    sheet.write(
      .text("計算・グラフ用（印刷されません。書き換えないでください）"),
      at: Position(row: MeasureCardLayout.reportRow - 1, column: columns.helperLabel), style: .helper)
    for figure in figures {
      figure.write(on: &sheet, columns: columns, rounding: book.plan.settings.rounding)
    }
    sheet.print = book.page.setup(
      fit: .pages(width: 1, height: 1),
      area: Area(Position(row: 0, column: columns.label), Position(row: last, column: columns.chart)))
    return sheet
  }

  func section(_ title: String, row: Int, _ first: Int, _ last: Int, on sheet: inout Sheet) {
    sheet.head(title, row: row, columns: first...last, style: .section)
    sheet.rowHeights[row] = 20
  }

  // MARK: Head

  private func writeHead(on sheet: inout Sheet) {
    for (row, height) in [(0, 30.0), (1, 16), (2, 6), (5, 8), (13, 8)] { sheet.rowHeights[row] = height }
    let title = "\(measure.id)　\(measure.name)"
    sheet.head(title, row: 0, columns: columns.label...columns.lastYear, style: .titleRule)
    let size = TextWidth.of(title) > 76 ? 12.0 : 15.0
    sheet.write(.text(title), at: Position(row: 0, column: columns.label), style: .title.size(size))
    for column in columns.trend...columns.chart {
      sheet.write(.blank, at: Position(row: 0, column: column), style: .titleRule)
    }
    let isInside = years.contains(book.reportYear)
    let state = Area(Position(row: 0, column: columns.trend), Position(row: 0, column: columns.slope))
    let decision = Area(Position(row: 0, column: columns.chart), Position(row: 0, column: columns.chart))
    for column in state.first.column...state.last.column {
      sheet.write(.blank, at: Position(row: 0, column: column), style: .chip)
    }
    sheet.merge(
      isInside ? book.stateContent(measure.id, book.reportYear) : .text("－"), over: state,
      style: .chip.format("General;General;General;\"\(book.reportYear)　\"@"))
    sheet.merge(
      isInside ? book.decisionContent(measure.id, book.reportYear) : .text("－"), over: decision,
      style: .chip.format("General;General;General;\"見直し　\"@"))
    sheet.conditionalFormats += MeasureState.rules(over: state) + MeasureDecision.rules(over: decision)
    let theme = book.plan.section(measure.id.theme)
    sheet.write(
      .text("テーマ\(measure.id.theme)　\(theme?.name ?? "")　｜　\(book.base.plan.settings.title)"),
      at: Position(row: 1, column: columns.label), style: .note)
    sheet.write(
      .link(
        .sheet(
          MeasureInputLayout.sheet, book.inputs.position(measure.id, book.years[0], .state)),
        text: "実績を書き換える"), at: Position(row: 1, column: columns.trend), style: .link.size(8))
    sheet.write(
      .link(.sheet(MeasureListLayout.sheet, Position(row: 0, column: 0)), text: "一覧へ戻る"),
      at: Position(row: 1, column: columns.chart), style: .link.size(8).aligned(.right))
  }

  private func writeGist(on sheet: inout Sheet) {
    let row = MeasureCardLayout.gistRow
    section("取組の要旨", row: row - 1, columns.label, columns.chart, on: &sheet)
    let width = columns.widths[columns.label...columns.chart].reduce(0) { $0 + $1 + 0.7 }
    sheet.rowHeights[row] = TextWidth.height(of: [(measure.gist, width, 10)], least: 26)
    sheet.merge(
      .text(measure.gist),
      over: Area(Position(row: row, column: columns.label), Position(row: row, column: columns.chart)),
      style: .body.size(10).wrapping())
  }

  // MARK: Related indicators

  private func writeRelated(on sheet: inout Sheet) {
    let row = layout.relatedRow
    sheet.rowHeights[row - 1] = 8
    section(RelatedIndicator.heading, row: row, columns.label, columns.chart, on: &sheet)
    defer { sheet.rowHeights[layout.remarkRow] = 16 }
    guard !related.isEmpty else {
      sheet.write(
        .text("計画の表に、関連する指標の記載はありません。"),
        at: Position(row: layout.remarkRow, column: columns.label), style: .note)
      return
    }
    let first = columns.firstYear
    let spans = [
      columns.label...columns.label, first...first + 1, first + 2...first + 2, first + 3...first + 3,
      first + 4...columns.trend - 1, columns.trend...columns.slope, columns.chart...columns.chart,
    ]
    let heads = [
      "指標（\(measure.certainty.rawValue)）", "目標（総合戦略の原文）", "最新実績", "達成率", "推計達成率", "評価（いま）", "見通し（目標年度）",
    ]
    func put(_ text: String, _ index: Int, _ row: Int, _ style: Style) {
      for column in spans[index] {
        sheet.write(.blank, at: Position(row: row, column: column), style: style)
      }
      sheet.merge(
        .text(text),
        over: Area(
          Position(row: row, column: spans[index].lowerBound),
          Position(row: row, column: spans[index].upperBound)), style: style)
    }
    for (index, head) in heads.enumerated() { put(head, index, row + 1, .subheader) }
    sheet.rowHeights[row + 1] = 16
    for (offset, item) in related.enumerated() {
      let row = layout.firstRelatedRow + offset
      let name = "\(item.number)　\(item.name)"
      let latest = item.latest + (item.year == "－" ? "" : "（\(item.year)）")
      let cells: [(String, Style)] = [
        (name, .tableCell.wrapping()), (item.printed, .tableCell.wrapping()),
        (latest, .tableCell.aligned(.right).shrinking()), (item.attainment, .tableCell.aligned(.right)),
        (item.projectedAttainment, .tableCell.aligned(.right)), (item.rating, .tableCell.aligned(.center)),
        (item.outlook, .tableCell.aligned(.center)),
      ]
      for (index, cell) in cells.enumerated() { put(cell.0, index, row, cell.1) }
      sheet.rowHeights[row] = TextWidth.height(
        of: [(name, columns.widths[columns.label], 9), (item.printed, 34, 9)], least: 24)
    }
    for span in [spans[5], spans[6]] {
      sheet.conditionalFormats += SymbolLook.rules(
        over: Area(
          Position(row: layout.firstRelatedRow, column: span.lowerBound),
          Position(row: layout.remarkRow - 1, column: span.upperBound)))
    }
    sheet.write(
      .text(RelatedIndicator.remark([measure])), at: Position(row: layout.remarkRow, column: columns.label),
      style: .note)
  }

  // MARK: Notes

  /// The most lines that the page has room for.
  private static let limit = 4

  private func writeNotes(on sheet: inout Sheet) -> Int {
    let findings = book.base.findings.filter { $0.measure == measure.id }
    var lines = measure.remark.isEmpty ? [] : ["【計画】\(measure.remark)"]
    lines += findings.map { finding in
      let year = finding.year.map { "\($0)　" } ?? ""
      let place = finding.place.file + (finding.place.line.map { " \($0)行" } ?? "")
      return
        "【\(finding.severity.name.ja)】\(year)\(finding.message.problem.ja)（\(place)）→ \(finding.message.handling.ja)"
    }
    guard !lines.isEmpty else { return layout.remarkRow }
    if lines.count > Self.limit {
      lines = lines.prefix(Self.limit - 1) + ["ほか\(lines.count - Self.limit + 1)件は「要確認」をご覧ください。"]
    }
    let row = layout.notesRow
    sheet.rowHeights[row - 1] = 8
    section("この取組の注意", row: row, columns.label, columns.chart, on: &sheet)
    for (index, line) in lines.enumerated() {
      sheet.rowHeights[row + 1 + index] = 15
      sheet.merge(
        .text(line),
        over: Area(
          Position(row: row + 1 + index, column: columns.label),
          Position(row: row + 1 + index, column: columns.chart)), style: Style.body.size(8).shrinking())
    }
    return row + lines.count
  }
}
