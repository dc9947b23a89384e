import Evaluations
import Figures
import Indicators
import Testing

/// Printed verdicts, ratios and differences agree with the printed values next to them.
struct PrintedAgreementTests {
  @Test(arguments: cases)
  func `figures agree with the values beside them`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test(arguments: [(2.55, 2.5), (3.05, 3.0), (29.95, 29.9), (0.55, 0.5)])
  func `an unmet target never prints a shortfall of nothing`(value: Double, target: Double) throws {
    let scenario = Scenario(
      testDescription: "", target: .level(value: target, year: r(6)), baseline: .value(50, year: h(30)),
      values: [r(5): value], direction: .lowerIsBetter, decimals: 1)
    let shortfall = try #require(scenario.evaluation[.shortfall].number)
    #expect(scenario.evaluation[.met].number == 0)
    #expect(Rounding.halfAwayFromZero.round(shortfall, digits: 1) == 0.1)
  }

  @Test func `the way made a year is that of the values as they are written`() {
    // 4.3 − 4.2 leaves 0.0999999…; a quarter of it would print 0.02.
    let scenario = Scenario(
      testDescription: "", target: .level(value: 5, year: r(6)), baseline: .value(4.2, year: r(1)),
      values: [r(5): 4.3], decimals: 1)
    #expect(scenario.evaluation[.achievedPerYear] == .number(0.025))
  }

  static let cases: [Scenario] = [
    Scenario(
      testDescription: "a pace of 80 % exactly is one where digits are cut off",
      target: .level(value: 51.2, year: r(6)), baseline: .value(50, year: h(30)), values: [r(5): 50.8],
      decimals: 1, rounding: .towardZero, expected: [.pace: 0.8, .gap: -0.2, .rating: "△ やや遅れ"]),
    Scenario(
      testDescription: "progress of an unmet target stays below 100 %",
      target: .new(value: 10_000, year: r(6)),
      values: [r(5): 9_999], expected: [.met: 0, .attainment: 0.999, .progress: 0.999]),
    Scenario(
      testDescription: "progress of a target that is met as printed is whole",
      target: .level(value: 30, year: r(6)), baseline: .value(10, year: h(30)), values: [r(5): 29.6],
      expected: [.met: 1, .attainment: 1, .progress: 1, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "progress of a sum that is met as printed is its attainment",
      target: .cumulative(value: 10, period: r(2)...r(6)), values: [r(2): 4.8, r(3): 4.8], reportYear: r(3),
      expected: [.met: 1, .attainment: 1, .progress: 1]),
    Scenario(
      testDescription: "there is no progress where the target lies behind the baseline",
      target: .level(value: 90, year: r(6)), baseline: .value(100, year: h(30)), values: [r(5): 85],
      expected: [.met: 0, .progress: .absent(.metAtBaseline)]),
    Scenario(
      testDescription: "the target year is reached in the year whose projection prints so",
      target: .level(value: 1_012, year: r(6)), baseline: .value(500, year: h(30)),
      values: [r(3): 915, r(4): 926, r(5): 994],
      expected: [.projectedAttainment: 1, .projectedShortfall: 0, .reachYear: 2024]),
    Scenario(
      testDescription: "a share of a negative target says nothing", target: .level(value: -2_000, year: r(6)),
      baseline: .value(-3_703, year: h(30)), values: [r(5): -9_000], bounds: Indicator.Bounds(),
      expected: [.attainment: .absent(.negative), .shortfall: 7_000, .rating: "× 遅れ"]),
    Scenario(
      testDescription: "a share in a negative value says nothing", target: .level(value: 10, year: r(6)),
      baseline: .value(30, year: h(30)), values: [r(5): -5], direction: .lowerIsBetter,
      bounds: Indicator.Bounds(), expected: [.met: 1, .attainment: .absent(.negative), .rating: "◎ 達成"]),
    Scenario(
      testDescription: "no way leads from nothing down to a target", target: .new(value: 10, year: r(6)),
      values: [r(5): 15], direction: .lowerIsBetter,
      expected: [
        .progress: .absent(.noBaseline), .expected: .absent(.noBaseline), .shortfall: 5, .rating: "－ 判定不可",
      ]),
    Scenario(
      testDescription: "a value of the year before a new undertaking is a value",
      target: .new(value: 740, year: r(6)), values: [h(30): 33, r(1): 35], reportYear: r(2),
      expected: [.latestYear: 2019, .latest: 35]),
  ]
}
