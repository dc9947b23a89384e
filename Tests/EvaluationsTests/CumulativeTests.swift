import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// 累計: a sum over the years of a period.
struct CumulativeTests {
  @Test(arguments: cases)
  func `a sum is set against the share of the period that has passed`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test func `running totals and yearly values come to the same`() {
    var running = Self.base
    running.nature = .runningTotal
    running.values = [r(2): 40, r(3): 95.5, r(4): 155.5, r(5): 200.5]
    let yearly = Self.base.evaluation
    for figure in Figure.allCases where figure != .latest {
      #expect(running.evaluation[figure] == yearly[figure], "\(figure.name)")
    }
  }

  @Test func `running totals that grow by the same are years without change`() {
    // 0.3 − 0.2 leaves 0.0999999….
    let scenario = Scenario(
      testDescription: "", target: .cumulative(value: 1, period: r(2)...r(6)),
      values: [r(2): 0.1, r(3): 0.2, r(4): 0.3, r(5): 0.4], decimals: 1, nature: .runningTotal)
    #expect(scenario.evaluation[.slope] == .number(0))
    #expect(scenario.evaluation[.spread] == .absent(.noVariation))
  }

  @Test func `the projected sum adds the projected years and their scales`() {
    let evaluation = Self.longPeriod.evaluation
    let plain = ScalarProjection(years: [2020, 2021, 2022], values: [40, 55.5, 60])
    let years = [2023, 2024]
    let point = 155.5 + years.reduce(0) { $0 + plain.value(in: $1) }
    let scale = years.reduce(0) { $0 + plain.scale(in: $1) }
    let reach = 1.88561808316413 * scale
    #expect(isClose(evaluation[.projection].number ?? .nan, point))
    #expect(isClose(evaluation[.spread].number ?? .nan, scale))
    #expect(isClose(evaluation[.lower].number ?? .nan, max(155.5, point - reach)))
    #expect(isClose(evaluation[.upper].number ?? .nan, point + reach))
  }

  @Test func `no projected year brings more than the plan's bound`() {
    var bounded = Self.longPeriod
    bounded.bounds = Indicator.Bounds(lower: 0, upper: 60)
    // 155.5 + 2 × 60; the target of 250 needs 94.5 of the 120
    #expect(bounded.evaluation[.projection].number == 275.5)
    #expect(bounded.evaluation[.upper].number == 275.5)
    bounded.target = .cumulative(value: 276, period: r(2)...r(6))
    #expect(bounded.evaluation[.exactProbability].number == 0)
  }

  @Test func `a sum is reached in the year in which the plan's bounds allow it`() {
    var bounded = Scenario(
      testDescription: "", target: .cumulative(value: 85, period: r(2)...r(6)),
      values: [r(2): 0, r(3): 8, r(4): 18, r(5): 27], reportYear: r(5))
    #expect(bounded.evaluation[.reachYear].number == 2024)
    bounded.bounds = Indicator.Bounds(lower: 0, upper: 30)
    // 53 + 30, 53 + 2 × 30
    #expect(bounded.evaluation[.projection].number == 83)
    #expect(bounded.evaluation[.reachYear].number == 2025)
    bounded.target = .cumulative(value: 112, period: r(2)...r(6))
    bounded.values = [r(2): 27, r(3): 20, r(4): 17, r(5): 16]
    bounded.bounds = Indicator.Bounds(lower: 16, upper: 30)
    // 80 + 2 × 16, although the trend falls
    #expect(bounded.evaluation[.reachYear].number == 2025)
  }

  static let longPeriod = Scenario(
    testDescription: "two years ahead", target: .cumulative(value: 250, period: r(2)...r(6)),
    values: [r(2): 40, r(3): 55.5, r(4): 60], reportYear: r(4), decimals: 1)

  static let base = Scenario(
    testDescription: "ahead of the path", target: .cumulative(value: 250, period: r(2)...r(6)),
    values: [r(2): 40, r(3): 55.5, r(4): 60, r(5): 45], decimals: 1,
    expected: [
      // 40 + 55.5 + 60 + 45
      .total: 200.5, .missingYears: 0, .missingLabel: .absent(.blank),
      // 200.5/250; 250 × 4/5; 200.5/200 = 1.0025
      .attainment: 0.802, .progress: 0.802, .expected: 200, .gap: 0.5, .pace: 1.003, .shortfall: 49.5,
      .requiredPerYear: 49.5, .achievedPerYear: .absent(.noBaseline), .rating: "○ 順調",
      // pairs: 15.5, 10, 5/3, 4.5, −5.25, −15
      .slope: .number((5.0 / 3 + 4.5) / 2), .naiveForecast: .absent(.notApplicable),
    ])

  private static func millions(
    _ description: String, _ values: Scenario.Values, _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    var scenario = base
    scenario.testDescription = description
    scenario.values = values
    scenario.expected = expected
    return scenario
  }

  private static func sixty(
    _ description: String, _ values: Scenario.Values, _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    Scenario(
      testDescription: description, target: .cumulative(value: 60, period: r(2)...r(5)), values: values,
      expected: expected)
  }

  static let cases: [Scenario] = [
    base,
    millions(
      "a year is missing", [r(2): 40, r(4): 60, r(5): 45],
      [
        .total: 145, .missingYears: 1, .missingLabel: "R3未報告", .attainment: 0.58, .gap: -55,
        .pace: .absent(.missingYears), .projection: .absent(.missingYears), .rating: "－ 判定不可",
        .outlook: "－ 推計不可", .shortfall: 105, .reachYear: .absent(.missingYears),
      ]),
    millions(
      // 205 against 200
      "a year is missing and the sum is ahead all the same", [r(2): 100, r(4): 60, r(5): 45],
      [.gap: 5, .pace: .absent(.missingYears), .rating: "○ 順調"]),
    millions(
      "a year is missing and the target is met all the same", [r(2): 100, r(4): 100, r(5): 60],
      [.total: 260, .attainment: 1.04, .shortfall: 0, .rating: "◎ 達成", .outlook: "◎ 達成済"]),
    millions(
      "a value before the period is no part of the sum", [r(1): 30, r(2): 40], [.total: 40]),
    millions(
      "only a value before the period", [r(1): 30],
      [.latestYear: .absent(.noValue), .total: .absent(.noValue), .rating: "－ 判定不可（未提出）"]),
    sixty(
      "missed at the end of the period", [r(2): 10, r(3): 12, r(4): 15, r(5): 20],
      [
        .total: 57, .attainment: 0.95, .expected: 60, .gap: -3, .shortfall: 3,
        .requiredPerYear: .absent(.targetYearReached), .projection: .absent(.targetYearReached),
        .rating: "× 未達成", .outlook: "× 未達成（確定）",
      ]),
    sixty(
      "met at the end of the period, later values do not count",
      [r(2): 10, r(3): 12, r(4): 15, r(5): 23, r(6): 40],
      [.latestYear: 2023, .total: 60, .attainment: 1, .rating: "◎ 達成", .outlook: "◎ 達成済"]),
    sixty(
      "unmet 59.98 prints 99.9 %", [r(2): 10, r(3): 12, r(4): 15, r(5): 22.4],
      // 59.4 prints 59 and is unmet; 59.4/60
      [.met: 0, .attainment: 0.99]),
    sixty(
      "a year that could still decide is missing at the end", [r(2): 10, r(4): 15, r(5): 20],
      [.met: 0, .shortfall: 15, .rating: "－ 判定不可（未提出）", .outlook: "－ 推計不可"]),
    millions(
      "a sum that is reached already stays so", [r(2): 200, r(3): 40, r(4): 10, r(5): 1],
      [.met: 1, .exactProbability: 1, .probability: 0.95, .rating: "◎ 達成", .outlook: "◎ 達成済"]),
    Scenario(
      testDescription: "a sum has no way from the value of one year",
      target: .cumulative(value: 250, period: r(2)...r(6)), baseline: .value(40, year: r(1)),
      values: [r(2): 45, r(3): 50], reportYear: r(3),
      expected: [.baseline: 40, .total: 95, .achievedPerYear: .absent(.notApplicable)]),
    Scenario(
      testDescription: "an unmet 2,999 of 3,000 prints 99.9 %",
      target: .cumulative(value: 3000, period: r(2)...r(6)),
      values: [r(2): 600, r(3): 600, r(4): 600, r(5): 600, r(6): 599],
      expected: [.met: 0, .attainment: 0.999, .progress: 0.999, .rating: "× 未達成"]),
    Scenario(
      testDescription: "no year's flow is taken from running totals of two definitions",
      target: .cumulative(value: 2000, period: r(2)...r(8)),
      values: [r(2): 100, r(3): 200, r(4): 700, r(5): 800, r(6): 900], nature: .runningTotal, broken: [r(4)],
      period: r(2)...r(8),
      // R5 and R6 remain
      expected: [
        .total: 900, .fittedYears: 2, .projection: .absent(.tooFewYears),
        .naiveForecast: .absent(.notApplicable),
      ]),
  ]
}
