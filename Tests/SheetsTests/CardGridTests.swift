import Evaluations
import Indicators
import Testing
import Workbooks

@testable import Sheets

/// The page of a 個票: one A4 at a scale of 90 %, whatever it shows.
struct CardGridTests {
  /// Pixels that an A4 page in landscape holds at 90 %, less what LibreOffice draws columns wider.
  private static let page = (width: 1100, height: 745)

  @Test(arguments: 1...12, [3, 7, 13, 20])
  func `the page fits an A4 whatever the number of years and rows`(years: Int, rows: Int) {
    let grid = CardGrid(yearCount: years, valueRows: rows)
    #expect(grid.pixels.reduce(0, +) == Self.page.width)
    #expect(grid.pixels.count == grid.page.count)
    #expect(CardGrid.rowPixels.count == CardGrid.lastRow + 1)
    #expect(CardGrid.rowPixels.reduce(0, +) <= Self.page.height)
    #expect(CardGrid.height(of: grid.chartRows) > 200)
    // The left part has 60 %, and the two parts have the same places on every card.
    let left = grid.width(of: grid.left)
    #expect(left == 649 && grid.width(of: grid.right) == 436)
  }

  @Test(arguments: 1...9)
  func `years share their room, and tiles and texts that of the right part`(years: Int) {
    let grid = CardGrid(yearCount: years, valueRows: 7)
    let columns = (0..<years).flatMap { Array(grid.columns(ofYear: $0)) }
    #expect(columns == Array(CardGrid.firstYearColumn...grid.left.upperBound))
    let widths = (0..<years).map { grid.width(of: grid.columns(ofYear: $0)) }
    #expect((widths.max() ?? 0) - (widths.min() ?? 0) <= grid.columnsPerYear)
    #expect(grid.left.count > 5)
    let tiles = (0..<4).flatMap { Array(grid.columns(ofTile: $0)) }
    #expect(tiles == Array(grid.right))
    #expect((0..<4).map { grid.width(of: grid.columns(ofTile: $0)) } == [109, 109, 109, 109])
    #expect(Array(grid.chips[0]) + Array(grid.chips[1]) == Array(grid.right))
    #expect(Array([grid.textLabel]) + Array(grid.text) == Array(grid.right))
  }

  @Test func `every row of the right part has one text, and none is left over`() {
    let rows = [
      Array(CardGrid.analysisRows), Array(CardGrid.outlookRows), [CardGrid.aboutHeadRow],
      Array(CardGrid.definitionRows), [CardGrid.sourceRow, CardGrid.releasedRow, CardGrid.nextReleaseRow],
      Array(CardGrid.previousRows), Array(CardGrid.noteRows),
    ].flatMap(\.self)
    #expect(rows == Array(CardGrid.reportedHeadRow + 1...CardGrid.lastValueRow))
  }

  private static func years(_ sample: CardSample) throws -> [Int] {
    let card = try #require(sample.card)
    return card.page.years.printed.map { card.evaluation.record.years[$0].number }
  }

  @Test(arguments: [
    (2019, 2024, Array(2019...2024)), (2012, 2024, [2012] + Array(2017...2024)),
    (2019, 2030, [2019] + Array(2023...2030)), (2016, 2024, Array(2016...2024)),
  ])
  func `a card shows the baseline year and the newest eight`(baseline: Int, target: Int, years: [Int]) throws
  {
    let sample = CardSample(
      target: .level(value: 200, year: FiscalYear(target)), baseline: .value(100, year: FiscalYear(baseline)),
      values: [110, 120, 125], reportYear: FiscalYear(2022))
    #expect(try Self.years(sample) == years)
  }

  @Test func `a new indicator has no column of the year before it, and a sum those of its period`() throws {
    let new = CardSample(target: .new(value: 40, year: FiscalYear(2024)), baseline: .none, values: [10])
    #expect(try Self.years(new) == Array(2020...2024))
    let sum = CardSample(
      target: .cumulative(value: 60, period: FiscalYear(2021)...FiscalYear(2024)), baseline: .none,
      values: [10, 12, 14])
    #expect(try Self.years(sum) == Array(2021...2024))
  }
}
