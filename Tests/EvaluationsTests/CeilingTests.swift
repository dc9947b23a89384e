import Figures
import Indicators
import Testing

/// 累計…以下: a sum over the years of a period that must not exceed its ceiling.
struct CeilingTests {
  @Test(arguments: cases)
  func `only the end of the period reports that a ceiling was kept`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static func sixty(
    _ description: String, _ values: Scenario.Values, in reportYear: FiscalYear,
    _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    Scenario(
      testDescription: description, target: .cumulative(value: 60, period: r(2)...r(5)), values: values,
      reportYear: reportYear, direction: .lowerIsBetter, expected: expected)
  }

  private static func thousands(
    _ description: String, last: Double, _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    Scenario(
      testDescription: description, target: .cumulative(value: 3000, period: r(2)...r(6)),
      values: [r(2): 1000, r(3): 1000, r(4): last], reportYear: r(4), direction: .lowerIsBetter,
      expected: expected)
  }

  static let cases: [Scenario] = [
    thousands("one below it prints 99.9 %", last: 999, [.progress: 0.999]),
    thousands("at it", last: 1000, [.progress: 1]),
    // 3,500/3,000
    thousands("beyond it", last: 1500, [.progress: 1.167]),
    sixty(
      "below it and above the path while the period runs", [r(2): 20, r(3): 20], in: r(3),
      // 60/40 is unmet and prints 99.9 %; 30 − 40; 30/40
      [
        .met: 0, .attainment: 0.999, .gap: -10, .pace: 0.75, .shortfall: 0, .rating: "× 遅れ",
        .outlook: "－ 推計不可", .reachYear: .absent(.notApplicable),
      ]),
    sixty(
      "nothing at all", [r(2): 0, r(3): 0], in: r(3),
      [.met: 0, .attainment: .absent(.zeroValue), .gap: 30, .rating: "○ 順調"]),
    sixty(
      "exceeded while the period runs", [r(2): 40, r(3): 30], in: r(3),
      // 60/70
      [.met: 0, .attainment: 0.857, .shortfall: 10, .rating: "× 未達成", .outlook: "× 未達成（確定）"]),
    sixty(
      "exceeded by more than any year can take away", [r(2): 30, r(3): 20, r(4): 20], in: r(4),
      [.exactProbability: 0, .probability: 0.05, .outlook: "× 未達成（確定）"]),
    sixty(
      "kept to the end", [r(2): 20, r(3): 20, r(4): 10, r(5): 10], in: r(5),
      [.met: 1, .attainment: 1, .rating: "◎ 達成", .outlook: "◎ 達成済"]),
    sixty(
      "a year that could still decide is missing at the end", [r(2): 20, r(4): 10, r(5): 10], in: r(5),
      [.met: 0, .rating: "－ 判定不可（未提出）", .outlook: "－ 推計不可"]),
    sixty(
      "exceeded with a year missing at the end", [r(2): 50, r(4): 10, r(5): 10], in: r(5),
      [.met: 0, .shortfall: 10, .rating: "× 未達成", .outlook: "× 未達成（確定）"]),
  ]
}
