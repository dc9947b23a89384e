import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Formulas
@testable import Sheets

/// What the card says of earlier years is what the reports of these years said.
struct CardVerdictsTests {
  private static let period = FiscalYear(2020)...FiscalYear(2024)

  static let samples: [CardSample] = [
    CardSample(values: [118, 150, 139, 171], reportYear: FiscalYear(2023)),
    CardSample(values: [118, nil, 139, 205, 210]),
    CardSample(values: [118, 150, 139], treatments: [FiscalYear(2021): .discontinued]),
    CardSample(
      target: .level(value: 60, year: FiscalYear(2024)), direction: .lowerIsBetter,
      values: [95, 84, 77, 61, 60]),
    CardSample(
      target: .cumulative(value: 60, period: period), baseline: .none, values: [10, 9, nil, 16, 30]),
    CardSample(
      target: .new(value: 40, year: FiscalYear(2023)), baseline: .none, values: [10, 19, 33, 41, 50]),
    CardSample(target: .average(value: 120, period: period), values: [118, 119, 125, 126, 112]),
  ]

  @Test(arguments: samples)
  func `attainment and rating of a year are those of its report`(sample: CardSample) throws {
    let card = try #require(sample.card)
    let record = card.evaluation.record
    #expect(card.page.rows.contains(.rating) && card.page.rows.contains(.attainment))
    for year in card.page.years.printed where card.evaluation[.factYear][year].number != nil {
      var then = sample
      then.reportYear = record.years[year]
      let truth = try #require(then.card).evaluation
      for figure in [Figure.calculatedRating, .attainment] {
        let found = card.restated.value(of: figure, at: year)
        #expect(found == truth[figure], "\(record.years[year]) \(figure.name)")
      }
      #expect(
        card.printedCell(.rating, record.years[year].number)?.content.words
          == truth[.calculatedRating].text.map { String($0.prefix { $0 != "（" }) })
    }
  }

  @Test(arguments: samples)
  func `the formulas of earlier years come to what their cells keep`(sample: CardSample) throws {
    let card = try #require(sample.card)
    let live = try LiveCard(sample.book)
    for figure in card.layout.calculation.restated {
      for year in card.page.years.printed where card.evaluation[.factYear][year].number != nil {
        let place = try #require(card.layout.calculation.position(restated: figure, at: year))
        let kept = try #require(card.sheet.cells[place]?.content.value.item)
        let found = try live.value(at: place)
        if case .number(let number) = found, case .number(let other) = kept {
          #expect(abs(number - other) <= 1e-9 * max(1, abs(other)), "\(figure.name)")
        } else {
          #expect(found == kept, "\(figure.name) \(card.evaluation.record.years[year])")
        }
      }
    }
  }
}
