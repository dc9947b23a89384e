import Exchange
import Foundation
import Indicators
import Sheets
import TestKit
import Testing
import Workbooks

@testable import tassei

/// Forms of the joint programme that came back in a state in which nobody can say what was written: nothing of them is read,
/// and the finding says what to do.
struct RefusedProgrammeFormTests {
  @Test func `a form with another heading, a hidden sheet or an area beyond its sheet is refused`() throws {
    let changes: [(inout EditedWorkbook) throws -> Void] = [
      { $0.put(.text("内容"), at: Position(row: $0.area(.table).first.row, column: 3)) },
      {
        $0.book.sheets[0].isHidden = true
        $0.book.sheets.insert(Sheet(name: "表紙"), at: 0)
      },
      {
        let index = $0.book.definedNames.firstIndex { $0.name == BookArea.writtenTable.rawValue }
        $0.book.definedNames[index ?? 0].formula = "='照会様式'!$A$1:$XFD$1048576"
      },
      { $0.book.definedNames.removeAll { $0.name == BookArea.table.rawValue } },
    ]
    for (number, change) in changes.enumerated() {
      let returned = try ReturnedProgrammeForm.of(isReported: false) {
        try $0.fill("Ⅰ①", ProgrammeFormTests.done)
        try change(&$0)
      }
      #expect(returned.codes == ["workbook-without-area"], "\(number)")
      #expect(returned.isUnchanged)
    }
  }

  @Test func `a form without its mark, and one that was saved as CSV, are refused with what to do`() throws {
    let unmarked = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", ProgrammeFormTests.done)
      $0.book.definedNames.removeAll { $0.name.hasPrefix("Tassei_") }
    }
    #expect(unmarked.codes.contains("form-without-mark"))
    #expect(unmarked.isUnchanged)
    let saved = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", ProgrammeFormTests.done)
    } save: { _, book, path in
      try ReturnedProgrammeForm.csv(of: book.sheets[0]).write(
        toFile: path + ".csv", atomically: true, encoding: .utf8)
    }
    #expect(saved.codes == ["form-without-mark"])
    #expect(saved.isUnchanged)
    #expect(saved.findings[0].message.remedy.ja.contains("ブック（.xlsx）のまま"))
  }

  @Test func `a form of another plan is refused, one of an earlier year is read and named`() throws {
    let other = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", ProgrammeFormTests.done)
      $0.mark { $0.replacing("|2020-2024|", with: "|2015-2019|") }
    }
    #expect(other.codes == ["workbook-of-other-plan"])
    #expect(other.isUnchanged)
    let earlier = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", ProgrammeFormTests.done)
      $0.mark { $0.replacing("|2024|", with: "|2023|") }
    }
    #expect(earlier.codes == ["workbook-of-earlier-year"])
    #expect(earlier.report("Ⅰ①") != nil)
  }

  @Test func `what stands below the table and on another sheet is named and not read`() throws {
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      let below = Position(row: $0.area(.table).last.row + 2, column: 0)
      $0.put(.text("Ⅰ①も実施した"), at: below)
      var sheet = Sheet(name: "内訳")
      sheet.write(.text("Ⅰ①"), at: Position(row: 0, column: 0), style: Style())
      $0.book.sheets.append(sheet)
    }
    #expect(returned.codes == ["form-outside", "form-sheet-unread"])
    #expect(returned.isUnchanged)
  }
}
