import Figures
import Indicators
import Testing

@testable import Evaluations

/// Indicators that are a ratio of two series, and series that are printed and never rated.
struct SeriesTests {
  private static let id = Indicator.ID("K01")
  private static let place = Place(file: "plan")
  private static let above = IndicatorSeries("上", name: "利用者")
  private static let below = IndicatorSeries("下", name: "登録者")
  private static let country = IndicatorSeries("全国", name: "全国平均")
  private static let part = IndicatorSeries("男", name: "男性")

  private static func row(
    _ series: IndicatorSeries, _ role: SeriesDefinition.Role, _ unit: String, factor: Double = 1
  ) -> SeriesDefinition {
    SeriesDefinition(
      series: series, label: series.key, role: role, unit: Unit(base: unit), decimals: 0, factor: factor,
      place: place)
  }

  private static let ratio = [
    row(above, .numerator, "人", factor: 100), row(below, .denominator, "人"), row(country, .comparison, "%"),
    row(part, .breakdown, "%"),
  ]

  private static func evaluation(
    _ rows: [SeriesDefinition], _ values: [(IndicatorSeries, Int, Double, Observation.Status)],
    baseline: Baseline = .value(40, year: FiscalYear(2019))
  ) throws -> Evaluation {
    let indicator = Indicator(
      id: id, name: "率", baseline: baseline, target: .level(value: 60, year: FiscalYear(2024)),
      printed: .init(baseline: "", target: ""), unit: Unit(base: "%"),
      bounds: Indicator.Bounds(lower: 0, upper: 100), seriesRows: rows, place: place)
    let plan = Plan(
      settings: Settings(
        title: "", organisation: "", period: FiscalYear(2020)...FiscalYear(2024),
        reportYear: FiscalYear(2023), asOf: .init(year: 2024, month: 9, day: 30)),
      sections: [], indicators: [indicator], placements: [])
    let observations = Observations(
      values.map {
        Observation(indicator: id, series: $0, year: FiscalYear($1), value: .measured($2), status: $3)
      })
    return try #require(evaluate(plan, observations, reportYear: FiscalYear(2023))[id])
  }

  private static func value(_ row: YearlyFigure, _ year: Int, of evaluation: Evaluation) throws -> Value {
    let column = try #require(evaluation.record.years.firstIndex(of: FiscalYear(year)))
    return evaluation[row][column]
  }

  @Test func `the value of a ratio is numerator by denominator times factor, from the plan's baseline on`()
    throws
  {
    let evaluation = try Self.evaluation(
      Self.ratio,
      [
        (Self.above, 2019, 1, .confirmed), (Self.below, 2019, 3, .confirmed),
        (Self.above, 2021, 90, .confirmed), (Self.below, 2021, 200, .confirmed),
        (Self.above, 2022, 110, .provisional), (Self.below, 2022, 220, .confirmed),
        (Self.above, 2023, 7, .confirmed),
      ])
    #expect(try Self.value(.actual, 2019, of: evaluation).number == 40)
    #expect(try Self.value(.actual, 2021, of: evaluation).number == 45)
    #expect(try Self.value(.actual, 2022, of: evaluation).number == 50)
    #expect(try Self.value(.actual, 2023, of: evaluation).number == nil)
    #expect(try Self.value(.status, 2022, of: evaluation).input == .status(.provisional))
    #expect(try Self.value(.status, 2021, of: evaluation).input == .status(.confirmed))
    #expect(evaluation[.latest].number == 50)
    // (50 − 40) / (60 − 40), and 50 / 60.
    #expect(evaluation[.progress].number == 0.5)
    #expect(evaluation[.attainment].number == 0.833)
  }

  @Test func `a denominator of 0 gives no value`() throws {
    let evaluation = try Self.evaluation(
      Self.ratio, [(Self.above, 2022, 5, .confirmed), (Self.below, 2022, 0, .confirmed)])
    #expect(try Self.value(.actual, 2022, of: evaluation).number == nil)
    #expect(evaluation[.latest].number == nil)
  }

  @Test func `a series of another scope makes the ratio a value for reference`() throws {
    let evaluation = try Self.evaluation(
      Self.ratio, [(Self.above, 2022, 110, .confirmed), (Self.below, 2022, 220, .reference)])
    #expect(try Self.value(.status, 2022, of: evaluation).input == .status(.reference))
    #expect(evaluation[.latest].number == nil)
  }

  @Test func `what is compared and what is a part changes no figure`() throws {
    let own: [(IndicatorSeries, Int, Double, Observation.Status)] = [
      (.main, 2021, 45, .confirmed), (.main, 2022, 50, .confirmed), (.main, 2023, 48, .confirmed),
    ]
    let others: [(IndicatorSeries, Int, Double, Observation.Status)] = [
      (Self.country, 2022, 99, .reference), (Self.part, 2023, 1, .provisional),
    ]
    let plain = try Self.evaluation([], own)
    let more = try Self.evaluation(Array(Self.ratio.suffix(2)), own + others)
    for figure in Figure.allCases { #expect(plain[figure] == more[figure], "\(figure)") }
    for row in YearlyFigure.allCases where row != .comparison {
      #expect(plain[row] == more[row], "\(row)")
    }
    #expect(try Self.value(.comparison, 2022, of: more).number == 99)
    #expect(try Self.value(.comparison, 2023, of: more).input == .absence(.notSubmitted))
  }

  @Test func `a comparison is a yearly figure only where there is one`() throws {
    let two = [Self.row(Self.country, .comparison, "%"), Self.row(Self.part, .comparison, "%")]
    #expect(try !Self.evaluation(two, []).definitions.has(YearlyFigure.comparison))
  }

  @Test func `every series that is missing is asked for`() throws {
    let evaluations = try Self.evaluation(Self.ratio, [])
    let missing = zip(evaluations.indicator.series, evaluations.record.entries[1].cells)
    #expect(missing.map(\.0) == [Self.above, Self.below, Self.country, Self.part])
    #expect(missing.allSatisfy { $0.1.absence == .notSubmitted })
  }
}
