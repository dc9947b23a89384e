import Evaluations
import Indicators
import Testing

@testable import Exchange
@testable import Sheets
@testable import Workbooks

/// What departments get: slips with what they have to mend, and the list of what they owe.
struct DepartmentsTests {
  private static let department = "移住担当課"

  private static func finding(
    _ code: String, _ severity: Finding.Severity, department: String? = department
  ) -> Finding {
    let sample = Finding.sample(code, severity)
    return Finding(
      sample.message, at: sample.place, found: sample.found, indicator: sample.indicator, year: sample.year,
      department: department)
  }

  private static func slips(_ findings: [Finding]) -> [ReturnSlip] {
    let sample = ListingSample()
    return returnSlips(sample.evaluations, plan: sample.plan, findings: findings, version: "1")
  }

  private static func texts(_ sheet: Sheet) -> [String] {
    sheet.cells.sorted { $0.key < $1.key }.compactMap {
      if case .text(let text) = $0.value.content { text } else { nil }
    }
  }

  @Test(arguments: [
    ([(Finding.Severity, String?)](), false), ([(.note, department)], false),
    ([(.confirmation, department)], true), ([(.correction, department)], true), ([(.correction, nil)], false),
  ])
  func `a department gets a slip when it has something to correct`(
    _ findings: [(Finding.Severity, String?)], _ isGiven: Bool
  ) {
    // R1 has a row: what nobody delivered is something to mend by itself.
    let all = findings.map { Self.finding("a", $0.0, department: $0.1) }
    let contents = SlipContents(
      department: Self.department, context: ListingSample().evaluations.context,
      findings: all.filter { $0.department == Self.department }, missing: [])
    #expect(contents.needsCorrection == isGiven)
  }

  @Test func `a slip reports place, text found, what is wrong and what to do, gravest first`() throws {
    let slip = try #require(
      Self.slips([
        Self.finding("b", .confirmation), Self.finding("c", .note), Self.finding("a", .correction),
      ]).first)
    #expect(slip.department == Self.department)
    #expect(slip.workbook.fileName == "差し戻し票_移住担当課.xlsx")
    #expect(slip.textName == "差し戻し票_移住担当課.txt")
    let texts = Self.texts(try #require(slip.workbook.sheets.first))
    #expect(
      Set(texts).isSuperset(of: ["■ 要修正　相談件数", "１２\n（移住.csv　3行 C列）", "問題a。\n→ 対処a。"]))
    let grave = try #require(texts.firstIndex(of: "問題a。\n→ 対処a。"))
    #expect(grave < (texts.firstIndex(of: "問題b。\n→ 対処b。") ?? 0))
    #expect(!texts.contains { $0.contains("問題c。") })
    #expect(slip.text.hasPrefix("\u{FEFF}差し戻し票　移住担当課\r\n"))
    #expect(slip.text.contains("(1) 要修正　exports/移住.csv　3行目　値（C列）\r\n    指標：相談件数　R5\r\n    読み取った文字：１２\r\n"))
    #expect(!slip.text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func `a finding about an initiative names the initiative`() {
    let sample = Finding.sample("a", .correction)
    let finding = Finding(
      sample.message, at: sample.place, initiative: ProgrammeSample.first, year: FiscalYear(2023),
      department: Self.department)
    let slip = SlipContents(
      department: Self.department,
      context: evaluate(ProgrammeSample().plan, Observations([]), reportYear: FiscalYear(2023)).context,
      findings: [finding], missing: [])
    #expect(slip.name(of: finding) == "Ⅰ①　相談の連携")
    #expect(slip.text.contains("\r\n    取組：Ⅰ①　相談の連携　R5\r\n"))
  }

  @Test func `a slip lists what is missing, announced or not`() throws {
    let slip = try #require(Self.slips([Self.finding("a", .correction)]).first)
    #expect(slip.text.contains("・相談件数　R5　集計中（最新の実績 R4、次回公表 －）まとまりしだい提出してください。"))
    #expect(slip.text.contains("・相談件数　R1　未提出"))
  }

  @Test(arguments: [
    (["観光課"], ["観光課"]), (["a/b", "a\\b"], ["a_b", "a_b_2"]), (["ABC", "abc"], ["ABC", "abc_2"]),
    (["..", "課. "], ["所管課", "課"]), (["課:*?\"<>|\u{7}"], ["課________"]),
    ([String(repeating: "課", count: 90)], [String(repeating: "課", count: 40)]),
  ])
  func `departments make names that every file system takes`(_ departments: [String], _ names: [String]) {
    #expect(DepartmentName.fileNames(departments) == names)
  }

  @Test func `a slip lists 1000 findings and names the text with all of them`() throws {
    let slip = try #require(
      Self.slips((0..<1500).map { Self.finding("\($0)", .correction) }).first)
    let sheet = try #require(slip.workbook.sheets.first)
    let texts = Self.texts(sheet)
    #expect(texts.count { $0.hasPrefix("■ 要修正　") } == 1000)
    #expect(texts.contains { $0.hasPrefix("１　御確認いただきたい事項（1500件）") })
    #expect(texts.contains("ほか500件（同じフォルダーの「差し戻し票_移住担当課.txt」をご覧ください）"))
    #expect(slip.text.contains("(1500) 要修正"))
    #expect(texts.contains { $0.hasPrefix("２　未提出の値") })
  }

  @Test func `a dash among numbers is asked for on 実績入力, in slip and form`() throws {
    let dash = Observation(
      indicator: ListingSample.level, year: FiscalYear(2021), value: .absent(.notApplicable), text: "-",
      isDoubted: true)
    let sample = ListingSample(others: [dash])
    let book = sample.book(.section(ListingSample.first))
    let inputs = InputSheet(book: book).sheet
    let state = Position(
      row: book.inputs.row(of: ListingSample.level),
      column: book.inputs.statusColumn
        + (try #require(book.inputs.years.firstIndex(of: FiscalYear(2021)))))
    #expect(inputs.cells[state]?.content == .text("該当なし"))
    #expect(inputs.conditionalFormats.contains { $0.area == Area(state, state) })
    let slip = try #require(
      returnSlips(sample.evaluations, plan: sample.plan, findings: [], version: "1").first)
    #expect(slip.text.contains("　R3　該当なし（要確認）"))
    #expect(slip.text.contains("0なら「0」、なければ「該当なし」と書いて、提出し直してください。"))
    let form = try #require(requestForms(sample.evaluations, plan: sample.plan, version: "1").first)
    #expect(form.table.contains(",R3,,"))
  }

  @Test func `a form asks for the year, and for what is missing or provisional before it`() throws {
    let sample = ListingSample()
    let forms = requestForms(sample.evaluations, plan: sample.plan, version: "1")
    #expect(forms.map(\.department) == [Self.department])
    let form = try #require(forms.first)
    #expect(form.tableName == "照会様式_R5_移住担当課.csv")
    let rows = form.table.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.dropFirst().map { $0[4] } == ["R1", "R4", "R5"])
    #expect(rows.dropFirst().map { $0[5] } == ["", "", ""])
    #expect(rows.dropFirst().map { $0[7] } == ["", "", ""])
    let sheet = try #require(form.workbook.sheets.first)
    // 指標ID, 指標, 単位, 目標, then the years; the statuses stand below the values.
    func written(_ row: Int) -> [Cell.Content?] {
      (0..<6).map { sheet.cells[Position(row: row, column: 4 + $0)]?.content }
    }
    #expect(written(6) == ["H30", "R1", "R2", "R3", "R4", "R5"].map { .text($0) })
    #expect(written(7).suffix(5) == [.blank, .number(120), .number(110), .number(150), .blank])
    #expect(written(8).suffix(5) == [.blank, .text("確定"), .text("確定"), .text("速報"), .blank])
    #expect(rows.last?[3] == "R2 120（確定）／R3 110（確定）／R4 150（速報）")
  }

  @Test func `a form asks for nothing up to the baseline, after the target year or outside a sum's period`() {
    let evaluations = ListingSample().evaluations
    func years(_ id: Indicator.ID, asking year: Int) -> [Int] {
      evaluations[id].map {
        RequestRow.rows(of: $0.record, asking: FiscalYear(year)).map(\.year.number)
      } ?? []
    }
    #expect(years(ListingSample.level, asking: 2018).isEmpty)
    #expect(years(ListingSample.early, asking: 2023).allSatisfy { $0 <= 2022 })
    #expect(years(ListingSample.early, asking: 2022).last == 2022)
    #expect(years(ListingSample.sum, asking: 2023).allSatisfy { (2020...2024).contains($0) })
    #expect(years(ListingSample.sum, asking: 2025).allSatisfy { $0 <= 2023 })
  }

  @Test func `only what the department writes is open on the form, its status by a list`() throws {
    let sample = ListingSample()
    let form = try #require(requestForms(sample.evaluations, plan: sample.plan, version: "1").first)
    let sheet = try #require(form.workbook.sheets.first)
    let open = sheet.cells.filter { $0.value.style.isUnlocked }.map(\.key)
    let texts = try #require(sheet.cells.first { $0.value.content == .text("出典") }).key.row
    // Up to the baseline nothing is asked for.
    let years = (4...9).filter { column in
      guard case .text(let label)? = sheet.cells[Position(row: 6, column: column)]?.content else {
        return false
      }
      return ["R1", "R2", "R3", "R4", "R5"].contains(label)
    }
    #expect(Set(open.filter { $0.row < texts }.map(\.column)) == Set(years))
    #expect(Set(open.filter { $0.row > texts }.map(\.column)) == Set(1...10))
    let statuses = open.filter { $0.row < texts && $0.row % 2 == 0 }
    let lists = sheet.validations.filter { $0.rule == .list(FormSheet.statuses) }
    #expect(Set(lists.map(\.area.first)) == Set(statuses))
    #expect(sheet.validations.allSatisfy { $0.rule == .any || $0.rule == .list(FormSheet.statuses) })
    #expect(sheet.isProtected)
    try form.workbook.check()
  }
}
