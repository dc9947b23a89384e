import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Formulas
@testable import Localization
@testable import Sheets

struct TableSheetTests {
  let book = ListingSample().book(.overall)

  private func sheet() throws -> (Sheet, TableLayout) {
    let layout = try #require(book.table)
    return (TableSheet(book: book, layout: layout).sheet, layout)
  }

  @Test func `the groups hold every figure once, in the order of the calculation`() {
    #expect(TableGroup.allCases.flatMap(\.figures) == Figure.allCases)
  }

  @Test func `every figure of every placement stands in its cell with the value of the evaluation`() throws {
    let (sheet, layout) = try sheet()
    for (index, placement) in book.placements.enumerated() {
      let evaluation = try #require(book.evaluation(of: placement.indicator))
      for figure in Figure.allCases where !Figure.onDemand.contains(figure) {
        let cell = sheet.cells[
          Position(row: TableLayout.firstRow + index, column: layout.column(of: figure))]
        switch cell?.content {
        case .formula(_, let cached, _): #expect(cached == evaluation[figure].cached)
        case .text(let reason): #expect(reason == evaluation[figure].text)
        default: Issue.record("\(figure) of \(placement.fullLabel) is missing")
        }
      }
    }
  }

  @Test func `every cell of the year table stands in its block with the value of the evaluation`() throws {
    let (sheet, layout) = try sheet()
    for (index, placement) in book.placements.enumerated() {
      let evaluation = try #require(book.evaluation(of: placement.indicator))
      for row in TableLayout.rows where evaluation.definitions.has(row) {
        for column in layout.years.indices {
          let position = Position(
            row: TableLayout.firstRow + index, column: layout.firstColumn(of: row) + column)
          guard case .formula(_, let cached, _) = sheet.cells[position]?.content else {
            Issue.record("\(row) of \(placement.fullLabel) is missing")
            continue
          }
          #expect(cached == evaluation[row][column].cached)
        }
      }
    }
  }

  @Test func `no formula reads what has no place`() throws {
    let broken = try sheet().0.cells.values.filter { cell in
      if case .formula(let formula, _, _) = cell.content { formula.contains("#REF!") } else { false }
    }
    #expect(broken.isEmpty)
  }

  @Test func `the first block carries the western years as numbers, the others the years of the era`() throws
  {
    let (sheet, layout) = try sheet()
    let other = layout.firstColumn(of: TableLayout.rows[1])
    for (offset, year) in layout.years.enumerated() {
      func content(_ column: Int) -> Cell.Content? {
        sheet.cells[Position(row: TableLayout.headerRow, column: column + offset)]?.content
      }
      #expect(content(layout.yearsColumn) == .number(Double(year.number)))
      #expect(content(other) == .text(year.label))
    }
  }

  @Test func `blocks neither touch nor overlap, and every column has a width`() throws {
    let (sheet, layout) = try sheet()
    var free = layout.lastFigureColumn + 1
    for row in TableLayout.rows {
      #expect(layout.firstColumn(of: row) == free + 1)
      free = layout.firstColumn(of: row) + layout.years.count
    }
    #expect(sheet.columns.count == free)
  }

  @Test func `pages are as wide as can be handed out, and the last one ends with the outlook`() throws {
    let (sheet, layout) = try sheet()
    #expect(sheet.print.fit == .scale(Page.handedOut))
    let breaks = sheet.print.columnBreaks
    #expect(!breaks.isEmpty)
    let last = layout.column(of: .outlook)
    let repeated = Array(layout.widths[1...TableLayout.unitColumn])
    let first = TableLayout.firstFigureColumn
    for (start, end) in zip([first] + breaks, breaks.map { $0 - 1 } + [last]) {
      #expect(Pixels.of(columns: repeated + layout.widths[start...end]) <= Page.filled.width)
    }
    #expect(sheet.print.area?.last == Position(row: layout.lastRow, column: layout.column(of: .outlook)))
    #expect(sheet.print.repeatColumns == 1...3)
  }

  @Test func `an indicator printed again has the same values in its second row`() throws {
    let (sheet, layout) = try sheet()
    let rows = book.placements.indices.filter { book.placements[$0].indicator == ListingSample.level }
    try #require(rows.count == 2)
    let column = layout.column(of: .attainment)
    let contents = rows.map {
      sheet.cells[Position(row: TableLayout.firstRow + $0, column: column)]?.content
    }
    guard case .formula(let first, let one, _) = contents[0],
      case .formula(let second, let other, _) = contents[1]
    else {
      Issue.record("no formulas")
      return
    }
    #expect(one == other)
    #expect(first != second)
    let name = Position(row: TableLayout.firstRow + rows[1], column: TableLayout.titleColumn)
    #expect(sheet.cells[name]?.content == .text("相談件数（再掲）"))
  }
}
