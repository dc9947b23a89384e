import Evaluations
import Indicators
import Localization
import Workbooks

/// The page of one initiative: its text, years and metrics, and the indicators of the strategy that it serves.
struct InitiativeCardSheet {
  let book: ProgrammeBook
  let initiative: Initiative
  let columns: InitiativeCardLayout.Columns
  let layout: InitiativeCardLayout
  let figures: [InitiativeMetricLayout]
  let related: [RelatedIndicator]

  /// The name of the sheet: `個票Ⅰ①`.
  static func name(of initiative: Initiative.ID) -> String { "個票\(initiative)" }

  init(book: ProgrammeBook, initiative: Initiative) {
    let columns = InitiativeCardLayout.Columns(yearCount: book.inputs.years.count)
    var figures: [InitiativeMetricLayout] = []
    var top = InitiativeCardLayout.reportRow + 1
    for figure in book.programme.reports.metrics(of: initiative.id) {
      guard
        let layout = InitiativeMetricLayout(
          figure, in: book, sheet: Self.name(of: initiative.id), top: top, columns: columns)
      else { continue }
      figures.append(layout)
      top += layout.height + 2
    }
    self.book = book
    self.initiative = initiative
    self.columns = columns
    self.figures = figures
    related = RelatedIndicator.all(of: initiative, in: book)
    layout = InitiativeCardLayout(
      figures: figures.count, targets: figures.count(where: \.figure.hasTarget), related: related.count)
  }

  /// The years that have a column each: those of the programme, and of its figures besides.
  var years: [FiscalYear] { book.inputs.years }

  var sheet: Sheet {
    var sheet = Sheet(
      name: Self.name(of: initiative.id), tabColor: .ai3, columns: columns.widths.map { Column(width: $0) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    writeHead(on: &sheet)
    writeGist(on: &sheet)
    InitiativeReportTable(card: self).write(on: &sheet)
    InitiativeMetricTable(card: self).write(on: &sheet)
    RelatedIndicatorTable(card: self).write(on: &sheet)
    let last = writeNotes(on: &sheet)
    sheet.write(
      .text("計算・グラフ用（印刷されません。書き換えないでください）"),
      at: Position(row: InitiativeCardLayout.reportRow - 1, column: columns.helperLabel), style: .helper)
    for figure in figures {
      figure.write(on: &sheet, columns: columns, rounding: book.plan.settings.rounding)
    }
    sheet.print = book.page.setup(
      fit: .pages(width: 1, height: 1),
      area: Area(rows: 0...last, columns: columns.page))
    return sheet
  }

  // MARK: Head

  private func writeHead(on sheet: inout Sheet) {
    for (row, height) in [(0, 30.0), (1, 16), (2, 6), (5, 8), (13, 8)] { sheet.rowHeights[row] = height }
    let title = "\(initiative.id)　\(initiative.name)"
    // What is longer would run under the chips.
    let size = TextWidth.of(title) > 76 ? 12.0 : 15.0
    sheet.title(title, columns: columns.label...columns.lastYear, style: .title.size(size))
    let stateColumns = columns.trend...columns.slope
    sheet.fill(row: 0, columns: stateColumns, style: .chip)
    let state = Area(row: 0, columns: stateColumns)
    let decision = Area(row: 0, columns: columns.chart...columns.chart)
    sheet.merge(
      book.stateContent(initiative.id, book.reportYear), over: state,
      style: .chip.format("General;General;General;\"\(book.reportYear)　\"@"))
    sheet.merge(
      book.decisionContent(initiative.id, book.reportYear), over: decision,
      style: .chip.format("General;General;General;\"見直し　\"@"))
    sheet.conditionalFormats += InitiativeStatus.rules(over: state) + InitiativeReview.rules(over: decision)
    let theme = book.plan.section(initiative.id.theme)
    sheet.write(
      .text("テーマ\(initiative.id.theme)　\(theme?.name ?? "")　｜　\(book.base.plan.settings.title)"),
      at: Position(row: 1, column: columns.label), style: .note)
    sheet.write(
      .link(
        .sheet(
          InitiativeInputLayout.sheet, book.inputs.position(initiative.id, book.years[0], .state)),
        text: "実績を書き換える"), at: Position(row: 1, column: columns.trend), style: .link.size(8))
    sheet.write(
      .link(.sheet(InitiativeListLayout.sheet, Position(row: 0, column: 0)), text: "一覧へ戻る"),
      at: Position(row: 1, column: columns.chart), style: .link.size(8).aligned(.right))
  }

  private var gist: LongText {
    LongText(.gist, of: initiative, nil, initiative.gist, at: initiative.place)
  }

  private var gistRoom: TextRoom { .row(width: gistWidth, size: 10) }

  // Every column is five pixels wider than its characters, which are seven wide.
  private var gistWidth: Double { columns.widths[columns.page].reduce(0) { $0 + $1 + 0.7 } }

  /// What the page has no room for.
  var cutTexts: [LongText] {
    [gist].filter { WholeTexts.isCut($0, in: gistRoom) } + InitiativeReportTable(card: self).cutTexts
  }

  private func writeGist(on sheet: inout Sheet) {
    let row = InitiativeCardLayout.gistRow
    sheet.head("取組の要旨", row: row - 1, columns: columns.page, height: 20)
    let shown = book.base.texts.shown(gist, in: gistRoom)
    sheet.rowHeights[row] = TextWidth.height(of: [(shown, gistWidth, 10)], least: 26)
    sheet.merge(
      .text(shown), over: Area(row: row, columns: columns.page),
      style: .body.size(10).wrapping())
  }

  // MARK: Notes

  /// The most lines that the page has room for.
  private static let limit = 4

  /// Writes the notes and returns the last row of the page.
  private func writeNotes(on sheet: inout Sheet) -> Int {
    let findings = book.base.findings.filter { $0.initiative == initiative.id }
    let remarks = initiative.remark.isEmpty ? [] : ["【計画】\(initiative.remark)"]
    let lines = remarks + Finding.notes(findings.map(\.note), limit: Self.limit - remarks.count)
    guard !lines.isEmpty else { return layout.remarkRow }
    let row = layout.notesRow
    sheet.rowHeights[row - 1] = 8
    sheet.head("この取組の注意", row: row, columns: columns.page, height: 20)
    for (index, line) in lines.enumerated() {
      sheet.rowHeights[row + 1 + index] = 15
      sheet.merge(
        .text(line), over: Area(row: row + 1 + index, columns: columns.page),
        style: Style.body.size(8).shrinking())
    }
    return row + lines.count
  }
}
