import Figures
import Indicators
import Testing

@testable import Evaluations

/// Values that are measured every few years: when they are expected, and when they are too old.
struct SurveyCycleTests {
  private static let id = Indicator.ID("K01")

  private static func evaluation(
    cycle: Int, baseline: Baseline = .value(50, year: FiscalYear(2019)),
    _ values: [(Int, Observation.Value)], reportYear: Int
  ) throws -> Evaluation {
    let place = Place(file: "plan")
    let indicator = Indicator(
      id: id, name: "割合", baseline: baseline, target: .level(value: 60, year: FiscalYear(2029)),
      printed: .init(baseline: "", target: ""), unit: Unit(base: "%"),
      reporting: Reporting(surveyCycle: cycle), place: place)
    let plan = Plan(
      settings: Settings(
        title: "", organisation: "", period: FiscalYear(2020)...FiscalYear(2029),
        reportYear: FiscalYear(2024), asOf: .init(year: 2025, month: 9, day: 30)),
      sections: [], indicators: [indicator], placements: [])
    let observations = Observations(
      values.map { Observation(indicator: id, year: FiscalYear($0), value: $1) })
    return try #require(evaluate(plan, observations, reportYear: FiscalYear(reportYear))[id])
  }

  private static func expected(_ evaluation: Evaluation) -> [Int] {
    evaluation.record.entries.filter { $0.cells[0].absence == .notSubmitted }.map(\.year.number)
  }

  /// The age at which a value is too old is the cycle and the limit of one year together.
  @Test(arguments: [
    (1, 2022, false), (1, 2023, true), (3, 2024, false), (3, 2025, true), (5, 2026, false), (5, 2027, true),
  ])
  func `a value is too old after cycle and limit`(_ cycle: Int, _ reportYear: Int, _ isStale: Bool) throws {
    let evaluation = try Self.evaluation(cycle: cycle, [(2021, .measured(52))], reportYear: reportYear)
    #expect(evaluation.isStale == isStale)
  }

  @Test func `a survey is expected a cycle after the last one`() throws {
    #expect(try Self.expected(Self.evaluation(cycle: 3, [], reportYear: 2028)) == [2022, 2025, 2028])
    #expect(
      try Self.expected(Self.evaluation(cycle: 3, [(2023, .measured(5))], reportYear: 2028)) == [2022, 2026])
    #expect(
      try Self.expected(Self.evaluation(cycle: 1, [(2023, .measured(5))], reportYear: 2024)) == [
        2020, 2021, 2022, 2024,
      ])
  }

  @Test func `a survey that was put off is expected in the next year`() throws {
    let values: [(Int, Observation.Value)] = [(2022, .absent(.notSurveyed)), (2023, .absent(.notSurveyed))]
    #expect(try Self.expected(Self.evaluation(cycle: 3, values, reportYear: 2028)) == [2024, 2027])
  }

  @Test func `without a baseline the first survey is expected in the first year of the plan`() throws {
    #expect(
      try Self.expected(Self.evaluation(cycle: 4, baseline: .none, [], reportYear: 2028)) == [
        2020, 2024, 2028,
      ])
  }
}
