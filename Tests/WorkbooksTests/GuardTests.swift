import TestKit
import Testing

@testable import Workbooks

/// Every value that would damage a file is rejected, with its place.
struct GuardTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let workbook: Workbook
    let refusal: WorkbookError

    init(_ testDescription: String, _ refusal: WorkbookError, _ workbook: Workbook) {
      self.testDescription = testDescription
      self.workbook = workbook
      self.refusal = refusal
    }
  }

  @Test(arguments: cases)
  func `a value that would damage the file is refused`(fault: Case) {
    #expect(Samples.refusal(fault.workbook) == fault.refusal)
  }

  @Test(arguments: cases)
  func `a refusal is one line`(fault: Case) {
    #expect(!fault.refusal.description.isEmpty)
    #expect(!fault.refusal.description.contains("\n"))
  }

  @Test func `a refusal names sheet and cell`() {
    let error = WorkbookError.cell(sheet: "一覧", Position(row: 4, column: 1), .formulaWithoutEqualsSign)
    #expect(error.description == "一覧!B5: 数式が「=」で始まっていません。")
  }

  @Test func `the first wrong cell by row and column is the one named`() {
    let workbook = Samples.workbook { sheet in
      for row in (1...50).reversed() {
        sheet.write(.number(.nan), at: Position(row: row, column: row % 3), style: Style())
      }
    }
    #expect(Samples.refusal(workbook) == .cell(sheet: "一覧", Position(row: 1, column: 1), .notFinite(.text)))
  }

  @Test(arguments: [
    "移", "三十一字までの名前は、シートの名前として書くことができるのです", "it's", "ABCDEFGHIJKLMNOPQRSTUVWXYZ 1234",
    "Histories", "=1", "_x41_",
  ])
  func `a sheet name that Excel takes is written`(name: String) throws {
    let contents = try Samples.contents(Samples.workbook([Sheet(name: name)]))
    #expect(contents.sheets.map(\.name) == [name])
  }
}
