import Evaluations
import Figures
import Indicators
import Testing

@testable import Formulas
@testable import Sheets
@testable import Workbooks

struct ProgrammeTests {
  private let sample = ProgrammeSample()
  private let theme = ProgrammeSample.theme("Ⅰ")

  private func cell(_ sheet: Sheet, _ row: Int, _ column: Int) -> Cell.Content? {
    sheet.cells[Position(row: row, column: column)]?.content
  }

  private func cached(_ content: Cell.Content?) -> Cell.Cached? {
    if case .formula(_, let cached, _) = content { cached } else { nil }
  }

  /// All texts of a sheet, those kept beside formulas too.
  private func texts(_ sheet: Sheet) -> [String] {
    sheet.cells.keys.sorted().compactMap { position in
      switch sheet.cells[position]?.content {
      case .text(let text), .formula(_, .text(let text), _), .link(_, let text): text
      default: nil
      }
    }
  }

  // MARK: Books

  @Test func `the books of the programme follow those of the sections`() {
    let builders = layOut(
      ListingSample().evaluations, plan: sample.plan, programme: sample.programme, findings: [], files: [],
      version: "1")
    let books = builders.map(\.workbook)
    #expect(builders.map(\.fileName) == books.map(\.fileName))
    #expect(
      builders.map(\.names) == [
        ["00"], ["4①", "4-1"], ["4②", "4-2"], ["J-0"], ["J-1", "Ⅰ"], ["J-2", "Ⅱ"], ["99"],
      ])
    #expect(
      books.map(\.fileName) == [
        "KPI_R5_00_総括.xlsx", "KPI_R5_4-1_移住.xlsx", "KPI_R5_4-2_共生.xlsx", "KPI_R5_J-0_共同プログラム総括.xlsx",
        "KPI_R5_J-1_題Ⅰ.xlsx", "KPI_R5_J-2_題Ⅱ.xlsx", "KPI_R5_99_算定方法・出典.xlsx",
      ])
    #expect(
      books[4].sheets.map(\.name) == [
        "概要", "取組一覧", "個票", "関連指標", "実績入力", "前提",
      ])
    #expect(books[6].sheets.map(\.name) == ["算定方法", "出典・監査"])
    #expect(books.dropFirst(3).allSatisfy { $0.sheets.allSatisfy(\.isProtected) })
  }

  @Test func `a plan without themes has no book of a programme`() {
    let listing = ListingSample()
    let books = layOut(listing.evaluations, plan: listing.plan, findings: [], files: [], version: "1")
    #expect(books.count == 4)
  }

  @Test func `a quote in the name of who has not reported a report does not end the text of its formula`() {
    let book = ProgrammeSample(reporters: ["\"新\"道"]).book(theme)
    let formulas = ProgrammeOverviewSheet(book: book).sheet.cells.values.compactMap { cell -> String? in
      if case .formula(let formula, _, _) = cell.content { formula } else { nil }
    }
    #expect(formulas.contains { $0.hasSuffix("\"－ 未報告\",\"\"\"新\"\"道\",\"・\")") })
  }

  private static func figure(_ number: Int, _ name: String, unit: String = "人") -> InitiativeMetric {
    InitiativeMetric(
      initiative: ProgrammeSample.first, number: number, name: name, unit: Unit(base: unit),
      target: (.level(value: 100, year: FiscalYear(2024)), nil, "100"), lastYear: FiscalYear(2024),
      place: Place(file: "exports/共同.csv", line: 2))
  }

  private func figures(of figures: [InitiativeMetric]) -> Cell.Content? {
    var sample = sample
    sample.figures = figures
    let book = sample.book(theme)
    let layout = InitiativeListLayout(count: book.initiatives.count)
    let position = layout.position(.figures, initiative: 0)
    return InitiativeListSheet(book: book).sheet.cells[position]?.content
  }

  @Test(
    arguments: [
      "説明会の\n参加者数", "\u{B}", "_x0041_", "\"", String(repeating: "名", count: 268),
      String(repeating: "名", count: 800), String(repeating: "か\u{3099}&", count: 10_000),
    ])
  func `no name or unit of a figure stops a book`(_ text: String) throws {
    var sample = sample
    sample.figures = [Self.figure(1, text, unit: text)]
    let workbook = sample.book(theme).workbook
    try workbook.check()
    for cell in workbook.sheets.flatMap(\.cells.values) {
      switch cell.content {
      case .formula(let formula, _, _):
        try Limit.check(formula: formula)
        #expect(text == "\"" || !formula.contains(text))
      case .text(let text): #expect(EscapedText.cell(text).utf16.count <= Limit.text)
      default: break
      }
    }
  }

  @Test func `names and units of figures on 取組一覧 are those of 実績入力`() {
    guard
      case .formula(let formula, let cached, _) = figures(of: [ProgrammeSample.targeted, Self.figure(2, "数")])
    else {
      Issue.record("no formula")
      return
    }
    #expect(
      formula
        == "='実績入力'!C14&\"：\"&IF(ISNUMBER('実績入力'!J14),TEXT('実績入力'!J14,\"#,##0;▲#,##0\")&'実績入力'!D14,\"－\")"
        + "&CHAR(10)&'実績入力'!C15&\"：\"&IF(ISNUMBER('実績入力'!J15),TEXT('実績入力'!J15,\"#,##0;▲#,##0\")&'実績入力'!D15,\"－\")"
    )
    #expect(cached == .text("相談の件数：80件\n数：10人"))
  }

  @Test func `figures too many for a formula stand as a text`() {
    guard case .text(let text) = figures(of: (1...100).map { Self.figure($0, "数\($0)") }) else {
      Issue.record("no text")
      return
    }
    #expect(text.split(separator: "\n").count == 100)
    #expect(text.hasPrefix("数1：80人\n数2：10人\n数3：－\n"))
  }

  // MARK: 概要

  @Test
  func `every initiative is listed in its order, one without report with the side that has not reported`() {
    let book = sample.book(nil)
    let layout = book.overview
    let sheet = ProgrammeOverviewSheet(book: book).sheet
    let year = ProgrammeOverviewLayout.Column.year(3)
    func row(_ index: Int, _ group: Int) -> [Cell.Content?] {
      let row = layout.row(ofInitiative: index, inGroup: group)
      return [.number, .name, year, .pending].map { sheet.cells[layout.position($0, row)]?.content }
    }
    let rows = [row(0, 0), row(1, 0), row(0, 1)]
    #expect(rows.map { $0[0] } == [.text("Ⅰ①"), .text("Ⅰ②"), .text("Ⅱ①")])
    #expect(rows.map { $0[1] } == [.text("相談の連携"), .text("周知"), .text("調査")])
    #expect(rows.map { cached($0[2]) } == [.text("◐ 一部"), .text("－ 未報告"), .text("－ 記載なし")])
    #expect(rows.map { cached($0[3]) } == [.text("・"), .text("札幌市"), .text("・")])
    let state = "IF('実績入力'!\(Position(row: 7, column: 9).reference)=\"実施\",\"● 実施\""
    guard case .formula(let formula, _, _) = rows[1][2] else {
      Issue.record("no live state")
      return
    }
    #expect(formula.contains(state))
  }

  @Test func `a year after the report year is no failure to report`() {
    #expect(sample.book(nil).state(ProgrammeSample.silent, FiscalYear(2024)) == .notYet)
    #expect(sample.book(nil).state(ProgrammeSample.silent, FiscalYear(2022)) == .unreported)
  }

  @Test func `a year before the programme is no failure to report`() {
    var sample = sample
    sample.others = [
      Observation(
        indicator: ProgrammeSample.untargeted.id, year: FiscalYear(2019), value: .measured(5),
        place: Place(file: "exports/共同.csv", line: 9))
    ]
    let book = sample.book(theme)
    #expect(book.inputs.years.first == FiscalYear(2019))
    let content = book.stateContent(ProgrammeSample.silent, FiscalYear(2019))
    let state = "IF(COUNTIF(実施状況の語,'実績入力'!G8)>0,'実績入力'!G8,\"選択肢でない\")"
    #expect(content == .formula("=IF('実績入力'!G8=\"\",\"\",\(state))", cached: .text("")))
    #expect(book.state(ProgrammeSample.silent, FiscalYear(2020)) == .unreported)
  }

  @Test func `the tiles and the sentence count what the table says`() {
    let book = sample.book(nil)
    let sheet = ProgrammeOverviewSheet(book: book).sheet
    let figures = (0..<5).map { index in
      let place = PageTiles.figure(index, row: PageHead.tileRow)
      return cached(cell(sheet, place.row, place.column))
    }
    #expect(figures == [.text("2／3"), .number(0), .number(0), .number(1), .number(0)])
    #expect(
      texts(sheet).contains(
        "3取組のうち1取組のR5の報告がまだありません。報告元（右端）に報告を依頼してください。R5に見直した取組はありません。"))
  }

  @Test func `each theme leads to its book and counts its reports`() throws {
    let book = sample.book(nil)
    let sheet = ProgrammeOverviewSheet(book: book).sheet
    let row = try #require(book.overview.row(ofGroup: 0))
    #expect(cell(sheet, row, 1) == .link(.file("KPI_R5_J-1_題Ⅰ.xlsx"), text: "Ⅰ"))
    #expect(cached(sheet.cells[book.overview.position(.year(3), row)]?.content) == .text("1/2"))
  }

  @Test func `reviews that differ between the sides are counted as such`() {
    let book = sample.book(theme)
    #expect(book.decision(ProgrammeSample.first, FiscalYear(2023)) == .differing)
    #expect(book.decision(ProgrammeSample.first, FiscalYear(2022)) == .expanded)
    #expect(book.decision(ProgrammeSample.silent, FiscalYear(2023)) == nil)
  }

  // MARK: Figures

  @Test func `a figure with its own target is judged like an indicator`() throws {
    let evaluation = try #require(sample.programme.metrics[ProgrammeSample.targeted.id])
    #expect(evaluation[.attainment] == .number(0.8))
    #expect(evaluation[.projection].number != nil)
    #expect(evaluation[.outlook].text?.isEmpty == false)
    #expect(evaluation[.progress].reason == .noBaseline)
  }

  // MARK: Related indicators

  @Test func `related indicators are fixed texts under a heading that says what they are not`() {
    let sheet = RelatedSheet(book: sample.book(theme)).sheet
    #expect(texts(sheet).first == "関連する総合戦略の指標（本プログラムの目標ではありません）")
    #expect(texts(sheet).contains("4①-1") && texts(sheet).contains("100件(H30) → 200件(R6)"))
    #expect(
      sheet.cells.values.allSatisfy { cell in
        switch cell.content {
        case .formula, .number: false
        default: true
        }
      })
    let other = RelatedSheet(book: sample.book(ProgrammeSample.theme("Ⅱ"))).sheet
    #expect(texts(other).contains("計画の表に、関連する指標の記載はありません。"))
  }

  // MARK: Findings

  @Test func `findings about an initiative stand in its book and in no book of the strategy`() {
    func finding(_ initiative: Initiative.ID?, _ file: String) -> Finding {
      Finding(
        Finding.sample("a", .correction).message, at: Place(file: file, line: 2), initiative: initiative)
    }
    let findings = [
      finding(ProgrammeSample.first, "exports/共同.csv"), finding(ProgrammeSample.other, "exports/共同.csv"),
      finding(nil, "exports/共同.csv"), finding(nil, "exports/移住.csv"),
    ]
    let sample = ProgrammeSample(findings: findings)
    #expect(sample.book(theme).base.findings.map(\.initiative) == [ProgrammeSample.first])
    #expect(sample.book(nil).base.findings.count == 3)
    let overall = Book(
      .overall, plan: sample.plan, evaluations: ListingSample().evaluations, findings: findings, files: [],
      version: "1")
    #expect(overall.findings.map(\.initiative) == [nil, nil])
    let sheet = FindingsSheet(book: sample.book(theme).base).sheet
    #expect(texts(sheet).contains("取組No"))
    #expect(
      sheet.cells.values.contains {
        $0.content == .link(.sheet("個票", Position(row: 0, column: 0)), text: "Ⅰ①")
      })
  }

  // MARK: 総括

  @Test func `総括 leads to the book of the programme`() {
    let book = Book(
      .overall, plan: sample.plan, evaluations: ListingSample().evaluations, programme: sample.reports,
      findings: [], files: [], version: "1")
    let sheet = SummarySheet(book: book).sheet
    let files = sheet.cells.values.compactMap { cell -> String? in
      if case .link(.file(let file), _) = cell.content { file } else { nil }
    }
    #expect(files.contains("KPI_R5_J-0_共同プログラム総括.xlsx"))
  }
}
