import Indicators
import Localization
import Workbooks

/// 年度ごとの報告 of a card: state and review of each year, and what was reported, once for the years that share it.
struct InitiativeYearTable {
  let card: InitiativeCard

  private var book: ProgrammeBook { card.book }
  private var grid: InitiativeCardGrid { card.grid }
  private var id: Initiative.ID { card.initiative.id }

  func write(atRow top: Int, on sheet: inout Sheet) {
    sheet.head("年度ごとの報告", row: top, columns: grid.left)
    if let link = book.base.texts.link(to: card.cutTexts) {
      sheet.write(
        link, at: Position(row: top, column: grid.left.upperBound),
        style: Style.section.size(8).bold(false).underlined().aligned(.right))
    }
    let head = Style.header.bordered(Borders())
    sheet.fill(row: top + 1, columns: grid.left, style: head)
    for (index, year) in card.years.enumerated() {
      sheet.merge(
        .text(year.label), over: Area(row: top + 1, columns: grid.columns(ofYear: index)), style: head)
    }
    let size = grid.capacity(of: grid.columns(ofYear: 0)) < 11 ? 8.0 : 9
    let word = Style.tableCell.size(size).aligned(.center).shrinking()
    row("実施状況", top + 2, word, on: &sheet) { book.signedStateContent(id, $0) }
    sheet.conditionalFormats += InitiativeStatus.signedRules(over: area(top + 2))
    row("見直し", top + 3, word, on: &sheet) { book.decisionContent(id, $0) }
    sheet.conditionalFormats += InitiativeReview.rules(over: area(top + 3))
    if card.hasCarriers { writeCarriers(row: top + InitiativeCard.yearRows, on: &sheet) }
    writeTexts(atRow: top + card.firstTextRow, on: &sheet)
  }

  /// The cells of the years in a row.
  private func area(_ row: Int) -> Area {
    Area(row: row, columns: card.columns(of: 0...max(0, card.years.count - 1)))
  }

  private func writeLabel(_ text: String, row: Int, on sheet: inout Sheet) {
    sheet.fill(row: row, columns: grid.left, style: .tableCell)
    sheet.write(
      .text(text), at: Position(row: row, column: InitiativeCardGrid.labelColumn),
      style: Style.tableCell.color(.sub))
  }

  private func row(
    _ title: String, _ row: Int, _ style: Style, on sheet: inout Sheet,
    _ content: (FiscalYear) -> Cell.Content
  ) {
    writeLabel(title, row: row, on: &sheet)
    for (index, year) in card.years.enumerated() {
      sheet.merge(content(year), over: Area(row: row, columns: grid.columns(ofYear: index)), style: style)
    }
  }

  private func writeCarriers(row: Int, on sheet: inout Sheet) {
    writeLabel("実施主体", row: row, on: &sheet)
    for run in card.runs(.carriers) {
      sheet.merge(
        .text(card.shownCarriers(run)), over: Area(row: row, columns: card.columns(of: run.years)),
        style: Style.tableCell.size(8).aligned(.center))
    }
  }

  private func writeTexts(atRow top: Int, on sheet: inout Sheet) {
    let activities = card.runs(.activity)
    var row = top
    if activities.isEmpty {
      writeLabel("取組実績", row: row, on: &sheet)
      sheet.merge(
        .text("報告はありません。"), over: Area(row: row, columns: grid.textYears...grid.left.upperBound),
        style: Style.tableCell.color(.sub))
      row += 1
    }
    for (label, runs) in [("取組実績", activities), ("見直しの内容", card.runs(.reviewText))] {
      for (index, run) in runs.enumerated() {
        let rows = row...row + card.rows(of: run) - 1
        for row in rows {
          sheet.fill(row: row, columns: grid.left, style: row == rows.upperBound ? .tableCell : .body)
        }
        let top = Style.tableCell.aligned(vertically: rows.count > 1 ? .top : .center)
        for (text, columns, style) in [
          (
            index == 0 ? label : "", InitiativeCardGrid.labelColumn...InitiativeCardGrid.labelColumn,
            top.color(.sub)
          ),
          (card.label(of: run), grid.textYears...grid.textYears, top.color(.sub)),
          (card.shownText(run), grid.reported, top.aligned(.left).wrapping()),
        ] {
          sheet.merge(.text(text), over: Area(rows: rows, columns: columns), style: style)
        }
        row = rows.upperBound + 1
      }
    }
  }
}
