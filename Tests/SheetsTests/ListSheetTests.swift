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
    (ListLayout.Column.attainment, Figure.attainment), (.pace, .pace),
  ])
  func `a figure is shown from the cell that calculates it, with the value it has there`(
    column: ListLayout.Column, figure: Figure
  ) throws {
    for (book, index) in [(section, 0), (overall, 1)] {
      let addresses = try #require(book.addresses(ofPlacement: index))
      let cell = try #require(addresses.position(figure))
      let reference = SheetName.reference(addresses.sheet, cell, absolute: true)
      let value = try #require(book.evaluation(of: ListingSample.level)?[figure].number)
      // What is wrong with an edited input is shown, every other reason where it is calculated.
      #expect(
        formula(column, index, in: book)
          == "=IF(ISNUMBER(\(reference)),\(reference),IF(RIGHT(\(reference),3)=\"でない\",\(reference),\"－\"))")
      #expect(cached(column, index, in: book) == .number(value))
    }
  }

  @Test func `a section's figures come from its 個票, those of 総括 from 算定表 and for a goal too`() {
    #expect(formula(.rating, 0, in: section)?.hasPrefix("='個票01'!$") == true)
    #expect(formula(.rating, 1, in: section)?.hasPrefix("='個票02'!$") == true)
    #expect(formula(.rating, 0, in: overall)?.hasPrefix("='算定表'!$") == true)
  }

  @Test func `the newest value of a cumulative target is what has added up`() {
    #expect(cached(.latest, 1, in: section) == .number(42))
    #expect(cell(.latest, 1, in: section)?.style.numberFormat?.hasPrefix("\"計 \"") == true)
    #expect(cached(.actual(FiscalYear(2021)), 1, in: section) == .number(12))
  }

  @Test func `the change since the year before is that of the year's own values`() {
    // 累計: 9 in R5 after 11 in R4; a level: 150 in R4 after 110 in R3.
    #expect(cached(.change, 1, in: section) == .number(-2))
    #expect(cached(.change, 0, in: section) == .number(40))
    #expect(cell(.change, 0, in: section)?.style.numberFormat?.contains(" ↑") == true)
  }

  @Test func `the year of the newest value says whether it may change`() {
    #expect(cached(.latestYear, 0, in: section) == .text("R4速"))
    #expect(cached(.latestYear, 1, in: section) == .text("R5"))
  }

  @Test func `a target stands as the plan words it, with its year where that is not the last`() {
    let second = ListingSample().book(.section(ListingSample.second))
    #expect(cell(.target, 0, in: second)?.style.numberFormat?.contains("R6") == false)
    #expect(cell(.target, 1, in: second)?.style.numberFormat?.contains("\"（R4）\"") == true)
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
    #expect(years.map { cached(.mark($0), 0, in: section) } == ["", "×0", "速0", "", ""].map { .text($0) })
    #expect(cached(.mark(FiscalYear(2020)), 1, in: second) == .text("参1"))
  }

  @Test func `the rules stand over whole columns and ask the cells of the same row`() {
    let sheet = ListSheet(book: section).sheet
    let first = section.list.position(.actual(FiscalYear(2020)), placement: 0)
    let mark = section.list.position(.mark(FiscalYear(2020)), placement: 0)
    let own = sheet.conditionalFormats.filter { $0.area.first == first }
    #expect(own.first?.condition == .formula("=\(mark.reference)=\"×0\""))
    #expect(own.first?.area.columnCount == 5)
    #expect(own.first?.style.numberFormat?.contains("× ") == true)
    #expect(sheet.conditionalFormats.allSatisfy { $0.area.last.row == section.list.lastRow })
  }

  @Test func `a row that is sorted keeps its indicator`() throws {
    // References to other sheets are absolute; on the own sheet they stay in the row.
    for book in [section, overall] {
      let filtered = try #require(ListSheet(book: book).sheet.autofilter)
      for index in book.placements.indices {
        for column in book.list.columns where filtered.contains(book.list.position(column, placement: index))
        {
          let formula = formula(column, index, in: book) ?? ""
          for match in formula.matches(of: #/('[^']+'!)?(\$?)([A-Z]{1,3})(\$?)(\d+)/#) {
            let (_, sheet, first, _, second, row) = match.output
            if sheet != nil {
              #expect(!first.isEmpty && !second.isEmpty, "\(formula)")
            } else if first.isEmpty {
              #expect(Int(row) == ListLayout.firstRow + index + 1, "\(formula)")
            }
          }
        }
      }
    }
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

  @Test func `the remark counts the findings that call for action behind what the plan says`() {
    let findings: [Finding] = [
      .sample("a", .confirmation, year: 2020), .sample("a", .confirmation, year: 2021),
      .sample("b", .correction), .sample("d", .note),
    ]
    let book = ListingSample(findings: findings).book(.section(ListingSample.first))
    let text = ListRow(book, placement: 0)?.remark
    #expect(text == "除外（R3）：感染症／再掲：4②-1 と同じ／要確認：要修正（R5）、確認（R2・R3）")
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
        values: [10, 11, nil, 12]), "目標年度はR5。以後の実績は参考値／R2〜R5の累計で評価（計はR4未報告）"
    ),
    (
      CardSample(target: .new(value: 40, year: FiscalYear(2024)), baseline: .none, values: [10]),
      "新規のため開始前（R1）を0として算定"
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

  @Test func `the notes at the heads hold for both directions`() {
    for column in [ListLayout.Column.attainment, .pace] {
      #expect(column.explanation?.contains("減少が望ましい指標") == true)
    }
  }

  // MARK: Verdicts and projections

  @Test func `where the target year has its value the outlook says that it is judged, and counts keep it`() {
    let second = ListingSample().book(.section(ListingSample.second))
    #expect(cached(.shownOutlook, 1, in: second) == .text("－ R4で判定済"))
    #expect(cached(.outlook, 1, in: second) == .text("× 未達成（確定）"))
    #expect(cached(.shownRating, 1, in: second) == cached(.rating, 1, in: second))
  }

  @Test func `a deciding value that may change says so`() {
    let sample = CardSample(values: [120, 140, 160, 180, 210], provisional: [FiscalYear(2024)])
    #expect(cached(.shownOutlook, 0, in: sample.book) == .text("－ R6で判定済（速報）"))
  }

  @Test func `a rating that a person set stands with the calculated one behind it`() {
    let sample = CardSample(
      values: [110, 112, 114, 118], override: "○ 順調", reportYear: FiscalYear(2023))
    #expect(cached(.shownRating, 0, in: sample.book) == .text("○※（算定×）"))
    #expect(cached(.rating, 0, in: sample.book) == .text("○ 順調※"))
  }

  @Test(arguments: [
    (7.13, 1, "7.1"), (226.6, 0, "227"), (2467.0, 1, "2,467"), (53187, 0, "53,190"), (-6874.2, 0, "▲6,874"),
    (285_597.6, 0, "28.6万"), (12_345_678, 0, "1,235万"), (523_400_000, 0, "5.23億"), (0, 0, "0"),
  ])
  func `a projection has three or four digits`(number: Double, decimals: Int, text: String) throws {
    let cell = SheetExpression.cell("B2", .number(number))
    let rounded = RoundedText(by: cell, decimals: decimals).text(cell)
    #expect(rounded.text == text)
  }

  // MARK: Page

  @Test func `bands follow one another without gap and none crosses the page break`() {
    let layout = overall.list
    let bands = layout.bands
    #expect(
      bands.map(\.title) == [
        "指標", "", "評価と見通し", "現時点の値", "", "年度ごとの実績", "推計", "", "絞り込み用（印刷されません）",
      ])
    for (band, next) in zip(bands, bands.dropFirst()) {
      #expect(band.columns.upperBound + 1 == next.columns.lowerBound)
    }
    #expect(bands[5].columns.lowerBound == layout.futureColumns.lowerBound)
    #expect(bands[7].columns.upperBound == layout.index(of: .remark))
  }

  @Test(arguments: [1, 3, 5, 7, 12])
  func `both halves fill one page each, with the newest five years`(years: Int) {
    let layout = ListLayout(
      placements: [], period: FiscalYear(2020)...FiscalYear(2019 + years), reportYear: FiscalYear(2026),
      trend: overall.list.trend, isOverall: true)
    func width(_ columns: ClosedRange<Int>) -> Double {
      (Array(layout.repeatedColumns) + Array(columns)).reduce(0) {
        $0 + layout.pixels(of: layout.columns[$1])
      }
    }
    #expect(width(layout.presentColumns) <= 1100)
    #expect(width(layout.futureColumns) <= 1100)
    #expect(layout.years.count == min(5, years))
    #expect(layout.years.upperBound == FiscalYear(min(2019 + years, 2026)))
  }

  @Test(arguments: [0, 1, 19, 20, 38, 40, 700])
  func `pages have about as many rows, at most what one holds`(count: Int) throws {
    let placement = try #require(ListingSample().plan.placements.first)
    let layout = ListLayout(
      placements: Array(repeating: placement, count: count), period: FiscalYear(2020)...FiscalYear(2024),
      reportYear: FiscalYear(2024), trend: overall.list.trend, isOverall: true)
    let ends = layout.rowBreaks + [layout.legendRow]
    let sizes = zip([ListLayout.firstRow] + layout.rowBreaks, ends).map { $1 - $0 }
    #expect(sizes.reduce(0, +) == max(1, count))
    #expect(sizes.allSatisfy { $0 <= 19 && ($0 > 9 || sizes.count == 1) })
  }

  @Test func `a section prints the left half only`() throws {
    let area = try #require(ListSheet(book: section).sheet.print.area)
    #expect(area.last.column == section.list.index(of: .trendChart))
    #expect(ListSheet(book: section).sheet.print.columnBreaks.isEmpty)
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
