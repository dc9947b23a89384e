import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 個票 of the joint programme: a card for each initiative of a theme with its years, its metrics, and the indicators of the
/// strategy that it serves.
struct InitiativeCardSheet {
  let book: ProgrammeBook
  private let layout: InitiativeCards
  /// The metrics of each card.
  let metrics: [[InitiativeMetricLayout]]

  init(book: ProgrammeBook) {
    self.book = book
    layout = InitiativeCards(book: book)
    metrics = layout.metrics(in: book)
  }

  private var grid: InitiativeCardGrid { layout.grid }

  /// What stands above the calculations.
  static let remark = "計算・グラフ用（印刷されません。書き換えないでください。#N/A は図に描かない点です）"

  var sheet: Sheet {
    var sheet = Sheet(
      name: InitiativeCards.sheet, tabColor: .ai3,
      columns: grid.pixels.map { Pixels.column($0) } + book.inputs.years.map { _ in Pixels.column(75) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    for (placed, metrics) in zip(layout.cards, metrics) { write(placed, metrics, on: &sheet) }
    if metrics.contains(where: { !$0.isEmpty }) {
      sheet.write(
        .text(Self.remark), at: Position(row: layout.noteRow, column: InitiativeCardGrid.labelColumn),
        style: .helper)
    }
    for metric in metrics.joined() { metric.write(on: &sheet, rounding: book.plan.settings.rounding) }
    sheet.print = book.page.setup(
      area: Area(rows: 0...max(0, layout.noteRow - 1), columns: grid.page), rowBreaks: layout.breaks)
    return sheet
  }

  // MARK: A card

  private func write(
    _ placed: InitiativeCards.Placed, _ metrics: [InitiativeMetricLayout], on sheet: inout Sheet
  ) {
    let card = placed.card
    let first = placed.top + 1
    sheet.setHeight(ofRow: placed.top, pixels: Double(InitiativeCardGrid.namePixels))
    for row in first..<first + placed.rows {
      sheet.setHeight(ofRow: row, pixels: Double(InitiativeCardGrid.rowPixels))
    }
    sheet.setHeight(ofRow: first + placed.rows, pixels: Double(placed.gap))
    writeName(card, row: placed.top, on: &sheet)
    InitiativeYearTable(card: card).write(atRow: first, on: &sheet)
    writeMetrics(card, metrics, atRow: first + card.metricRow, on: &sheet)
    InitiativeCardTexts(card: card).write(atRow: first, on: &sheet)
  }

  private func writeName(_ card: InitiativeCard, row: Int, on sheet: inout Sheet) {
    let initiative = card.initiative
    let title = "\(initiative.id)　\(initiative.name)"
    let columns = InitiativeCardGrid.labelColumn...grid.rating - 1
    // What is longer would run under the chips.
    let size = grid.lines(of: title, in: columns, size: 12) > 1 ? 9.0 : 12
    sheet.fill(row: row, columns: grid.page, style: .section)
    sheet.merge(
      .text(TextWidth.fitting(title)), over: Area(row: row, columns: columns),
      style: Style.section.size(size).wrapping(size < 12))
    let chip = Style.chip.size(12).bordered(Borders()).fill(.ai4).left(.medium, .white).right(.medium, .white)
      .shrinking()
    let state = Position(row: row, column: grid.rating)
    let decision = Position(row: row, column: grid.outlook)
    sheet.write(
      book.signedStateContent(initiative.id, book.reportYear), at: state,
      style: chip.format(NumberFormat.prefixedText("\(book.reportYear)　")))
    sheet.write(
      book.decisionContent(initiative.id, book.reportYear), at: decision,
      style: chip.format(NumberFormat.prefixedText("見直し　")))
    sheet.conditionalFormats +=
      InitiativeStatus.signedRules(over: Area(state, state))
      + InitiativeReview.rules(over: Area(decision, decision))
  }

  private func writeMetrics(
    _ card: InitiativeCard, _ metrics: [InitiativeMetricLayout], atRow top: Int, on sheet: inout Sheet
  ) {
    guard !metrics.isEmpty else {
      sheet.write(
        .text("この取組に添えて報告された数値はありません。"),
        at: Position(row: top, column: InitiativeCardGrid.labelColumn), style: .note)
      return
    }
    var row = top
    for metric in metrics {
      let rows = card.rows(of: metric.figure)
      let names = row...row + card.nameRows(of: metric.figure) - 1
      sheet.merge(
        .text(card.name(of: metric.figure)), over: Area(rows: names, columns: grid.remarks),
        style: Style.tableCell.bold().color(.ai).wrapping())
      InitiativeMetricRemarks(metric: metric, rounding: book.plan.settings.rounding)
        .write(atRow: names.upperBound + 1, columns: grid.remarks, on: &sheet)
      sheet.charts.append(
        InitiativeMetricChart(layout: metric).placed(
          at: Position(row: row, column: InitiativeCardGrid.labelColumn),
          width: grid.width(of: grid.chart) - 8, rows: rows))
      row += rows
    }
  }
}
