import Exchange
import Foundation
import Indicators
import Readers
import Sheets
import TestKit
import Testing
import Workbooks

@testable import tassei

/// The form of the joint programme that comes back: what somebody wrote counts, and nothing else.
struct ProgrammeFormTests {
  static let done: [(String, Cell.Content)] = [
    ("取組実績", .text("事例集を配り、支援を行った。")), ("実施状況", .text("実施")), ("見直し", .text("継続")),
  ]

  @Test(arguments: [true, false])
  func `a form in which nobody wrote gives nothing and says so`(isReported: Bool) throws {
    let returned = try ReturnedProgrammeForm.of(isReported: isReported)
    #expect(returned.codes == ["workbook-unchanged"])
    #expect(returned.isUnchanged)
  }

  @Test func `a filled row is a report of its side, and its value goes on with the metric of earlier years`()
    throws
  {
    var value: Position?
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", Self.done + [("値", .number(140)), ("状態", .text("速報")), ("備考", .text("集計の途中の値"))])
      value = try $0.position("Ⅰ①", 0, "値")
    }
    #expect(returned.codes == [])
    let report = try #require(returned.report("Ⅰ①"))
    #expect(report.entries.map(\.carriers) == ["道・札幌市・国"])
    #expect(report.entries[0].activity == "事例集を配り、支援を行った。")
    #expect(report.implementation == .done)
    #expect(report.reviews == [.continued])
    let observation = try #require(returned.value("Ⅰ①", "ハンズオン支援を受けた企業数"))
    #expect(observation.value == .measured(140))
    #expect(observation.status == .provisional)
    #expect(observation.words[.remark] == "集計の途中の値")
    #expect(observation.place.file == "exports/戻った様式.xlsx［照会様式］")
    let position = try #require(value)
    #expect(observation.place.line == position.row + 1)
    #expect(observation.place.columnLetters == position.reference.filter(\.isLetter))
    #expect(returned.after.value.programme.metrics == returned.before.programme.metrics)
    #expect(returned.report("Ⅰ②") == nil)
  }

  @Test func `a reason says why there is no value`() throws {
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", Self.done + [("状態", .text("集計中"))])
    }
    let value = returned.value("Ⅰ①", "ハンズオン支援を受けた企業数")?.value
    #expect(value == .absent(.inPreparation))
    #expect(returned.codes == [])
  }

  @Test func `the second metric of an initiative and one more have rows of their own`() throws {
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ⑦", Self.done + [("値", .number(1_700))])
      try $0.fill("Ⅰ⑦", 1, [("値", .number(540))])
      try $0.fill(
        "Ⅰ⑦", 2,
        [("指標名", .text("講座の開催回数")), ("値", .text("12回")), ("単位", .text("回")), ("目標", .text("年間10回(R2〜R6)"))])
    }
    #expect(returned.codes == [])
    #expect(returned.value("Ⅰ⑦", "相談件数")?.value == .measured(1_700))
    #expect(returned.value("Ⅰ⑦", "相談から就職した人数")?.value == .measured(540))
    #expect(returned.value("Ⅰ⑦", "講座の開催回数")?.value == .measured(12))
    #expect(returned.report("Ⅰ⑦")?.entries.map(\.carriers) == ["道・札幌市・国"])
    let added = returned.after.value.programme.metrics.filter { $0.initiative.description == "Ⅰ⑦" }
    #expect(added.map(\.number) == [1, 2, 3])
    #expect(added.last?.indicator.printed.target == "年間10回(R2〜R6)")
  }

  @Test func `the second side of an initiative reports in the row that is there for more`() throws {
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ④", Self.done + [("実施主体", .text("道"))])
      try $0.fill("Ⅰ④", 1, [("実施主体", .text("札幌市")), ("取組実績", .text("見学会")), ("実施状況", .text("一部"))])
    }
    let report = try #require(returned.report("Ⅰ④"))
    #expect(report.entries.map(\.carriers) == ["道", "札幌市"])
    #expect(report.implementation == .partly)
  }

  @Test func `a known value that is changed is a revision, and is asked about with its initiative`() throws {
    let returned = try ReturnedProgrammeForm.of { try $0.fill("Ⅰ②", [("値", .number(1_220))]) }
    let value = try #require(returned.value("Ⅰ②", "認証を受けた企業数（道・市の計）"))
    #expect(value.value == .measured(1_220))
    #expect(value.status == .revised)
    #expect(returned.codes == ["workbook-value-changed"])
    #expect(returned.findings.map { $0.initiative?.description } == ["Ⅰ②"])
    #expect(returned.findings.map(\.department) == ["道・札幌市"])
    #expect(returned.after.value.programme == returned.before.programme)
  }

  @Test func `a changed provisional value takes the place of the earlier one`() throws {
    let provisional = "取組ID,年度,指標名,値,単位,状態,実施主体\nⅠ①,R6,ハンズオン支援を受けた企業数,130,社,速報,道・札幌市・国\n"
    let returned = try ReturnedProgrammeForm.of(later: provisional) {
      // The form as it would have been made after the provisional value came.
      let (sheet, copy) = ($0.sheet, $0.area(.writtenTable))
      for (heading, content) in [("値", Cell.Content.number(130)), ("状態", .text("速報"))] {
        let cell = try $0.position("Ⅰ①", 0, heading)
        $0.put(content, at: cell)
        let written = Position(row: cell.row, column: copy.first.column + cell.column)
        $0.book.sheets[sheet].write(content, at: written, style: Style())
      }
      try $0.fill("Ⅰ①", [("値", .number(131))])
    }
    let value = try #require(returned.value("Ⅰ①", "ハンズオン支援を受けた企業数"))
    #expect(value.value == .measured(131))
    #expect(value.status == .provisional)
  }

  @Test(arguments: [false, true])
  func `a known text that is changed takes the place of the one before, whichever is read first`(
    isFirst: Bool
  ) throws {
    let returned = try ReturnedProgrammeForm.of(isFirst: isFirst) {
      try $0.fill("Ⅰ①", [("取組実績", .text("事例集を改めた。")), ("見直し", .text("改善"))])
    }
    let report = try #require(returned.report("Ⅰ①"))
    #expect(report.entries.count == 1)
    #expect(report.entries[0].activity == "事例集を改めた。")
    #expect(report.reviews == [.improved])
    #expect(report.entries[0].implementation == .done)
    #expect(returned.codes == ["form-text-changed"])
  }

  @Test func `a text that another file changed by then is kept and asked about`() throws {
    let returned = try ReturnedProgrammeForm.of(
      later: "取組ID,年度,取組実績,実施主体\nⅠ①,R6,後から届いた実績,道・札幌市・国\n"
    ) { try $0.fill("Ⅰ①", [("取組実績", .text("事例集を改めた。"))]) }
    #expect(returned.report("Ⅰ①")?.entries[0].activity.hasSuffix("後から届いた実績") == true)
    #expect(returned.codes == ["form-text-overtaken"])
    #expect(returned.isUnchanged)
  }

  @Test func `a deleted text and a deleted value are asked about, and those of the export stay`() throws {
    let returned = try ReturnedProgrammeForm.of {
      try $0.fill("Ⅰ②", [("取組実績", .blank), ("値", .blank)])
    }
    #expect(returned.codes == ["form-text-cleared", "workbook-value-cleared"])
    #expect(returned.isUnchanged)
  }

  @Test func `rows that were exchanged are named and not read, the others are`() throws {
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ③", [("値", .number(330))])
      let (sheet, table) = ($0.sheet, $0.area(.table))
      let (one, other) = (try $0.position("Ⅰ①", 0, "取組ID").row, try $0.position("Ⅰ②", 0, "取組ID").row)
      try $0.fill("Ⅰ①", Self.done + [("値", .number(140))])
      for column in table.first.column...table.last.column {
        let places = [one, other].map { Position(row: $0, column: column) }
        var cells: [Cell?] = []
        for place in places { cells.append($0.book.sheets[sheet].cells[place]) }
        for (place, cell) in zip(places, cells.reversed()) { $0.book.sheets[sheet].cells[place] = cell }
      }
    }
    // Of Ⅰ③ only a value was reported.
    #expect(returned.codes == ["form-locked-changed", "implementation-missing"])
    #expect(returned.report("Ⅰ①") == nil)
    #expect(returned.report("Ⅰ②") == nil)
    #expect(returned.value("Ⅰ③", "セミナーの参加企業数")?.value == .measured(330))
  }

  @Test func `a row that somebody inserted is read by what stands in it`() throws {
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      // A spreadsheet moves the areas with their cells: the last row of both is the new one.
      for area in [BookArea.table, .writtenTable] {
        let index = try #require($0.book.definedNames.firstIndex { $0.name == area.rawValue })
        let old = $0.area(area)
        $0.book.definedNames[index] = area.definedName(
          $0.book.sheets[$0.sheet].name,
          Area(old.first, Position(row: old.last.row + 1, column: old.last.column)))
      }
      let row = $0.area(.table).last.row
      for (heading, text) in [
        ("取組ID", "Ⅰ①"), ("年度", "R6"), ("指標名", "冊子の部数"), ("値", "3,000"), ("単位", "部"), ("実施主体", "道"),
      ] {
        let column = try $0.position("Ⅰ①", 0, heading).column
        $0.put(.text(text), at: Position(row: row, column: column))
      }
    }
    #expect(returned.value("Ⅰ①", "冊子の部数")?.value == .measured(3_000))
    #expect(returned.codes == ["implementation-missing"])
  }

  /// Who reports on one initiative says nothing of the next one.
  @Test func `a side that was cleared is not that of the initiative above`() throws {
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", Self.done)
      try $0.fill("Ⅰ②", Self.done + [("実施主体", .blank)])
    }
    #expect(returned.report("Ⅰ①")?.entries.map(\.carriers) == ["道・札幌市・国"])
    #expect(returned.report("Ⅰ②")?.entries.map(\.carriers) == [""])
  }

  @Test func `what is wrong is named where it stands`() throws {
    var places: [Position] = []
    let returned = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", Self.done + [("値", .text("百四十くらい？"))])
      try $0.fill("Ⅰ②", [("取組実績", .text("説明会")), ("実施状況", .text("実旋")), ("見直し", .text("継続"))])
      try $0.fill("Ⅰ③", 1, [("値", .number(5))])
      places = [
        try $0.position("Ⅰ①", 0, "値"), try $0.position("Ⅰ②", 0, "実施状況"), try $0.position("Ⅰ③", 1, "値"),
      ]
    }
    let found = ["number-unreadable", "word-unknown", "figure-nameless"].map { code in
      returned.findings.first { $0.message.code == code }?.place
    }
    #expect(found.map { $0?.line } == places.map { $0.row + 1 }, "\(returned.codes)")
    #expect(found.map { $0?.column } == places.map(\.column))
    let value = returned.value("Ⅰ①", "ハンズオン支援を受けた企業数")?.value
    #expect(value == .absent(.unverified))
  }

  // MARK: The CSV twin

  @Test func `the table that is filled in gives what the workbook gives`() throws {
    let workbook = try ReturnedProgrammeForm.of(isReported: false) {
      try $0.fill("Ⅰ①", Self.done + [("値", .number(140)), ("状態", .text("速報"))])
      try $0.fill("Ⅰ⑦", 1, [("値", .number(540))])
    }
    let twin = try ReturnedProgrammeForm.of(isReported: false) { _ in
    } save: { form, _, path in
      var table = try CSVTable(form.table)
      let first = try #require(table.rows.firstIndex { $0["取組ID"] == "Ⅰ①" })
      for (heading, text) in [
        ("取組実績", "事例集を配り、支援を行った。"), ("実施状況", "実施"), ("見直し", "継続"), ("値", "140"), ("状態", "速報"),
      ] { table.rows[first][heading] = text }
      let second = try #require(table.rows.firstIndex { $0["取組ID"] == "Ⅰ⑦" }) + 1
      table.rows[second]["値"] = "540"
      let rows = [table.headings] + table.rows.map { row in table.headings.map { row[$0] ?? "" } }
      try ReturnedProgrammeForm.csv(rows).write(toFile: path + ".csv", atomically: true, encoding: .utf8)
    }
    #expect(twin.codes == ["implementation-missing"])
    #expect(twin.codes == workbook.codes)
    func values(_ returned: ReturnedProgrammeForm) -> [String] {
      returned.after.value.observations.sorted.map { "\($0.indicator) \($0.year) \($0.value) \($0.status)" }
    }
    #expect(values(twin) == values(workbook))
    let isNothingFilled = values(twin) == values(try .of(isReported: false))
    #expect(!isNothingFilled)
    func texts(_ returned: ReturnedProgrammeForm) -> [[String]] {
      returned.after.value.programme.reports.flatMap { report in
        report.entries.map { [report.initiative.description, $0.carriers, $0.activity] }
      }
    }
    #expect(texts(twin) == texts(workbook))
  }

  @Test(arguments: [true, false])
  func `the table that nobody filled in delivers nothing`(isReported: Bool) throws {
    let returned = try ReturnedProgrammeForm.of(isReported: isReported) { _ in
    } save: { form, _, path in
      try form.table.write(toFile: path + ".csv", atomically: true, encoding: .utf8)
    }
    #expect(returned.codes == [])
    #expect(returned.isUnchanged)
  }

  // MARK: The command

  @Test func `the command makes one form for the programme, and none for a year outside of it`() throws {
    try WorkingFolder.with { folder in
      try Samples.overlay(URL(fileURLWithPath: Samples.shipped + "/example"), on: folder + "/Inputs")
      let alone = try Command.run(["template", "--department", "共同プログラム"], in: folder)
      #expect(alone.status == 0)
      #expect(
        try Tree(folder + "/Outputs/照会様式").names == ["照会様式_R6_共同プログラム.csv", "照会様式_R6_共同プログラム.xlsx"])
      let later = try Command.run(["template", "--year", "R7", "--department", "共同プログラム"], in: folder)
      #expect(later.status == 0)
      #expect(try Tree(folder + "/Outputs/照会様式").names.allSatisfy { !$0.contains("R7") })
    }
  }
}
