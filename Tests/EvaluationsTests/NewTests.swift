import Figures
import Indicators
import Testing

/// 新規: a target value in one year, with the path starting at 0.
struct NewTests {
  @Test(arguments: cases)
  func `a new undertaking starts from 0 in the year before the plan`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  static let cases: [Scenario] = [
    Scenario(
      testDescription: "on the way", target: .new(value: 740, year: r(6)), values: [r(4): 300, r(5): 500],
      expected: [
        .baseline: 0, .baselineYear: 2019, .latestYear: 2023,
        // 500/740 = 0.67567…; 740 × 4/5; 500/592 = 0.84459…
        .attainment: 0.676, .progress: 0.676, .expected: 592, .gap: -92, .pace: 0.845, .shortfall: 240,
        .requiredPerYear: 240, .achievedPerYear: .absent(.noBaseline), .rating: "△ やや遅れ",
        // the virtual 0 is not fitted
        .fittedYears: 2, .projection: .absent(.tooFewYears), .naiveForecast: 500, .outlook: "－ 推計不可",
      ]),
    Scenario(
      testDescription: "the first year", target: .new(value: 740, year: r(6)), values: [r(2): 148],
      reportYear: r(2),
      expected: [.expected: 148, .gap: 0, .pace: 1, .progress: 0.2, .attainment: 0.2, .rating: "○ 順調"]),
    Scenario(
      testDescription: "nothing delivered", target: .new(value: 740, year: r(6)),
      expected: [
        .baseline: 0, .latestYear: .absent(.noValue), .attainment: .absent(.noValue),
        .progress: .absent(.noValue), .shortfall: .absent(.noValue), .rating: "－ 判定不可（未提出）",
        .outlook: "－ 推計不可", .naiveForecast: .absent(.noValue),
      ]),
  ]
}
