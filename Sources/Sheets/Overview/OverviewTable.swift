import Evaluations
import Figures
import Indicators
import Localization
import Workbooks

/// The table of 概要: one row for each placement, every figure shown from its 個票.
struct OverviewTable {
  let book: Book
  let layout: OverviewLayout

  /// Writes header and rows, and what the section has instead where it has no indicator.
  func write(to sheet: inout Sheet) {
    writeHeader(to: &sheet)
    for index in book.placements.indices { write(index, to: &sheet) }
    if book.placements.isEmpty {
      sheet.write(
        .text("この区分に指標はありません。"), at: OverviewLayout.position(.name, OverviewLayout.firstRow), style: .note)
      sheet.rowHeights[OverviewLayout.firstRow] = 26
    }
    for (column, verdict) in [
      (OverviewLayout.Column.rating, RatingRule.Verdict.rating), (.outlook, .outlook),
    ] {
      sheet.conditionalFormats += RatingLook.rules(
        over: layout.area(column), of: verdict, in: book.plan.ratings)
    }
    for column in [
      OverviewLayout.Column.latest, .attainment, .progress, .projectedAttainment, .probability,
    ] {
      sheet.conditionalFormats.append(.reasons(over: layout.area(column)))
    }
  }

  private func writeHeader(to sheet: inout Sheet) {
    let heads: [(OverviewLayout.Column, String)] = [
      (.number, "No"), (.name, "指標"), (.printed, "計画の目標（原文）"), (.year, "年度"), (.latest, "最新実績"),
      (.attainment, "達成率"), (.progress, "進捗率"), (.rating, "評価"), (.projectedAttainment, "推計\n達成率"),
      (.probability, "達成\n確率"), (.outlook, "見通し"),
    ]
    for (column, text) in heads {
      sheet.write(
        .text(text), at: OverviewLayout.position(column, OverviewLayout.headerRow), style: .header)
    }
    let helpers: [(OverviewLayout.Column, String)] = [
      (.label, "グラフ用（印刷されません。書き換えないでください）"), (.chartProgress, "進捗率"), (.chartExpected, "期待進捗率"),
    ]
    for (column, text) in helpers {
      sheet.write(
        .text(text), at: OverviewLayout.position(column, OverviewLayout.headerRow), style: .helper)
    }
    sheet.rowHeights[OverviewLayout.headerRow] = 28
  }

  private func write(_ index: Int, to sheet: inout Sheet) {
    let placement = book.placements[index]
    guard let evaluation = book.evaluation(of: placement.indicator) else { return }
    let indicator = evaluation.indicator
    let row = OverviewLayout.firstRow + index
    let title = book.title(of: placement)
    func put(_ column: OverviewLayout.Column, _ content: Cell.Content, _ style: Style) {
      sheet.write(content, at: OverviewLayout.position(column, row), style: style)
    }
    func show(_ column: OverviewLayout.Column, _ figure: Figure, _ format: String, _ style: Style) {
      put(column, book.shown(figure, ofPlacement: index), style.format(format))
    }

    let link = Style.link.size(10).bottom(.hair, .hair).aligned(.center)
    if let card = book.card(of: placement.indicator) {
      put(
        .number, .link(.sheet(card.sheet, Position(row: 0, column: 0)), text: placement.label), link)
    } else {
      put(.number, .text(placement.label), link.underlined(false))
    }
    put(.name, .text(title), .tableCell.bold().wrapping())
    put(.printed, .text(indicator.printed.line), .tableCell.wrapping())
    let number = Style.tableCell.size(10).aligned(.right).shrinking()
    let words = Style.tableCell.size(10).aligned(.center).shrinking()
    put(.year, book.newestYear(ofPlacement: index), words)
    show(
      .latest, indicator.target.kind.judgedFigure, NumberFormat.newest(of: indicator), number.bold())
    show(.attainment, .attainment, NumberFormat.percent, number)
    show(.progress, .progress, NumberFormat.progress, number)
    show(.rating, .rating, NumberFormat.text, words.shrinking(false).wrapping())
    show(.projectedAttainment, .projectedAttainment, NumberFormat.percent, number)
    show(.probability, .probability, NumberFormat.probability, number)
    show(.outlook, .outlook, NumberFormat.text, words)
    let long: [(OverviewLayout.Column, String)] = [(.name, title), (.printed, indicator.printed.line)]
    sheet.rowHeights[row] = TextWidth.height(of: long.map { ($1, $0.width, 9) }, least: 29)
  }
}
