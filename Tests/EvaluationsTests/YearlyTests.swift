import Figures
import Indicators
import Testing

/// 毎年 and 維持: a target value in every year of a period.
struct YearlyTests {
  @Test(arguments: cases)
  func `every year of the period is judged`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static func hundred(
    _ description: String, _ values: Scenario.Values, _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    Scenario(
      testDescription: description, target: .everyYear(value: 100, period: r(2)...r(6)), values: values,
      expected: expected)
  }

  static let cases: [Scenario] = [
    hundred(
      "met now, missed once", [r(2): 100, r(3): 90, r(4): 110, r(5): 105],
      [
        .latestYear: 2023, .attainment: 1.05, .judgedYears: 4, .metYears: 3,
        // 3/4
        .progress: 0.75, .expected: 100, .gap: 5, .pace: 1.05, .shortfall: 0, .yearTarget: 100,
        .requiredPerYear: .absent(.notApplicable), .achievedPerYear: .absent(.noBaseline),
        .reachYear: .absent(.notApplicable), .rating: "○ 順調", .outlook: "× 未達成（3/4年）",
      ]),
    hundred(
      "slightly behind", [r(5): 80],
      [.attainment: 0.8, .pace: 0.8, .gap: -20, .shortfall: 20, .progress: 0, .rating: "△ やや遅れ"]),
    hundred("behind", [r(5): 79], [.pace: 0.79, .rating: "× 遅れ", .outlook: "× 未達成（0/1年）"]),
    hundred(
      "what prints as the target meets it", [r(5): 99.6],
      [.metYears: 1, .progress: 1, .attainment: 1, .shortfall: 0, .rating: "○ 順調"]),
    hundred(
      "period over, every year met", [r(2): 100, r(3): 100, r(4): 110, r(5): 105, r(6): 100],
      [.progress: 1, .rating: "◎ 達成", .outlook: "◎ 達成済"]),
    hundred(
      "period over, a year missed", [r(2): 100, r(3): 99, r(4): 110, r(5): 105, r(6): 100],
      [.progress: 0.8, .rating: "× 未達成（4/5年）", .outlook: "× 未達成（確定）"]),
    hundred(
      "period over, a year missing and none missed", [r(2): 100, r(4): 110, r(5): 105, r(6): 100],
      [.judgedYears: 4, .metYears: 4, .progress: 1, .rating: "－ 判定不可", .outlook: "－ 推計不可"]),
    hundred(
      "period over, a year missing and one missed", [r(2): 99, r(4): 110, r(5): 105, r(6): 100],
      [.rating: "× 未達成（3/4年）", .outlook: "× 未達成（確定）"]),
    hundred(
      "a value before the period is not judged", [r(1): 50, r(2): 100], [.judgedYears: 1, .latestYear: 2020]),
    Scenario(
      testDescription: "less is better", target: .everyYear(value: 10, period: r(2)...r(6)),
      values: [r(2): 8, r(3): 12, r(4): 9, r(5): 12], direction: .lowerIsBetter,
      // 10/12
      expected: [
        .metYears: 2, .judgedYears: 4, .progress: 0.5, .attainment: 0.833, .pace: 0.833, .gap: -2,
        .shortfall: 2, .rating: "△ やや遅れ", .outlook: "× 未達成（2/4年）",
      ]),
    Scenario(
      testDescription: "a way is made from a baseline that the plan prints",
      target: .everyYear(value: 100, period: r(2)...r(6)), baseline: .value(80, year: r(1)),
      values: [r(2): 100, r(5): 130],
      // (130 − 80)/4
      expected: [.baseline: 80, .achievedPerYear: 12.5, .progress: 1, .expected: 100]),
    Scenario(
      testDescription: "a way is made from the baseline year that the plan names",
      target: .maintain(value: 178, period: r(2)...r(6)), baseline: .actual(year: r(1)),
      values: [r(1): 170, r(3): 178], reportYear: r(3), expected: [.baseline: 170, .achievedPerYear: 4]),
    Scenario(
      testDescription: "kept without change", target: .maintain(value: 178, period: r(2)...r(6)),
      values: [r(2): 178, r(3): 178, r(4): 178, r(5): 178],
      expected: [
        .attainment: 1, .progress: 1, .gap: 0, .shortfall: 0, .rating: "○ 順調", .projection: 178,
        // only the floor: 0.005 × 178
        .typicalChange: 0.89, .lower: .absent(.noVariation), .probability: .absent(.noVariation),
        .outlook: "○ 達成見込み（変化なし）",
      ]),
    hundred(
      "the same in every year and above the target", [r(2): 105, r(3): 105, r(4): 105, r(5): 105],
      [.probability: .absent(.noVariation), .outlook: "○ 達成見込み（変化なし）"]),
    hundred(
      "the same in every year and below the target", [r(2): 95, r(3): 95, r(4): 95, r(5): 95],
      [.probability: .absent(.noVariation), .outlook: "× 未達成（0/4年）"]),
    Scenario(
      testDescription: "the same in every year that is fitted, below the target that an excluded year meets",
      target: .everyYear(value: 100, period: r(5)...r(6)),
      values: [r(2): 95, r(3): 95, r(4): 95, r(5): 100], excluded: [r(5)],
      expected: [.metYears: 1, .judgedYears: 1, .outlook: "－ 推計不可（変化なし）"]),
    hundred(
      "too few years to be called the same", [r(4): 105, r(5): 105], [.outlook: "－ 推計不可"]),
    Scenario(
      testDescription: "kept but for the last year", target: .maintain(value: 178, period: r(2)...r(6)),
      values: [r(2): 178, r(3): 178, r(4): 178, r(5): 170],
      // 170/178 = 0.95505
      expected: [
        .attainment: 0.955, .pace: 0.955, .gap: -8, .shortfall: 8, .rating: "△ やや遅れ",
        .outlook: "× 未達成（3/4年）",
      ]),
  ]
}
