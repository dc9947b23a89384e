import Evaluations
import Formulas
import Indicators
import Testing
import Workbooks

@testable import Sheets

/// The small chart: its points are shares of the way from the least to the greatest number that it shows.
struct TrendChartTests {
  private static func chart(_ sample: CardSample, height: Int = 30) throws -> PlacedChart {
    try #require(
      sample.book.trendChart(
        ofPlacement: 0, at: Position(row: 7, column: 3), width: 90, height: height, offset: (3, 1)))
  }

  private static func numbers(_ range: ChartRange?) -> [Double?] {
    if case .numbers(let numbers)? = range?.cached { numbers } else { [] }
  }

  /// Whether two rows of points are the same to the last bits.
  private static func expect(_ found: [Double?], _ expected: [Double?]) {
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      #expect((found == nil) == (expected == nil), "\(found as Any) is not \(expected as Any)")
      if let found, let expected { #expect(abs(found - expected) < 1e-12) }
    }
  }

  /// A level from 100 (2019) to 200 (2024), reported for 2023.
  private static let level = CardSample(
    baseline: .value(100, year: FiscalYear(2019)), values: [120, 110, nil, 150],
    reportYear: FiscalYear(2023))

  @Test func `values, line and target are scaled over what the chart shows`() throws {
    let placed = try Self.chart(Self.level)
    let series = placed.chart.series
    #expect(series.map(\.name) == ["目標への線", "実績", "目標"])
    Self.expect(Self.numbers(series[1].values), [0, 0.2, 0.1, nil, 0.5, nil])
    Self.expect(Self.numbers(series[0].values), [0, 0.2, 0.4, 0.6, 0.8, 1])
    Self.expect(Self.numbers(series[1].categories), [0, 0.2, 0.4, 0.6, 0.8, 1])
    Self.expect(Self.numbers(series[2].categories), [1])
    Self.expect(Self.numbers(series[2].values), [1])
  }

  @Test func `every chart stands on the same fixed axes, joins gaps and moves with its cell`() throws {
    let placed = try Self.chart(Self.level)
    for axis in [placed.chart.xAxis, placed.chart.yAxis] {
      #expect(axis.minimum == -0.05 && axis.maximum == 1.05 && !axis.isVisible)
    }
    #expect(placed.chart.joinsAcrossGaps && placed.chart.showsHiddenCells && placed.movesWithCells)
    #expect(placed.position == Position(row: 7, column: 3) && placed.width == 90 && placed.height == 30)
    #expect(placed.offsetX == 3 && placed.offsetY == 1)
  }

  @Test func `a point that is not drawn is NA in a cell beside 一覧`() throws {
    let book = Self.level.book
    let sheet = ListSheet(book: book).sheet
    let cell = book.list.position(.trend(.actual(FiscalYear(2022))), placement: 0)
    guard case .formula(let formula, let cached, _) = sheet.cells[cell]?.content else {
      Issue.record("no formula")
      return
    }
    #expect(formula.contains("NA()") && cached == .text("#N/A"))
    let printed = try #require(sheet.print.area)
    let filtered = try #require(sheet.autofilter)
    #expect(!printed.contains(cell) && !filtered.contains(cell) && sheet.columns[cell.column].isHidden)
  }

  @Test func `a course without change lies in the middle`() throws {
    let flat = CardSample(
      target: .level(value: 100, year: FiscalYear(2024)), baseline: .value(100, year: FiscalYear(2019)),
      values: [100, 100, 100, 100], reportYear: FiscalYear(2023))
    Self.expect(Self.numbers(try Self.chart(flat).chart.series[1].values), [0.5, 0.5, 0.5, 0.5, 0.5, nil])
  }

  @Test func `a value of another range is not drawn`() throws {
    let second = ListingSample().book(.section(ListingSample.second))
    let placed = try #require(
      second.trendChart(ofPlacement: 1, at: Position(row: 0, column: 0), width: 90, height: 30))
    // R2 is 参考; the target year is R4, the line ends there.
    let points = Self.numbers(placed.chart.series[1].values)
    let years = Array(second.list.trend.years)
    let r2 = try #require(years.firstIndex(of: FiscalYear(2020)))
    #expect(points[r2] == nil && points[r2 + 1] != nil)
    let path = Self.numbers(placed.chart.series[0].values)
    #expect(path[r2 + 2] != nil && path[r2 + 3] == nil)
  }

  @Test func `a chart shows ten years at most, the report year among them`() {
    let far = CardSample(
      target: .level(value: 200, year: FiscalYear(2040)), baseline: .value(100, year: FiscalYear(1990)),
      values: [120, 110, nil, 150], reportYear: FiscalYear(2023))
    let years = far.book.list.trend.years
    #expect(years.count == 10 && years.contains(FiscalYear(2023)))
    let points = TrendPoints(
      of: [], period: FiscalYear(2023)...FiscalYear(2023), reportYear: FiscalYear(2023))
    #expect(points.years == FiscalYear(2022)...FiscalYear(2023))
  }
}
