import Evaluations
import Indicators
import Testing

@testable import Formulas
@testable import Sheets
@testable import Workbooks

struct InputSheetTests {
  @Test(arguments: [BookScope.overall, .section(ListingSample.first)])
  func `every page of the inputs can be read and begins with a block`(scope: BookScope) throws {
    let book = ListingSample().book(scope)
    let print = InputSheet(book: book).sheet.print
    #expect(print.fit == .scale(Page.handedOut))
    let blocks = [
      book.inputs.comparisonColumn, book.inputs.statusColumn, book.inputs.treatmentColumn,
      book.inputs.pathColumn, book.inputs.overrideColumn,
    ]
    #expect(print.columnBreaks.first == book.inputs.comparisonColumn)
    #expect(Set(print.columnBreaks).isSubset(of: blocks))
    #expect(print.rowBreaks.isEmpty)
  }

  @Test func `the comparison stands in the rows of the indicators under the heads that are repeated`() throws
  {
    let book = ListingSample().book(.overall)
    let sheet = InputSheet(book: book).sheet
    for evaluation in book.shown {
      let row = book.inputs.row(of: evaluation.indicator.id)
      let cell = sheet.cells[Position(row: row, column: book.inputs.changeColumn)]
      guard case .formula(_, let cached, _) = cell?.content else {
        Issue.record("\(evaluation.indicator.id) has no answer")
        continue
      }
      #expect(cached == .text("なし"))
    }
    let repeated = try #require(sheet.print.repeatRows)
    #expect(repeated.upperBound < InputLayout.firstRow)
    #expect(book.inputs.changeArea.first.row == InputLayout.firstRow)
  }

  @Test(arguments: [BookScope.overall, .section(ListingSample.first), .section(ListingSample.second)])
  func `every open cell is one that a formula reads`(scope: BookScope) throws {
    let book = ListingSample().book(scope)
    let open = InputSheet(book: book).sheet.cells.filter { $0.value.style.isUnlocked }.map(\.key)
    let read = Set(book.workbook.sheets.flatMap { Self.references(in: $0, to: book.inputs.sheet) })
    #expect(open.count > 20)
    #expect(
      open.filter { !read.contains($0.reference(absoluteRow: true, absoluteColumn: true)) }.map(\.reference)
        == [])
  }

  /// What the formulas of a sheet say behind the name of another one.
  private static func references(in sheet: Sheet, to name: String) -> [String] {
    sheet.cells.values.flatMap { cell -> [String] in
      guard case .formula(let formula, _, _) = cell.content else { return [] }
      return formula.split(separator: name + "'!").dropFirst().map { rest in
        String(rest.prefix { $0 == "$" || $0.isNumber || $0.isUppercase })
      }
    }
  }
}
