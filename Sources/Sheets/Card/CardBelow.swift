import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// What stands below the page of a 個票: the whole calculation, the points of the chart, all notes, and the texts that the page
/// cuts.
struct CardBelow {
  let card: CardSheet
  let page: CardPage
  let points: CardPoints

  private var layout: CardLayout { card.layout }
  private var place: CalculationPlace { card.layout.calculation }

  /// The notes with their rows, and the cut texts with theirs.
  private var notesHead: Int { max(card.printed.end, points.end) + 1 }
  func row(ofNote index: Int) -> Int { notesHead + 1 + index }
  private func textsHead(_ notes: Int) -> Int { notesHead + notes + 2 }

  /// The row of a whole text, as the screen counts it.
  func screenRow(of entry: CardTexts.Entry, among cut: [CardTexts.Entry], notes: Int) -> Int? {
    cut.firstIndex { $0.label == entry.label }.map { textsHead(notes) + 1 + $0 + 1 }
  }

  func write(notes: [LiveText], cut: [CardTexts.Entry], on sheet: inout Sheet) {
    CalculationSheetPart(card: card.writer, place: place, indicator: card.indicator, title: nil).write(
      on: &sheet)
    card.restated.write(card.writer, on: &sheet)
    card.printed.write(lines: CardSentence(card: card).lines, on: &sheet)
    points.write(on: &sheet)
    write("この指標の注意（すべて）", row: notesHead, on: &sheet)
    for (index, note) in notes.enumerated() {
      sheet.write(
        note.cell, at: Position(row: row(ofNote: index), column: CardGrid.labelColumn), style: .body.size(8))
    }
    guard !cut.isEmpty else { return }
    write("全文", row: textsHead(notes.count), on: &sheet)
    for (index, entry) in cut.enumerated() {
      let row = textsHead(notes.count) + 1 + index
      let columns = CardGrid.firstYearColumn...page.grid.page.upperBound
      sheet.write(
        .text(entry.label), at: Position(row: row, column: CardGrid.labelColumn),
        style: Style.body.size(8).bold().color(.ai).aligned(vertically: .top).shrinking())
      sheet.merge(
        .text(TextWidth.fitting(entry.text)), over: Area(row: row, columns: columns),
        style: Style.body.wrapping().aligned(vertically: .top))
      let width = Double(page.grid.width(of: columns)) / 7
      sheet.rowHeights[row] = TextWidth.height(of: [(entry.text, width, 9)], least: 18)
    }
  }

  private func write(_ head: String, row: Int, on sheet: inout Sheet) {
    sheet.write(
      .text(head), at: Position(row: row, column: CardGrid.labelColumn), style: .body.bold().color(.ai))
  }
}
