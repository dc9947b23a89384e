import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Exchange
@testable import Formulas
@testable import Localization
@testable import Sheets

struct ListSheetTests {
  let section = ListingSample().book(.section(ListingSample.first))
  let overall = ListingSample().book(.overall)

  private func cell(_ column: ListLayout.Column, _ placement: Int, in book: Book) -> Cell? {
    ListRow(book, placement: placement)?.cell(column)
  }

  private func cached(_ column: ListLayout.Column, _ placement: Int, in book: Book) -> Cell.Cached? {
    guard case .formula(_, let cached, _) = cell(column, placement, in: book)?.content else { return nil }
    return cached
  }

  private func formula(_ column: ListLayout.Column, _ placement: Int, in book: Book) -> String? {
    guard case .formula(let formula, _, _) = cell(column, placement, in: book)?.content else { return nil }
    return formula
  }

  // MARK: Figures

  @Test(arguments: [
    (ListLayout.Column.attainment, Figure.attainment), (.progress, .progress), (.gap, .gap), (.pace, .pace),
    (.projection, .projection), (.lower, .lower), (.required, .requiredPerYear), (.probability, .probability),
  ])
  func `a figure is shown from the cell that calculates it, with the value it has there`(
    column: ListLayout.Column, figure: Figure
  ) throws {
    for (book, index) in [(section, 0), (overall, 1)] {
      let addresses = try #require(book.addresses(ofPlacement: index))
      let reference = addresses.qualifiedAddress(figure)
      let value = try #require(book.evaluation(of: ListingSample.level)?[figure].number)
      #expect(formula(column, index, in: book) == "=IF(ISNUMBER(\(reference)),\(reference),\"－\")")
      #expect(cached(column, index, in: book) == .number(value))
    }
  }

  @Test func `a section's figures come from its 個票, those of 総括 from 算定表 and for a goal too`() {
    #expect(formula(.rating, 0, in: section)?.hasPrefix("='個票01'!") == true)
    #expect(formula(.rating, 1, in: section)?.hasPrefix("='個票02'!") == true)
    #expect(formula(.rating, 0, in: overall)?.hasPrefix("='算定表'!") == true)
  }

  @Test func `what a kind of target does not have is a dash without formula`() {
    #expect(cell(.projectedAttainment, 0, in: overall)?.content == .text("－"))
    #expect(cell(.baseline, 1, in: section)?.content == .text("－"))
  }

  @Test func `the newest value of a cumulative target is what has added up`() {
    #expect(cached(.latest, 1, in: section) == .number(42))
    #expect(cell(.latest, 1, in: section)?.style.numberFormat?.hasPrefix("\"計 \"") == true)
    #expect(cached(.actual(FiscalYear(2021)), 1, in: section) == .number(12))
  }

  @Test func `a target stands as the plan words it and a year other than the last carries a star`() {
    let second = ListingSample().book(.section(ListingSample.second))
    #expect(cell(.targetYear, 0, in: second)?.content == .text("R6"))
    #expect(cell(.targetYear, 1, in: second)?.content == .text("R4*"))
    #expect(cached(.target, 1, in: section) == .number(60))
    #expect(formula(.target, 1, in: section)?.hasPrefix("='実績入力'!$I$") == true)
  }

  // MARK: Years

  @Test(arguments: [
    (2020, Cell.Cached.number(120)), (2021, .number(110)), (2022, .number(150)), (2023, .text("集計中")),
    (2024, .text("…")),
  ])
  func `a year shows its value, why there is none, or that it is still to come`(
    year: Int, shown: Cell.Cached
  ) {
    #expect(cached(.actual(FiscalYear(year)), 0, in: section) == shown)
    #expect(formula(.actual(FiscalYear(year)), 0, in: section)?.contains(">報告年度,\"…\"") == true)
  }

  @Test func `an excluded, a provisional and a reference value carry their marks`() {
    let years = (2020...2024).map { FiscalYear($0) }
    let second = ListingSample().book(.section(ListingSample.second))
    #expect(years.map { cached(.mark($0), 0, in: section) } == ["", "×", "□", "", ""].map { .text($0) })
    #expect(cached(.mark(FiscalYear(2020)), 1, in: second) == .text("（"))
  }

  @Test func `the rules of a row ask the mark of the same year`() {
    let sheet = ListSheet(book: section).sheet
    let first = section.list.position(.actual(FiscalYear(2020)), placement: 1)
    let mark = section.list.position(.mark(FiscalYear(2020)), placement: 1)
    let own = sheet.conditionalFormats.filter { $0.area.first == first }
    #expect(own.first?.condition == .formula("=\(mark.reference)=\"×\""))
    #expect(own.first?.area.columnCount == 5)
    #expect(own.first?.style.numberFormat?.contains("× ") == true)
  }

  // MARK: Words

  @Test func `a placement that the book has shown before is counted as a reprint`() {
    let second = ListingSample().book(.section(ListingSample.second))
    let flags = overall.placements.indices.map { cell(.reprint, $0, in: overall)?.content }
    #expect(flags == [.number(0), .number(0), .number(0), .number(1), .number(0)])
    #expect(cell(.reprint, 0, in: second)?.content == .number(0))
    #expect(cell(.name, 3, in: overall)?.content == .text("相談件数（再掲）"))
  }

  @Test func `numbers lead to the 個票, from 総括 to the book of the section`() {
    let card = Cell.LinkTarget.sheet("個票01", Position(row: 0, column: 1))
    #expect(cell(.number, 0, in: section)?.content == .link(card, text: "①-1"))
    #expect(cell(.number, 0, in: overall)?.content == .link(card, text: "4数-1"))
    #expect(
      cell(.number, 2, in: overall)?.content == .link(.file("KPI_R5_4-1_移住.xlsx"), text: "4①-2"))
  }

  @Test func `the remark reports the gravest findings first and counts the others`() {
    let findings: [Finding] = [
      .sample("a", .confirmation, year: 2020), .sample("a", .confirmation, year: 2021),
      .sample("b", .correction), .sample("c", .confirmation), .sample("d", .note),
    ]
    let book = ListingSample(findings: findings).book(.section(ListingSample.first))
    let text = ListRow(book, placement: 0)?.remark
    #expect(text == "要修正（R5）：問題b。／確認（R2・R3）：問題a。／ほか1件は要確認の表に／除外（R3）：感染症／再掲：4②-1 と同じ")
  }

  @Test func `the remark reports how a target is judged and why a rating was changed`() {
    let override = RatingOverride(
      indicator: ListingSample.early, year: FiscalYear(2023), rating: RatingScale().rows(of: .rating)[14],
      reason: "確定前のため",
      place: Place(file: "plan"))
    let book = ListingSample(override: override).book(.section(ListingSample.second))
    #expect(ListRow(book, placement: 1)?.remark == "※確定前のため／目標年度はR4。以後の実績は参考値")
    #expect(ListRow(book, placement: 0)?.remark == "除外（R3）：感染症／再掲：4①-1 の再掲")
    #expect(ListRow(section, placement: 1)?.remark == "R2〜R6の累計で評価")
  }

  @Test(arguments: [
    (
      CardSample(
        target: .cumulative(value: 60, period: FiscalYear(2020)...FiscalYear(2023)), baseline: .none,
        values: [10, nil, nil, 12]), "目標年度はR5。以後の実績は参考値／R2〜R5の累計で評価（計はR3未報告・R4未報告）"
    ),
    (
      CardSample(target: .new(value: 40, year: FiscalYear(2024)), baseline: .none, values: [10]),
      "新規のため開始前（R1）を０として算定"
    ),
    (
      CardSample(
        target: .new(value: 40, year: FiscalYear(2024)), baseline: .none, direction: .lowerIsBetter,
        values: [10]), ""
    ),
  ])
  func `the remark on a kind of target is true whatever was reported`(sample: CardSample, text: String) {
    #expect(ListRow(sample.book, placement: 0)?.remark == text)
  }

  @Test func `the words above the columns hold for every kind of target and both directions`() throws {
    let notes = ListSheet(book: section).sheet.cells.values.compactMap(\.content.words)
    let present = try #require(notes.first { $0.hasPrefix("達成率＝") })
    #expect(
      present.hasPrefix(
        "達成率＝目標への届き具合　　進捗率＝目標までの道のり（毎年・維持・前年比は年数）のうち進んだ割合　　期待値＝予定どおりの場合の値　　期待比＝予定に対する進み具合　　評価："))
    for column in [ListLayout.Column.attainment, .gap, .pace, .shortfall, .projectedShortfall, .required] {
      #expect(column.explanation?.contains("減少が望ましい指標") == true)
    }
    #expect(ListLayout.Column.progress.explanation?.contains("毎年・維持・前年比：達した年数") == true)
  }

  // MARK: Chart and page

  @Test(arguments: [1, 3, 5, 7, 12], [false, true])
  func `the second page is wider than the first by less than its first column`(years: Int, isOverall: Bool) {
    let layout = ListLayout(
      placements: ListingSample().plan.placements,
      period: FiscalYear(2020)...FiscalYear(2019 + years), trend: section.list.trend, isOverall: isOverall)
    let pixels = { (columns: ClosedRange<Int>) in
      columns.reduce(0.0) { $0 + 7 * layout.width(of: layout.columns[$1]) + 5 }
    }
    let excess = pixels(layout.futureColumns) - pixels(layout.presentColumns)
    let first = 7 * layout.width(of: .projection) + 5
    #expect(excess > 0 && excess < first / 2)
  }

  @Test func `bands follow one another without gap and none crosses the page break`() {
    let layout = overall.list
    let bands = layout.bands
    #expect(bands.map(\.title) == ["指標", "基準", "目標", "実績の推移", "現在の状況", "推計", "不足と必要量", "見通し", "施策・所管課・備考"])
    for (band, next) in zip(bands, bands.dropFirst()) {
      #expect(band.columns.upperBound + 1 == next.columns.lowerBound)
    }
    #expect(bands[5].columns.lowerBound == layout.futureColumns.lowerBound)
    #expect(bands.last?.columns.upperBound == layout.index(of: .remark))
  }

  @Test func `every cell of the printed area has one of the common styles`() throws {
    for book in [section, overall] {
      let sheet = ListSheet(book: book).sheet
      let area = try #require(sheet.print.area)
      for row in area.first.row...area.last.row {
        #expect(sheet.rowHeights[row] != nil)
        for column in area.first.column...area.last.column {
          #expect(sheet.cells[Position(row: row, column: column)] != nil)
        }
      }
    }
  }
}
