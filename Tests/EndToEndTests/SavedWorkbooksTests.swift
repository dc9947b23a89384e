import ArgumentParser
import Foundation
import Indicators
import Sheets
import TestKit
import Testing
import Workbooks

@testable import tassei

/// A workbook that a spreadsheet program saved: what decides whether somebody edited it are its open cells.
struct SavedWorkbooksTests {
  /// Makes a report, saves one of its workbooks with a change, and makes the report again.
  ///
  /// - Returns: what stands in 退避 then.
  private static func moved(
    _ name: String, _ change: (inout EditedWorkbook) throws -> Void
  ) throws -> [String] {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let line = try ReportPipeline(InputOptions.parse(["--inputs", folder + "/Inputs", "--year", "R6"]))
      let builder = try #require(line.books.first { $0.fileName.contains(name) })
      var edited = EditedWorkbook(book: builder.workbook)
      // No program writes the bytes that another one wrote.
      edited.book.properties.title += "（保存）"
      try change(&edited)
      _ = try Workbooks.write(edited.book, to: folder + "/Outputs/R6/" + builder.fileName)
      let run = try Command.run(["report", "--quiet"], in: folder)
      #expect(run.status == 0)
      let moved = try Tree(folder + "/Outputs").names.filter { $0.hasPrefix("退避/") }
      #expect(run.standardError.contains("書き換えられたものを退避しました") == !moved.isEmpty)
      return moved
    }
  }

  @Test(arguments: ["_00_", "_4-1_", "_99_"])
  func `a workbook in which nobody changed an open cell is replaced`(_ name: String) throws {
    #expect(try Self.moved(name) { _ in } == [])
  }

  @Test func `a workbook with a changed value, word or number is kept`() throws {
    let kept = ["退避/R6_KPI_R6_4-1_移住の促進.xlsx"]
    #expect(try Self.moved("_4-1_") { $0.set(.values, "K01", "R5", .number(1)) } == kept)
    #expect(try Self.moved("_4-1_") { $0.set(.values, "K01", "R5", .blank) } == kept)
    #expect(try Self.moved("_4-1_") { $0.set(.statuses, "K01", "R5", .text("参考")) } == kept)
    #expect(try Self.moved("_4-1_") { $0.set(.others, row: 0, column: 1, .text("除外")) } == kept)
    #expect(
      try Self.moved("_4-1_") { edited in
        let area = edited.area(.constants)
        let sheet = try #require(edited.book.sheets.firstIndex { $0.name == "前提" })
        let style = try #require(edited.book.sheets[sheet].cells[area.first]?.style)
        edited.book.sheets[sheet].write(.text("R5"), at: area.first, style: style)
      } == kept)
  }

  @Test func `a workbook without the areas by which it is read is kept`() throws {
    let moved = try Self.moved("_4-1_") { edited in
      edited.book.definedNames.removeAll { $0.name == BookArea.writtenOthers.rawValue }
    }
    #expect(moved == ["退避/R6_KPI_R6_4-1_移住の促進.xlsx"])
  }
}
