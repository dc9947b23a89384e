import Formulas
import Indicators
import Localization
import Workbooks

/// The right half of a card: what the initiative is, the indicators of the strategy that it serves, what to mind.
struct InitiativeCardTexts {
  let card: InitiativeCard

  private var book: ProgrammeBook { card.book }
  private var grid: InitiativeCardGrid { card.grid }
  private var initiative: Initiative { card.initiative }

  func write(atRow top: Int, on sheet: inout Sheet) {
    sheet.head("この取組について", row: top, columns: grid.right)
    let link = Style.section.size(8).bold(false).underlined().aligned(.right)
    sheet.write(
      .link(
        .sheet(
          InitiativeInputLayout.sheet, book.inputs.position(initiative.id, book.years[0], .state)),
        text: "実績を書き換える"), at: Position(row: top, column: grid.rating), style: link)
    sheet.write(
      .link(.sheet(InitiativeListLayout.sheet, Position(row: 0, column: 0)), text: "一覧へ戻る"),
      at: Position(row: top, column: grid.outlook), style: link)
    var row = top + 1
    for (label, text, live) in [
      ("取組の要旨", card.shownGist, nil), ("実施主体", card.carriers, nil), ("報告", card.reporters, reported),
    ] {
      let rows = row...row + card.lines(of: text) - 1
      let content = live.map { ($0 + LiveText(stringLiteral: "　" + text)).content } ?? .text(text)
      write(label, content, rows: rows, on: &sheet)
      row = rows.upperBound + 1
    }
    writeRelated(atRow: top + card.relatedRow, on: &sheet)
    row = top + card.noteRow
    for (index, note) in card.notes.enumerated() {
      let rows = row...row + card.lines(of: note) - 1
      write(index == 0 ? "注意" : "", .text(note), rows: rows, on: &sheet)
      row = rows.upperBound + 1
    }
  }

  private func write(_ label: String, _ content: Cell.Content, rows: ClosedRange<Int>, on sheet: inout Sheet)
  {
    for row in rows {
      sheet.fill(row: row, columns: grid.right, style: row == rows.upperBound ? .tableCell : .body)
    }
    let isOne = rows.count == 1
    sheet.write(
      .text(label), at: Position(row: rows.lowerBound, column: grid.rightLabel),
      style: Style.body.size(8).bold().color(.ai).aligned(vertically: isOne ? .center : .top)
        .bottom(.hair, isOne ? .hair : .white))
    let style = Style.tableCell.aligned(.left)
    sheet.merge(
      content, over: Area(rows: rows, columns: grid.text),
      style: isOne ? style.shrinking() : style.wrapping().aligned(vertically: .top))
  }

  /// How many of the years that are over were reported, live: 「5／5年度」.
  private var reported: LiveText {
    let due = card.years.filter { $0 <= book.runYear && book.years.contains($0) }
    let counts = due.map { year in
      let address = book.inputs.address(initiative.id, year, .state)
      return LiveCount("(\(address)<>\"\")*1", comesTo: book.report(initiative.id, year) == nil ? 0 : 1)
    }
    guard !due.isEmpty else { return LiveText(stringLiteral: "－") }
    return "\(LiveCount.sum(counts))／\(String(due.count))年度"
  }

  // MARK: Related indicators

  private func writeRelated(atRow top: Int, on sheet: inout Sheet) {
    let certainty = card.related.isEmpty ? "" : "（\(initiative.certainty.rawValue)）"
    sheet.head("関連する総合戦略の指標\(certainty)", row: top, columns: grid.right)
    guard !card.related.isEmpty else {
      sheet.write(
        .text("計画の表に、関連する指標の記載はありません。"), at: Position(row: top + 1, column: grid.rightLabel),
        style: .note)
      return
    }
    sheet.write(
      .text("本プログラムの目標ではない"), at: Position(row: top, column: grid.outlook),
      style: Style.section.size(8).bold(false).color(.sub).aligned(.right).shrinking())
    var row = top + 1
    for indicator in card.related {
      let names = row...row + card.nameRows(of: indicator) - 1
      sheet.merge(
        .text(indicator.title), over: Area(rows: names, columns: grid.right),
        style: Style.body.bold().wrapping())
      let last = names.upperBound + 1
      sheet.merge(
        .text(indicator.newest), over: Area(row: last, columns: grid.newest),
        style: Style.tableCell.size(8).shrinking())
      for (column, text, verdict) in [
        (grid.rating, indicator.rating, RatingRule.Verdict.rating),
        (grid.outlook, indicator.outlook, .outlook),
      ] {
        let area = Area(row: last, columns: column...column)
        sheet.write(
          .text(text), at: area.first, style: Style.tableCell.aligned(.center).shrinking())
        sheet.conditionalFormats += RatingLook.rules(over: area, of: verdict, in: book.plan.ratings)
      }
      row = last + 1
    }
  }
}
