import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Exchange
@testable import Formulas
@testable import Localization
@testable import Sheets

struct OverviewSheetTests {
  let book = ListingSample().book(.section(ListingSample.first))
  var sheet: Sheet { OverviewSheet(book: book).sheet }

  private func content(_ column: OverviewLayout.Column, _ row: Int, in sheet: Sheet) -> Cell.Content? {
    sheet.cells[OverviewLayout.position(column, row)]?.content
  }

  private func number(_ column: OverviewLayout.Column, _ row: Int, in sheet: Sheet) -> Double? {
    guard case .formula(_, .number(let number), _) = content(column, row, in: sheet) else { return nil }
    return number
  }

  private func text(_ column: OverviewLayout.Column, _ row: Int, in sheet: Sheet) -> String? {
    guard case .formula(_, .text(let text), _) = content(column, row, in: sheet) else { return nil }
    return text
  }

  private static func book(_ values: [[Double]]) -> Book {
    OverallSample(values: values).book(.section(OverallSample.section))
  }

  // MARK: The table

  @Test func `the chart of a section with a thousand indicators ends at the height that a workbook allows`() {
    #expect(OverviewLayout(count: 34).chartHeight == 1_090)
    #expect(OverviewLayout(count: 700).chartHeight == 20_000)
    #expect(OverviewLayout(count: 3_000).chartHeight == 20_000)
  }

  @Test(arguments: [
    (OverviewLayout.Column.attainment, Figure.attainment), (.progress, .progress), (.latest, .latest),
    (.rating, .rating), (.projectedAttainment, .projectedAttainment), (.probability, .probability),
    (.outlook, .outlook),
  ])
  func `a figure is shown from its 個票 with the value it has there`(
    column: OverviewLayout.Column, figure: Figure
  ) throws {
    let addresses = try #require(book.addresses(ofPlacement: 0))
    let evaluation = try #require(book.evaluation(of: ListingSample.level))
    #expect(
      content(column, OverviewLayout.firstRow, in: sheet)
        == .formula("=" + addresses.qualifiedAddress(figure), cached: evaluation[figure].cached))
  }

  @Test func `the number leads to the 個票`() {
    #expect(
      content(.number, OverviewLayout.firstRow + 1, in: sheet)
        == .link(.sheet("個票02", Position(row: 0, column: 0)), text: "①-2"))
  }

  @Test func `the newest value of a cumulative target is what has added up`() {
    #expect(number(.latest, OverviewLayout.firstRow + 1, in: sheet) == 42)
  }

  @Test(arguments: [ListingSample.first, ListingSample.second])
  func `no formula reads what a kind of target does not have`(section: Section) {
    let sheet = OverviewSheet(book: ListingSample().book(.section(section))).sheet
    let formulas = sheet.cells.values.compactMap {
      if case .formula(let formula, _, _) = $0.content { formula } else { nil }
    }
    #expect(formulas.count > 20)
    #expect(formulas.filter { $0.contains("#REF!") } == [])
  }

  @Test func `without any value the year is a dash and the reason stands beside it`() {
    let sheet = OverviewSheet(book: Self.book([[]])).sheet
    #expect(text(.year, OverviewLayout.firstRow, in: sheet) == "－")
    #expect(text(.latest, OverviewLayout.firstRow, in: sheet) == "実績なし")
  }

  // MARK: Counts and the sentence

  @Test func `tiles count the placements of the section`() {
    let sheet = OverviewSheet(book: Self.book([[120, 150, 180, 210], [100, 101, 102, 103], []])).sheet
    let row = OverviewLayout.tileRow + 1
    #expect(number(.number, row, in: sheet) == 3)
    #expect(number(.printed, row, in: sheet) == 1)
    #expect(number(.latest, row, in: sheet) == 1)
    #expect(
      text(.number, OverviewLayout.sentenceRow, in: sheet)?.hasPrefix("3指標のうち、いま◎○は1、") == true)
  }

  @Test func `findings of the section are counted with those that must be corrected`() {
    let book = ListingSample(findings: [.sample("a", .correction), .sample("b", .confirmation)])
      .book(.section(ListingSample.first))
    let sheet = OverviewSheet(book: book).sheet
    #expect(number(.probability, OverviewLayout.tileRow + 1, in: sheet) == 2)
    #expect(text(.probability, OverviewLayout.tileRow + 2, in: sheet) == "うち要修正 1件")
  }

  // MARK: The chart

  @Test func `bars below the baseline and bars without a ratio have words instead of a length`() throws {
    let book = Self.book([[120, 140, 160, 160], [100, 95, 92, 90], []])
    let chart = try #require(OverviewSheet(book: book).sheet.charts.first?.chart)
    #expect(chart.series[0].values.cached == .numbers([0.6, 0.0001, 0.0002]))
    #expect(
      chart.series[0].labels?.numberFormat == #"[=0.0001]"基準割れ";[=0.0002]"－";0.0%"#)
    #expect(
      chart.series[0].categories?.cached == .texts(["①-1 指標0", "①-2 指標1", "①-3 指標2"]))
  }

  @Test func `what the chart draws stands in the cells that it reads`() throws {
    let sheet = OverviewSheet(book: Self.book([[120, 140, 160, 160], [100, 95, 92, 90], []])).sheet
    let chart = try #require(sheet.charts.first?.chart)
    for series in chart.series {
      let cells = (series.values.area.first.row...series.values.area.last.row).map { row -> Double? in
        let position = Position(row: row, column: series.values.area.first.column)
        return switch sheet.cells[position]?.content {
        case .formula(_, .number(let number), _), .number(let number): number
        default: nil
        }
      }
      #expect(series.values.cached == .numbers(cells))
    }
  }

  @Test(arguments: [0, 1, 5, 9, 14])
  func `chart and guide stay on the page, whatever the number of indicators`(count: Int) throws {
    let sheet = OverviewSheet(book: Self.book(Array(repeating: [120, 130, 140, 150], count: count))).sheet
    let area = try #require(sheet.print.area)
    #expect(area.last.column == OverviewLayout.Column.outlook.rawValue)
    for placed in sheet.charts {
      let rows = placed.position.row...area.last.row
      let points = rows.compactMap { sheet.rowHeights[$0] }.reduce(0, +)
      #expect(points >= Double(placed.height) * 0.75)
    }
    #expect(sheet.charts.isEmpty == (count == 0))
  }

  // MARK: The guide

  @Test func `every link leads to a sheet of the book`() {
    let names = book.workbook.sheets.map(\.name)
    #expect(names.first == OverviewLayout.sheet)
    let targets = sheet.cells.values.compactMap { cell -> String? in
      if case .link(.sheet(let name, _), _) = cell.content { name } else { nil }
    }
    #expect(targets.count == 6)
    #expect(targets.allSatisfy(names.contains))
  }

  @Test func `a symbol stands for its words, each once and without added notes`() {
    #expect(
      RatingScale().legend == [
        "◎ 達成・達成済", "○ 順調・達成見込み", "△ やや遅れ・どちらともいえない", "× 遅れ・未達成・未達見込み", "－ 判定不可・推計不可", "※ 評価を改めたもの（理由は備考）",
      ])
  }
}
