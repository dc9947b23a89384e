import Foundation
import Indicators
import Readers
import Sheets
import Tables
import TestKit
import Testing
import Workbooks

/// Workbooks with the mark of the program that no program wrote: each is named, and none affects the other exports.
struct HostileReturnedTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let kind: BookMark.Kind
    let areas: [(BookArea, String)]
    /// The cells of a row by its number; the sheet has as many rows as `rows` says.
    let rows: Int
    let cells: @Sendable (Int) -> [String]
    /// What `check` says of the file.
    let reported: String
  }

  private static let whole = "$A$1:$XFD$1048576"
  private static let refused = "exports/甲課.xlsx: このプログラムのブックですが、入力のシートが削除・非表示にされたか、形が変えられています。"

  private static func every(_ areas: [BookArea], _ cells: String) -> [(BookArea, String)] {
    areas.map { ($0, cells) }
  }

  private static let ofForm: [BookArea] = [.ids, .years, .values, .writtenValues, .table, .writtenTable]
  private static let ofSlip: [BookArea] = [.answers, .questions, .promises, .missingSeries]

  /// A form of a department of many years, whose values are wide and whose copies are blank.
  private static func form(years: Int, lines: Int) -> [(BookArea, String)] {
    let last = name(years)
    let (copy, copyEnd) = (name(years + 2), name(2 * years + 1))
    let (end, head) = (1 + 2 * lines, 2 + 2 * lines)
    let (texts, textsEnd) = (name(2 * years + 3), name(2 * years + 9))
    return [
      (.ids, "$A$2:$A$\(end)"), (.years, "$B$1:$\(last)$1"), (.values, "$B$2:$\(last)$\(end)"),
      (.writtenValues, "$\(copy)$2:$\(copyEnd)$\(end)"), (.table, "$A$\(head):$G$\(head + lines)"),
      (.writtenTable, "$\(texts)$\(head):$\(textsEnd)$\(head + lines)"),
    ]
  }

  /// The letters of a column, the first of which is 0.
  private static func name(_ column: Int) -> String {
    Position(row: 0, column: column).reference.filter(\.isLetter)
  }

  private static let programme = [
    "取組ID", "取組名", "年度", "取組実績", "指標名", "これまでの値", "値", "単位", "状態", "目標", "実施主体", "実施状況", "見直し", "見直し内容", "備考",
  ]

  static let cases: [Case] = [
    Case(
      testDescription: "a form whose areas are the whole sheet", kind: .form, areas: every(ofForm, whole),
      rows: 3, cells: { ["K01", "\($0)"] }, reported: refused),
    Case(
      testDescription: "a form of the programme whose areas are the whole sheet", kind: .programmeForm,
      areas: every([.table, .writtenTable], whole), rows: 3, cells: { _ in programme }, reported: refused),
    Case(
      testDescription: "a slip whose areas are the whole sheet", kind: .slip, areas: every(ofSlip, whole),
      rows: 3, cells: { ["正しい", "\($0)"] }, reported: refused),
    Case(
      testDescription: "a form whose areas are on a sheet that is not there", kind: .form,
      areas: every(ofForm, "$A$1:$B$2").map { ($0.0, "@" + $0.1) }, rows: 3, cells: { _ in ["K01"] },
      reported: refused),
    Case(
      testDescription: "a slip whose areas are no ranges", kind: .slip, areas: every(ofSlip, "#REF!"),
      rows: 3, cells: { _ in ["正しい"] }, reported: refused),
    Case(
      testDescription: "a form whose texts were moved off their values", kind: .form,
      areas: form(years: 2, lines: 2).map { ($0.0, $0.0 == .table ? "$A$7:$G$9" : $0.1) }, rows: 9,
      cells: { ["K01", "\($0)", "\($0)"] }, reported: refused),
    Case(
      testDescription: "a form of the programme whose copy was moved by a column", kind: .programmeForm,
      areas: [(.table, "$A$1:$O$4"), (.writtenTable, "$Q$1:$AE$4")], rows: 4,
      cells: { _ in programme + programme }, reported: refused),
    Case(
      testDescription: "a slip with more answers than questions", kind: .slip,
      areas: [
        (.answers, "$A$1:$C$9"), (.questions, "$E$1:$M$8"), (.promises, "$A$10:$C$11"),
        (.missingSeries, "$E$10:$G$11"),
      ], rows: 11, cells: { _ in ["正しい"] }, reported: refused),
    Case(
      testDescription: "a form of more values than any", kind: .form, areas: form(years: 240, lines: 200),
      rows: 601,
      cells: { number in
        number == 402
          ? ["指標ID", "出典", "公表時点", "次回公表", "要因分析", "今後の方向性", "備考"]
          : ["K01"] + (0..<240).map { number == 1 ? "R\($0 % 7 + 1)" : "\($0)" }
      }, reported: refused),
    Case(
      testDescription: "a form of the programme full of rows", kind: .programmeForm,
      areas: [(.table, "$A$1:$O$2000"), (.writtenTable, "$P$1:$AD$2000")], rows: 2_000,
      cells: { number in
        number == 1
          ? programme + programme
          : ["Ⅸ⑨", "", "R5", "実績\(number)", "指標\(number)", "", "\(number)", "件"]
      }, reported: "exports/甲課.xlsx［表］ 1行目: 共同プログラムの取組の表です（見出し「取組ID」）。"),
    Case(
      testDescription: "a slip about cells that never were", kind: .slip,
      areas: [
        (.answers, "$A$1:$C$500"), (.questions, "$E$1:$M$500"), (.promises, "$A$501:$C$600"),
        (.missingSeries, "$E$501:$G$600"),
      ], rows: 600,
      cells: { number in
        number > 500
          ? ["来月", "集計中", "", "", "K99", "", "R\(number)"]
          : [
            "訂正", "9\(number)", "", "", "value-change", "K01", "", "R5", "\(number)", "../../etc/passwd",
            "\(Int.max)", "-1", "\(number)",
          ]
      }, reported: "  exports/甲課.xlsx［表］ 501行目「状態」（B列）: "),
  ]

  private static func write(_ row: Case, plan: Plan, to path: String) throws {
    var sheet = Sheet(name: "表")
    for number in 1...row.rows {
      for (column, text) in row.cells(number).enumerated() where !text.isEmpty {
        sheet.write(.text(text), at: Position(row: number - 1, column: column), style: Style())
      }
    }
    let mark = BookMark(row.kind, year: FiscalYear(2024), of: plan.settings, version: "1")
    let areas = row.areas.map { area, cells in
      let (name, range) = cells.hasPrefix("@") ? ("別の表", String(cells.dropFirst())) : ("表", cells)
      return DefinedName(name: area.rawValue, formula: range == "#REF!" ? "=#REF!" : "='\(name)'!\(range)")
    }
    _ = try Workbooks.write(
      Workbook(
        fileName: "甲課.xlsx", properties: Properties(title: "甲課", of: plan.settings),
        definedNames: [mark.definedName] + areas, sheets: [sheet]), to: path)
  }

  @Test(arguments: cases)
  func `a hostile form or slip is named, and the report is made of the other exports`(_ row: Case) throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let plan = try readPlan(folder: InputFolder(folder + "/Inputs/plan")).value
      try Self.write(row, plan: plan, to: folder + "/Inputs/exports/甲課.xlsx")
      let check = try Command.run(["check"], in: folder)
      #expect(check.output.contains(row.reported), "\(check.output.prefix(1_000))")
      let report = try Command.run(["report"], in: folder)
      #expect([0, 65].contains(report.status), "\(report.standardError)")
      #expect(report.status == check.status)
      let json = try String(contentsOfFile: folder + "/Outputs/R6/results.json", encoding: .utf8)
      #expect(json.contains("4082000") || json.contains("408.2"))
    }
  }
}
