import Evaluations
import Figures
import Indicators
import Testing

@testable import Formulas
@testable import Sheets
@testable import Workbooks

/// What the series of the chart of a 個票 are drawn from.
struct CardChartTests {
  private struct Card {
    let sheet: Sheet
    let evaluation: Evaluation
  }

  private static func card(_ target: Target, baseline: Baseline) throws -> Card {
    let values: [Double?] = [104, 121, 118, 140]
    let sample = CardSample(
      target: target, baseline: baseline, values: values, reportYear: FiscalYear(2023))
    let card = try #require(sample.card)
    return Card(sheet: card.sheet, evaluation: card.evaluation)
  }

  private static let targets: [(Target, Baseline, lower: YearlyFigure, upper: YearlyFigure)] = [
    (.level(value: 200, year: FiscalYear(2024)), .value(100, year: FiscalYear(2019)), .lower, .upper),
    (
      .cumulative(value: 700, period: FiscalYear(2020)...FiscalYear(2024)), .none, .lowerTotal, .upperTotal
    ),
  ]

  private static func numbers(_ range: ChartRange) -> [Double?] {
    if case .numbers(let numbers) = range.cached { numbers } else { [] }
  }

  /// What the label left of a row of cells below the page says.
  private static func label(of row: Int, left column: Int, on sheet: Sheet) -> String? {
    let texts = (0..<column).compactMap { sheet.cells[Position(row: row, column: $0)]?.content.words }
    return texts.first { $0.hasPrefix("図：") }
  }

  @Test(arguments: targets)
  func `a band runs from the lower end of the interval to the upper one`(
    _ target: Target, _ baseline: Baseline, _ lower: YearlyFigure, _ upper: YearlyFigure
  ) throws {
    let card = try Self.card(target, baseline: baseline)
    let years = card.evaluation.record.years
    let bands = try #require(card.sheet.charts.first).chart.series.filter { $0.name == "80％予測区間" }
    var drawn = 0
    for band in bands {
      let area = band.values.area
      #expect(area.first.column == area.last.column && area.last.row == area.first.row + 1)
      let labels = [area.first.row, area.last.row].map {
        Self.label(of: $0, left: area.first.column, on: card.sheet)
      }
      #expect(labels == ["図：区間の下端", "図：区間の上端"])

      let places = try #require(band.categories)
      let marks = Self.numbers(places)
      #expect(marks.count == 2 && marks[0] == marks[1])
      let year = try #require(marks[0])
      let index = try #require(years.map { Double($0.number) }.firstIndex(of: year))
      guard Self.numbers(band.values).contains(where: { $0 != nil }) else { continue }
      let ends = [card.evaluation[lower][index].number, card.evaluation[upper][index].number]
      #expect(Self.numbers(band.values) == ends)
      let (low, high) = (try #require(ends[0]), try #require(ends[1]))
      #expect(low < high)
      drawn += 1
    }
    #expect(drawn > 0)
  }
}
