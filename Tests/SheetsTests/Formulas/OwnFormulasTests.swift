import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Formulas
@testable import Sheets

/// The sheets' own formulas, calculated from the cells that they read: each comes to what is kept beside it.
struct OwnFormulasTests {
  private static let books = [
    ListingSample().book(.overall),
    OverallSample(values: [130, 120, 130, 120, 110].map { [100, $0 - 4, $0 - 2, $0] }).book(.overall),
    OverallSample(values: [[300, 280, 260, 240], []], direction: .lowerIsBetter).book(.overall),
    OverallSample(values: (0..<12).map { [100, 100, 100, 140 - Double($0)] }, rounding: .towardZero)
      .book(.overall),
    OverallSample(values: []).book(.overall),
  ]

  /// A small spreadsheet over the sheets of a book; figures and inputs are taken as they stand.
  private static func evaluator(of sheets: [Sheet], on own: Sheet, in book: Book) -> FormulaEvaluator {
    let cells = Dictionary(sheets.map { ($0.name, $0.cells) }) { first, _ in first }
    let evaluator = FormulaEvaluator { name, row, column in
      let sheet = name.isEmpty ? own.name : name
      return cells[sheet]?[Position(row: row - 1, column: column - 1)]?.content.value.item
    }
    var named = evaluator
    named.names[Constant.reportYear.name] = .number(Double(book.evaluations.context.reportYear.number))
    named.names[Constant.staleLimit.name] = .number(Double(book.plan.settings.staleLimit))
    return named
  }

  private static func check(_ own: Sheet, among sheets: [Sheet], in book: Book, _ area: Area) throws -> Int {
    let evaluator = evaluator(of: sheets, on: own, in: book)
    var checked = 0
    for (position, cell) in own.cells where area.contains(position) {
      guard case .formula(let formula, let cached, _) = cell.content else { continue }
      let kept: FormulaEvaluator.Item =
        switch cached {
        case .number(let number): .number(number)
        // A point that a chart does not draw.
        case .text("#N/A") where formula.contains("NA()"): .error("#N/A")
        case .text(let text): .text(text)
        }
      let value = try evaluator.value(of: formula)
      #expect(
        (value == .blank ? .number(0) : value).isSame(as: kept),
        "\(own.name) \(position.reference): \(formula) is \(value), not \(kept)")
      checked += 1
    }
    return checked
  }

  @Test(arguments: books.indices)
  func `what 総括 knows of its indicators and the signs of the matrix come to what the cells say`(_ index: Int)
    throws
  {
    let book = Self.books[index]
    let summary = SummarySheet(book: book)
    let sheet = summary.sheet
    let table = try #require(book.table)
    let sheets = [
      sheet, TableSheet(book: book, layout: table).sheet, InputSheet(book: book).sheet,
      FindingsSheet(book: book).sheet,
    ]
    let last = try #require(sheet.print.area).last.row
    // The sentences have functions that the small spreadsheet does not know.
    let helpers = Area(
      rows: StateTable.firstRow...StateTable.firstRow + 60,
      columns: PageGrid.helper...PageGrid.helper + StateTable.Column.isMoved.rawValue)
    let header = try #require(
      (0...last).first { sheet.cells[Position(row: $0, column: PageGrid.key)]?.content == .text("区分") })
    let signs = Area(rows: header + 1...max(header + 1, last - 1), columns: PageGrid.narrow(10...28))
    let areas = book.placements.isEmpty ? [helpers] : [helpers, signs]
    let checked = try areas.map { try Self.check(sheet, among: sheets, in: book, $0) }
    #expect(checked[0] >= 10 * book.placements.count)
    if checked.count > 1 { #expect(checked[1] == 2 * book.placements.count) }
  }

  @Test(arguments: books.indices)
  func `the rows of 一覧 come to what the cells of 算定表 and 実績入力 say`(_ index: Int) throws {
    let book = Self.books[index]
    let list = ListSheet(book: book).sheet
    let table = try #require(book.table)
    let sheets = [list, TableSheet(book: book, layout: table).sheet, InputSheet(book: book).sheet]
    let first = ListLayout.firstRow
    let checked = try Self.check(
      list, among: sheets, in: book,
      Area(rows: first...book.list.lastRow, columns: 0...book.list.columns.count))
    #expect(checked >= 20 * book.placements.count)
  }
}
