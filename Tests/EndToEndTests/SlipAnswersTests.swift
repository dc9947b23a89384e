import ArgumentParser
import Evaluations
import Exchange
import Foundation
import Indicators
import Readers
import Sheets
import TestKit
import Testing
import Workbooks

@testable import tassei

/// A slip that comes back answers what it asks, for as long as it lies among the exports.
struct SlipAnswersTests {
  /// K01 is 2,400 in R3: twice the year before.
  private static let table = "指標ID,年度,値\nK01,R2,1188\nK01,R3,2400\nK01,R5,1505\nK01,R6,1532\n"
  private static let file = "Inputs/exports/移住課.csv"

  /// Reports with a table, answers the slip of 移住課, changes the table and reports again.
  private static func round(
    _ table: String = table, then later: String? = nil, answersFrom year: String = "R6",
    _ answer: (inout EditedWorkbook) throws -> Void
  ) throws -> ReportPipeline {
    try Samples.with { folder in
      try WorkingFolder.write(table, to: file, in: folder)
      func line(_ year: String = "R6") throws -> ReportPipeline {
        try ReportPipeline(InputOptions.parse(["--inputs", folder + "/Inputs", "--year", year]))
      }
      let slip = try #require(try line(year).slips.first { $0.department == "移住課" })
      var edited = EditedWorkbook(book: slip.workbook)
      try answer(&edited)
      if let later { try WorkingFolder.write(later, to: file, in: folder) }
      _ = try write(edited.book, to: folder + "/Inputs/exports/回答.xlsx")
      return try line()
    }
  }

  private static func codes(_ line: ReportPipeline, _ severity: Finding.Severity? = nil) -> [String] {
    line.findings.filter { severity == nil || $0.severity == severity }.map {
      [$0.message.code, $0.indicator?.text, $0.year?.label].compactMap(\.self).joined(separator: " ")
    }
  }

  private static func value(_ line: ReportPipeline, _ year: Int) -> Observation? {
    line.exports.observations[Indicator.ID("K01"), .main, FiscalYear(year)]
  }

  private static let reply = 0
  private static let corrected = 1
  private static let reason = 2

  @Test func `a slip that nobody answered says nothing`() throws {
    let line = try Self.round { _ in }
    #expect(Self.codes(line, .confirmation) == ["value-change K01 R3"])
    #expect(Self.codes(line).contains("workbook-unchanged"))
  }

  @Test func `a value that is said to be right is asked no more while it is the same`() throws {
    func answer(_ book: inout EditedWorkbook) {
      book.set(.answers, row: 0, column: Self.reply, .text("正しい"))
      book.set(.answers, row: 0, column: Self.reason, .text("新しい窓口"))
    }
    let line = try Self.round { answer(&$0) }
    #expect(Self.codes(line, .confirmation).isEmpty)
    #expect(line.closed.map(\.finding.message.code) == ["value-change"])
    #expect(line.closed.map(\.reason.ja) == ["新しい窓口"])
    #expect(line.closed.map(\.person) == ["移住課"])
    #expect(Self.value(line, 2021)?.value == .measured(2400))
    #expect(line.status == .success)
    let changed = try Self.round(then: Self.table.replacing("2400", with: "2500")) { answer(&$0) }
    #expect(Self.codes(changed, .confirmation) == ["value-change K01 R3"])
    #expect(changed.closed.isEmpty)
    #expect(Self.codes(changed, .note).contains("answers-of-nothing"))
  }

  @Test func `a correction takes the place of the value that the slip printed`() throws {
    let line = try Self.round {
      $0.set(.answers, row: 0, column: Self.reply, .text("訂正"))
      $0.set(.answers, row: 0, column: Self.corrected, .number(1240))
      $0.set(.answers, row: 0, column: Self.reason, .text("桁の写し違い"))
    }
    let value = try #require(Self.value(line, 2021))
    #expect(value.value == .measured(1240))
    #expect(value.status == .revised)
    #expect(value.place.file == "exports/回答.xlsx［差し戻し票］")
    #expect(value.words[.remark] == "桁の写し違い")
    #expect(Self.codes(line, .confirmation).isEmpty && Self.codes(line, .correction).isEmpty)
    #expect(line.closed.map(\.reply) == [.corrected])
    #expect(line.closed.map(\.place?.file) == ["exports/回答.xlsx［差し戻し票］"])
    let closed = try #require(line.closed.first?.finding)
    #expect(closed.message.problem.ja.contains("exports/移住課.csv」3行目（C列）の「2400」"))
  }

  @Test func `a correction of a value that cannot be read closes what must be corrected`() throws {
    let bad = Self.table.replacing("2400", with: "千二百くらい？")
    let line = try Self.round(bad) { $0.set(.answers, row: 0, column: Self.corrected, .text("1,240件")) }
    #expect(Self.value(line, 2021)?.value == .measured(1240))
    #expect(line.status == .success)
    let before = try Self.round(bad) { _ in }
    #expect(before.status == .findings)
  }

  @Test func `a correction is a revision like any other where the row is gone`() throws {
    let line = try Self.round(then: Self.table.replacing("K01,R3,2400\n", with: "")) {
      $0.set(.answers, row: 0, column: Self.corrected, .number(1240))
    }
    #expect(Self.value(line, 2021)?.value == .measured(1240))
    #expect(Self.value(line, 2021)?.status == .revised)
    #expect(Self.codes(line).contains("slip-correction-added K01 R3"))
  }

  @Test func `nothing is left to do where the table holds the correction`() throws {
    let line = try Self.round(then: Self.table.replacing("2400", with: "1240")) {
      $0.set(.answers, row: 0, column: Self.corrected, .number(1240))
    }
    #expect(Self.value(line, 2021)?.value == .measured(1240))
    #expect(Self.value(line, 2021)?.place.file == "exports/移住課.csv")
    #expect(Self.value(line, 2021)?.status == .confirmed)
    #expect(Self.codes(line).contains("slip-correction-done K01 R3"))
  }

  @Test func `neither counts where the table holds a third value`() throws {
    let line = try Self.round(then: Self.table.replacing("2400", with: "1300")) {
      $0.set(.answers, row: 0, column: Self.corrected, .number(1240))
    }
    #expect(Self.value(line, 2021)?.value == .absent(.unverified))
    #expect(Self.codes(line, .correction) == ["slip-correction-contradicted K01 R3"])
    #expect(line.status == .findings)
  }

  @Test(arguments: [("正しい", "1240"), ("", "たくさん"), ("訂正", ""), ("", "-5"), ("", "1240以上"), ("", "12人")])
  func `an answer of two minds or without a value holds the value back`(_ reply: String, _ text: String)
    throws
  {
    let line = try Self.round {
      $0.set(.answers, row: 0, column: Self.reply, .text(reply))
      $0.set(.answers, row: 0, column: Self.corrected, .text(text))
    }
    #expect(Self.value(line, 2021)?.value == .absent(.unverified))
    #expect(
      Self.codes(line, .correction)
        == [reply == "正しい" ? "slip-answers-both K01 R3" : "slip-correction-unread K01 R3"])
    #expect(line.closed.isEmpty)
  }

  @Test func `a reason alone, and an answer of no known word, are reported and change nothing`() throws {
    let alone = try Self.round { $0.set(.answers, row: 0, column: Self.reason, .text("確認中")) }
    #expect(Self.codes(alone, .confirmation) == ["slip-reason-alone K01 R3", "value-change K01 R3"])
    let other = try Self.round { $0.set(.answers, row: 0, column: Self.reply, .text("たぶん")) }
    #expect(Self.codes(other, .confirmation) == ["answer-unread K01 R3", "value-change K01 R3"])
  }

  @Test func `a value to come has its day and its reason`() throws {
    let line = try Self.round {
      $0.set(.promises, row: 0, column: 0, .text("令和8年1月"))
      $0.set(.promises, row: 0, column: 1, .text("集計中"))
      $0.set(.promises, row: 0, column: 2, .text("調査の途中"))
    }
    // R1 and R4 were never delivered.
    let value = try #require(Self.value(line, 2022))
    #expect(value.value == .absent(.inPreparation))
    #expect(value.words[.nextRelease] == "令和8年1月")
    #expect(value.words[.remark] == "調査の途中")
    let missing = line.evaluations.missing.filter { $0.indicator.id.text == "K01" }
    #expect(missing.allSatisfy { $0.absence == .inPreparation && $0.nextRelease == "令和8年1月" })
    let unread = try Self.round { $0.set(.promises, row: 0, column: 1, .text("1,300")) }
    #expect(Self.codes(unread, .correction) == ["slip-state-unread K01"])
  }

  @Test func `a day alone goes with the reason that the export gives`() throws {
    let table = (3...6).map { "K01,R\($0),集計中\n" }.joined()
    let line = try Self.round("指標ID,年度,値\nK01,R1,1400\nK01,R2,3000\n" + table) {
      $0.set(.promises, row: 0, column: 0, .text("令和8年3月"))
    }
    let value = try #require(Self.value(line, 2024))
    #expect(value.value == .absent(.inPreparation))
    #expect(value.words[.nextRelease] == "令和8年3月")
    #expect(Self.codes(line, .confirmation) == ["value-change K01 R2"])
  }

  @Test func `the slip of last year says nothing about another year`() throws {
    let line = try Self.round(Self.table + "K01,R4,2400\n", answersFrom: "R5") {
      $0.set(.answers, row: 0, column: Self.reply, .text("正しい"))
    }
    #expect(line.closed.map { $0.finding.year?.label } == ["R3"])
    #expect(Self.codes(line, .note).contains("workbook-of-earlier-year"))
    #expect(Self.codes(line, .confirmation).contains { $0.hasSuffix("R4") || $0.hasSuffix("R5") })
  }

  @Test func `a slip of another plan answers nothing`() throws {
    let line = try Self.round {
      $0.set(.answers, row: 0, column: Self.reply, .text("正しい"))
      $0.mark { $0.replacing("試験計画", with: "前の計画") }
    }
    #expect(Self.codes(line, .correction) == ["workbook-of-other-plan"])
    #expect(line.closed.isEmpty)
  }

  @Test func `the answers go with the list of findings, and close the same kept with the plan`() throws {
    try Samples.with { folder in
      try WorkingFolder.write(Self.table, to: Self.file, in: folder)
      let line = try ReportPipeline(InputOptions.parse(["--inputs", folder + "/Inputs"]))
      var edited = EditedWorkbook(book: try #require(line.slips.first { $0.department == "移住課" }).workbook)
      edited.set(.answers, row: 0, column: Self.reply, .text("正しい"))
      edited.set(.answers, row: 0, column: Self.reason, .text("新しい窓口"))
      _ = try write(edited.book, to: folder + "/Inputs/exports/回答.xlsx")
      let list = try Command.run(["check", "--format", "csv"], in: folder)
      let row = try #require(try CSVTable(list.output).rows.first { $0["重要度"] == "済" })
      #expect(row["コード"] == "value-change" && row["値"] == "2400" && row["系列"] == "")
      #expect(row["回答"] == "正しい" && row["理由"] == "新しい窓口" && row["確認者"] == "移住課")
      try FileManager.default.removeItem(atPath: folder + "/Inputs/exports/回答.xlsx")
      try WorkingFolder.write(list.output, to: "Inputs/plan/confirmed.csv", in: folder)
      let check = try Command.run(["check"], in: folder)
      #expect(check.status == 0)
      #expect(check.output.contains("確認 0件") && check.output.contains("済 1件"))
      let report = try Command.run(["report"], in: folder)
      #expect(report.output.contains("済 1件"))
      let audit = try SheetGrid(
        "出典・監査", of: XLSXContents(path: folder + "/Outputs/R6/KPI_R6_99_算定方法・出典.xlsx"))
      #expect((1...200).contains { row in (1...12).contains { audit.text(row, $0).contains("新しい窓口") } })
    }
  }
}
