import Figures
import Indicators
import Testing

@testable import Evaluations

/// Two series with the role 実績: both must meet the target, and the one further from it is the value of the year.
struct TwoActualsTests {
  private static let id = Indicator.ID("K01")
  private static let place = Place(file: "plan")
  private static let first = IndicatorSeries("子", name: "子ども")
  private static let second = IndicatorSeries("大", name: "大人")

  /// The evaluation of values by year, those of both series beside each other.
  private static func evaluation(
    _ target: Target, _ values: [(year: Int, first: Double?, second: Double?)],
    baseline: Baseline = .actual(year: FiscalYear(2019)), direction: Indicator.Direction = .higherIsBetter
  ) throws -> Evaluation {
    let rows = [first, second].map {
      SeriesDefinition(
        series: $0, label: $0.key, role: .actual, unit: Unit(base: "%"), decimals: 1, place: place)
    }
    let indicator = Indicator(
      id: id, name: "割合", baseline: baseline, target: target, printed: .init(baseline: "", target: ""),
      unit: Unit(base: "%"), decimals: 1, direction: direction,
      bounds: Indicator.Bounds(lower: 0, upper: 100), seriesRows: rows, place: place)
    let plan = Plan(
      settings: Settings(
        title: "", organisation: "", period: FiscalYear(2020)...FiscalYear(2024),
        reportYear: FiscalYear(2024), asOf: .init(year: 2025, month: 9, day: 30)),
      sections: [], indicators: [indicator], placements: [])
    let observations = values.flatMap { row in
      [(first, row.first), (second, row.second)].compactMap { series, value in
        value.map {
          Observation(indicator: id, series: series, year: FiscalYear(row.year), value: .measured($0))
        }
      }
    }
    return try #require(evaluate(plan, Observations(observations), reportYear: FiscalYear(2024))[id])
  }

  private static let level = Target.level(value: 60, year: FiscalYear(2024))

  @Test func `the target is met only where both series meet it`() throws {
    let one = try Self.evaluation(Self.level, [(2019, 42.4, 55.4), (2024, 60.9, 57.3)])
    #expect(one[.met].number == 0)
    #expect(one[.latest].number == 57.3)
    #expect(one.rating == "× 未達成")
    let both = try Self.evaluation(Self.level, [(2019, 42.4, 55.4), (2024, 60.9, 60)])
    #expect(both[.met].number == 1)
    #expect(both.rating == "◎ 達成")
  }

  @Test func `the series with less progress is the value, with its own baseline`() throws {
    // 12.6 ÷ 17.6 = 71.6 %, and 0.1 ÷ 4.6 = 2.2 %.
    let evaluation = try Self.evaluation(Self.level, [(2019, 42.4, 55.4), (2023, 55, 55.5)])
    #expect(evaluation[.latest].number == 55.5)
    #expect(evaluation[.baseline].number == 55.4)
    #expect(evaluation[.progress].number == 0.022)
  }

  @Test func `where less is better the greater value is the worse one`() throws {
    let evaluation = try Self.evaluation(
      .level(value: 10, year: FiscalYear(2024)), [(2022, 12, 15), (2023, 11, 9)], baseline: .none,
      direction: .lowerIsBetter)
    #expect(evaluation[.latest].number == 11)
    #expect(evaluation[.attainment].number == 0.909)
    #expect(evaluation[.met].number == 0)
  }

  @Test func `an increase is asked of each series from its own baseline`() throws {
    let change = Target.change(time: .year(FiscalYear(2024)))
    let one = try Self.evaluation(change, [(2019, 79.8, 84.3), (2024, 80.5, 84.3)])
    #expect(one[.met].number == 0)
    #expect(one[.latest].number == 84.3)
    let both = try Self.evaluation(change, [(2019, 79.8, 84.3), (2024, 80.5, 84.5)])
    #expect(both[.met].number == 1)
    #expect(both[.latest].number == 84.5)
  }

  @Test func `a number that is printed alike decides, so that the verdict is that of the page`() throws {
    // 59.96 is printed as 60.0, 59.94 as 59.9: the first has the lesser progress and meets the target.
    let evaluation = try Self.evaluation(
      .level(value: 60, year: FiscalYear(2024)), [(2019, 59, 10), (2024, 59.96, 59.94)])
    #expect(evaluation[.met].number == 0)
  }

  @Test func `a year has a value only where both series have one, and nothing is projected`() throws {
    let evaluation = try Self.evaluation(
      Self.level, [(2019, 42.4, 55.4), (2021, 45, 56), (2022, 48, 57), (2023, 50, 58), (2024, 60, nil)])
    #expect(evaluation[.latestLabel].text == "R5")
    #expect(evaluation[.projection].number == nil)
    #expect(evaluation.outlook == "－ 推計不可")
  }

  @Test func `without a baseline of one series the worse value counts`() throws {
    let evaluation = try Self.evaluation(Self.level, [(2019, 42.4, nil), (2023, 50, 58)])
    #expect(evaluation[.latest].number == 50)
    #expect(evaluation[.baseline].number == nil)
    #expect(evaluation[.attainment].number == 0.833)
  }
}
