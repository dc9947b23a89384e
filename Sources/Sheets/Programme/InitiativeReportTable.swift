import Formulas
import Indicators
import Localization
import Workbooks

/// The years of an initiative in a row with what was done in each, and beside them the facts of the initiative.
struct InitiativeReportTable {
  let card: InitiativeCardSheet

  private var book: ProgrammeBook { card.book }
  private var initiative: Initiative { card.initiative }
  private var columns: InitiativeCardLayout.Columns { card.columns }
  private typealias Layout = InitiativeCardLayout

  /// Writes the years and the facts.
  func write(on sheet: inout Sheet) {
    sheet.head("年度ごとの報告", row: Layout.reportRow, columns: left, height: 20)
    if let link = book.base.texts.link(to: cutTexts) {
      sheet.write(
        link, at: Position(row: Layout.reportRow, column: columns.lastYear),
        style: Style.section.size(8).underlined().aligned(.right))
    }
    sheet.fill(row: Layout.yearRow, columns: left, height: 20, style: .header)
    for (offset, year) in card.years.enumerated() {
      sheet.write(
        .text(year.label), at: Position(row: Layout.yearRow, column: columns.firstYear + offset),
        style: .header)
    }
    let cell = Style.tableCell.wrapping()
    let top = cell.aligned(vertically: .top).aligned(.leftIndented(1))
    row(Layout.stateRow, "実施状況", .tableCell.aligned(.center).bold(), on: &sheet) {
      book.stateContent(initiative.id, $0)
    }
    row(Layout.carrierRow, "実施主体", cell.size(8).aligned(.center), on: &sheet, words(.carriers))
    row(Layout.activityRow, "取組実績", top, on: &sheet, words(.activity))
    row(Layout.decisionRow, "見直し", .tableCell.aligned(.center), on: &sheet) {
      book.decisionContent(initiative.id, $0)
    }
    row(Layout.reviewRow, "見直しの内容", top, on: &sheet, words(.reviewText))
    for (row, rules) in [
      (Layout.stateRow, InitiativeStatus.rules), (Layout.decisionRow, InitiativeReview.rules),
    ] {
      sheet.conditionalFormats += rules(area(row))
    }
    writeFacts(on: &sheet)
  }

  /// The labels and the years.
  private var left: ClosedRange<Int> { columns.label...columns.lastYear }

  private func area(_ row: Int) -> Area {
    Area(row: row, columns: columns.firstYear...columns.firstYear + card.years.count - 1)
  }

  private func words(_ kind: LongText.Kind) -> (FiscalYear) -> Cell.Content {
    { year in
      guard let text = text(kind, year) else { return .blank }
      return .text(book.base.texts.shown(text, in: room))
    }
  }

  /// What all parties reported of a year; nil where there is no report.
  private func text(_ kind: LongText.Kind, _ year: FiscalYear) -> LongText? {
    book.report(initiative.id, year).map { LongText(kind, of: initiative, $0) }
  }

  private var width: Double { columns.widths[columns.firstYear] - 2.5 }

  /// A page of one sheet of paper: what is longer stands on 記述全文.
  private var room: TextRoom {
    .lines(Self.lineLimit, width: width, size: 9)
  }

  private static let lineLimit = 18

  /// What the years have no room for.
  var cutTexts: [LongText] {
    card.years.flatMap { year in
      [LongText.Kind.carriers, .activity, .reviewText].compactMap { text($0, year) }
        .filter { WholeTexts.isCut($0, in: room) }
    }
  }

  private func row(
    _ row: Int, _ title: String, _ style: Style, on sheet: inout Sheet,
    _ content: (FiscalYear) -> Cell.Content
  ) {
    sheet.fill(row: row, columns: left, style: .tableCell)
    sheet.write(.text(title), at: Position(row: row, column: columns.label), style: .tableCell.color(.sub))
    var texts: [(text: String, width: Double, size: Double)] = []
    for (offset, year) in card.years.enumerated() {
      let content = content(year)
      if case .text(let text) = content { texts.append((text, width, 9)) }
      sheet.write(content, at: Position(row: row, column: columns.firstYear + offset), style: style)
    }
    sheet.rowHeights[row] = TextWidth.height(of: texts, least: 22)
  }

  // MARK: Facts

  private func writeFacts(on sheet: inout Sheet) {
    sheet.head(
      "この取組について", row: Layout.reportRow, columns: columns.trend...columns.chart, height: 20)
    let due = card.years.filter { $0 <= book.runYear && book.years.contains($0) }
    let certainty =
      initiative.indicators.isEmpty
      ? "－（関連する指標なし）" : "\(initiative.certainty.rawValue)（\(initiative.indicators.count)指標）"
    let facts: [(String, Cell.Content)] = [
      ("人口減対策", .text(initiative.side.isEmpty ? "－" : initiative.side)),
      ("報告した年度", reported(due)),
      ("報告の依頼先", .text(book.plan.pendingReporters(initiative).joined(separator: "・"))),
      ("実施主体（本文）", .text(initiative.carriers.joined(separator: "・"))),
      ("関連の確度", .text(certainty)),
      ("数値", .text(numbers)),
    ]
    for (offset, fact) in facts.enumerated() {
      let row = Layout.yearRow + offset
      sheet.write(
        .text(fact.0), at: Position(row: row, column: columns.trend),
        style: .tableCell.size(8).color(.sub).shrinking())
      let values = columns.slope...columns.chart
      sheet.fill(row: row, columns: values, style: .tableCell)
      sheet.merge(fact.1, over: Area(row: row, columns: values), style: .tableCell.wrapping())
    }
  }

  private var numbers: String {
    let targets = card.figures.count(where: \.figure.hasTarget)
    return card.figures.isEmpty ? "なし" : "\(card.figures.count)（うち目標のあるもの \(targets)）"
  }

  /// How many of the years that are over were reported, live.
  private func reported(_ due: [FiscalYear]) -> Cell.Content {
    guard let first = due.first, let last = due.last else { return .text("－") }
    func cell(_ year: FiscalYear) -> Position {
      Position(
        row: Layout.stateRow, column: columns.firstYear + year.number - (card.years.first?.number ?? 0))
    }
    let range = Area(cell(first), cell(last)).reference
    let all = LiveCount("COLUMNS(\(range))", comesTo: due.count)
    let count = LiveCount(
      "\(all.formula)-COUNTIF(\(range),\"\(InitiativeStatus.unreported.rawValue)\")",
      comesTo: due.count { book.report(initiative.id, $0) != nil })
    let text: LiveText = "\(count) / \(all) 年度"
    return text.content
  }
}
