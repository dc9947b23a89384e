import Evaluations
import Figures
import Indicators
import Testing

/// The kinds of targets of other bodies' plans: 超 and 未満, 範囲, 基準比, 基準以上, 増減, 平均, 済, 年度ごと.
struct OtherKindsTests {
  @Test(arguments: comparisons + ranges + fromBaseline + means + words + steps)
  func `a target of another body is judged as it says`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static let less = Indicator.Direction.lowerIsBetter
  private static let hundred = Baseline.value(100, year: r(1))

  static let comparisons: [Scenario] = [
    Scenario(
      testDescription: "超: the number itself is not met", target: .level(value: 85, year: r(6)),
      comparison: .above,
      values: [r(6): 85],
      expected: [.met: 0, .attainment: 0.999, .shortfall: 0, .rating: "× 未達成", .outlook: "× 未達成（確定）"]),
    Scenario(
      testDescription: "超: one more is", target: .level(value: 85, year: r(6)), comparison: .above,
      values: [r(6): 86], expected: [.met: 1, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "超: values that stay at the number never reach the target",
      target: .level(value: 85, year: r(6)), comparison: .above, baseline: .value(80, year: r(1)),
      values: [r(2): 85, r(3): 85, r(4): 85, r(5): 85],
      expected: [.met: 0, .projection: 85, .reachYear: .absent(.outOfReach)]),
    Scenario(
      testDescription: "未満: what prints as the number is not met", target: .level(value: 1, year: r(6)),
      comparison: .below, values: [r(6): 0.96], direction: less, decimals: 1,
      expected: [.met: 0, .rating: "× 未達成"]),
    Scenario(
      testDescription: "未満: 0.94 prints as 0.9", target: .level(value: 1, year: r(6)), comparison: .below,
      values: [r(6): 0.94], direction: less, decimals: 1, expected: [.met: 1, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "a target below the baseline is held, not approached",
      target: .level(value: 2000, year: r(6)), comparison: .atLeast, baseline: .value(2044, year: r(1)),
      values: [r(5): 1990],
      // 1990/2000
      expected: [
        .expected: 2000, .gap: -10, .pace: 0.995, .progress: .absent(.metAtBaseline),
        .expectedProgress: .absent(.metAtBaseline), .shortfall: 10, .rating: "△ やや遅れ",
      ]),
    Scenario(
      testDescription: "nothing of what should be nothing is all of it", target: .level(value: 0, year: r(6)),
      baseline: .value(212, year: r(1)), values: [r(6): 0], direction: less,
      expected: [.attainment: 1, .progress: 1, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "something of what should be nothing has no share",
      target: .level(value: 0, year: r(6)), baseline: .value(212, year: r(1)), values: [r(5): 10],
      direction: less, expected: [.attainment: .absent(.zeroTarget), .shortfall: 10]),
  ]

  private static func range(
    _ description: String, baseline: Double?, _ values: Scenario.Values,
    _ expected: KeyValuePairs<Figure, Expected>, time: Target.Time = .year(r(6))
  ) -> Scenario {
    Scenario(
      testDescription: description,
      target: .range(TargetRange(20...25, baseline: baseline, direction: .higherIsBetter), time: time),
      baseline: baseline.map { .value($0, year: r(1)) } ?? .none, values: values, expected: expected)
  }

  static let ranges: [Scenario] = [
    range(
      "inside", baseline: 18, [r(5): 22],
      [.target: 20, .otherEnd: 25, .met: 1, .attainment: 1, .shortfall: 0, .rating: "◎ 達成"]),
    range(
      "below, behind the line to the lower end", baseline: 18, [r(5): 19],
      // 18 + 2 × 4/5; 1 × 5 ÷ (2 × 4)
      [
        .expected: 19.6, .gap: -0.6, .pace: 0.625, .progress: 0.5, .attainment: 0.95, .shortfall: 1,
        .rating: "× 遅れ",
      ]),
    range(
      "beyond the other end", baseline: 18, [r(5): 27],
      // 25/27
      [.met: 0, .attainment: 0.926, .gap: -2, .pace: 0.926, .shortfall: 2, .rating: "△ やや遅れ"]),
    range(
      "from above the line leads to the upper end", baseline: 30, [r(5): 27],
      // 30 − 5 × 4/5
      [.target: 25, .otherEnd: 20, .expected: 26, .gap: -1, .attainment: 0.926, .shortfall: 2]),
    range(
      "from inside the range is held", baseline: 22, [r(5): 19],
      [.expected: 20, .gap: -1, .pace: 0.95, .progress: .absent(.metAtBaseline)]),
    range(
      "in every year", baseline: nil, [r(2): 21, r(3): 26, r(4): 20, r(5): 25],
      [.judgedYears: 4, .metYears: 3, .progress: 0.75, .rating: "○ 順調", .outlook: "× 未達成（3/4年）"],
      time: .everyYear(r(2)...r(6))),
  ]

  static let fromBaseline: [Scenario] = [
    Scenario(
      testDescription: "基準×0.5", target: .relative(factor: 0.5, addend: 0, time: .year(r(6))),
      baseline: hundred, values: [r(5): 60], direction: less,
      // 100 − 50 × 4/5; 50/60
      expected: [.target: 50, .expected: 60, .gap: 0, .attainment: 0.833, .progress: 0.8, .rating: "○ 順調"]),
    Scenario(
      testDescription: "基準+30 of a baseline that is delivered",
      target: .relative(factor: 1, addend: 30, time: .year(r(6))), baseline: .actual(year: r(1)),
      values: [r(1): 40, r(5): 64],
      // 40 + 30 × 4/5
      expected: [.target: 70, .expected: 64, .gap: 0, .rating: "○ 順調"]),
    Scenario(
      testDescription: "基準-30", target: .relative(factor: 1, addend: -30, time: .year(r(6))),
      baseline: hundred, values: [r(5): 76], direction: less,
      // 100 − 30 × 4/5
      expected: [.target: 70, .expected: 76, .gap: 0, .progress: 0.8, .rating: "○ 順調"]),
    Scenario(
      testDescription: "a baseline that is not delivered gives no target",
      target: .relative(factor: 1, addend: 30, time: .year(r(6))), baseline: .actual(year: r(1)),
      values: [r(5): 64], expected: [.target: .absent(.noBaseline), .rating: "－ 判定不可"]),
    Scenario(
      testDescription: "基準以上", target: .hold(time: .year(r(6))), comparison: .atLeast, baseline: hundred,
      values: [r(5): 98],
      expected: [
        .target: 100, .expected: 100, .gap: -2, .pace: 0.98, .progress: .absent(.targetEqualsBaseline),
        .rating: "△ やや遅れ",
      ]),
    Scenario(
      testDescription: "基準以上 in its year", target: .hold(time: .year(r(6))), comparison: .atLeast,
      baseline: hundred, values: [r(6): 100], expected: [.met: 1, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "増加, better than the baseline", target: .change(time: .year(r(6))), comparison: .above,
      baseline: hundred, values: [r(5): 101],
      expected: [
        .target: 100, .met: 1, .attainment: .absent(.notApplicable), .progress: .absent(.notApplicable),
        .expected: .absent(.notApplicable), .pace: .absent(.notApplicable), .rating: "◎ 達成",
      ]),
    Scenario(
      testDescription: "増加, unchanged before its year", target: .change(time: .year(r(6))),
      comparison: .above,
      baseline: hundred, values: [r(5): 100], expected: [.met: 0, .rating: "－ 判定不可"]),
    Scenario(
      testDescription: "増加, unchanged in its year", target: .change(time: .year(r(6))), comparison: .above,
      baseline: hundred, values: [r(6): 100], expected: [.met: 0, .rating: "× 未達成"]),
    Scenario(
      testDescription: "減少 in every year", target: .change(time: .everyYear(r(2)...r(6))), comparison: .below,
      baseline: hundred, values: [r(2): 99, r(3): 101, r(4): 90, r(5): 95], direction: less,
      expected: [.judgedYears: 4, .metYears: 3, .progress: 0.75, .rating: "○ 順調"]),
    Scenario(
      testDescription: "前年×1.02 without a baseline", target: .growth(rate: 0.02, period: r(2)...r(6)),
      values: [r(4): 100, r(5): 103],
      expected: [.yearTarget: 102, .met: 1, .target: .absent(.noBaseline), .rating: "○ 順調"]),
    Scenario(
      testDescription: "前年×1超: the same again is not met", target: .growth(rate: 0, period: r(2)...r(6)),
      comparison: .above, values: [r(4): 100, r(5): 100], expected: [.yearTarget: 100, .met: 0, .metYears: 0]),
  ]

  static let means: [Scenario] = [
    Scenario(
      testDescription: "平均 so far, on the line from the baseline",
      target: .average(value: 120, period: r(4)...r(6)), baseline: hundred, values: [r(4): 110, r(5): 130],
      // (110 + 130)/2; 100 + 20 × 4/5
      expected: [
        .total: 120, .met: 0, .attainment: 1, .expected: 116, .gap: 4, .missingYears: 0,
        .projection: .absent(.notApplicable), .probability: .absent(.notApplicable), .rating: "○ 順調",
      ]),
    Scenario(
      testDescription: "平均 of all its years", target: .average(value: 120, period: r(4)...r(6)),
      values: [r(3): 500, r(4): 110, r(5): 130, r(6): 120], expected: [.total: 120, .met: 1, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "平均 without one of its years is not met",
      target: .average(value: 120, period: r(4)...r(6)), values: [r(4): 110, r(6): 140],
      expected: [.total: 125, .missingYears: 1, .missingLabel: "R5未報告", .met: 0]),
  ]

  static let words: [Scenario] = [
    Scenario(
      testDescription: "済", target: .done(time: .year(r(6))), values: [r(4): 0, r(5): 1],
      expected: [
        .target: 1, .met: 1, .attainment: .absent(.notApplicable), .shortfall: .absent(.notApplicable),
        .probability: .absent(.notApplicable), .rating: "◎ 達成",
      ]),
    Scenario(
      testDescription: "未 before its year", target: .done(time: .year(r(6))), values: [r(5): 0],
      expected: [.met: 0, .rating: "－ 判定不可", .outlook: "－ 推計不可"]),
    Scenario(
      testDescription: "未 in its year", target: .done(time: .year(r(6))), values: [r(6): 0],
      expected: [.rating: "× 未達成", .outlook: "× 未達成（確定）"]),
  ]

  static let steps: [Scenario] = [
    Scenario(
      testDescription: "年度ごと", target: .stepwise(period: r(4)...r(6)), values: [r(4): 100, r(5): 105],
      path: [r(4): 100, r(5): 110, r(6): 120],
      // 105/110
      expected: [
        .target: 120, .yearTarget: 110, .met: 0, .attainment: 0.955, .pace: 0.955, .shortfall: 5,
        .judgedYears: 2, .metYears: 1, .rating: "△ やや遅れ",
      ]),
    Scenario(
      testDescription: "年度ごと, a year without a target", target: .stepwise(period: r(4)...r(6)),
      values: [r(4): 100, r(5): 105], path: [r(4): 100, r(6): 120],
      expected: [.yearTarget: .absent(.nothingExpected), .judgedYears: 1, .rating: "－ 判定不可"]),
  ]

  /// P(20 ≤ X ≤ 25) of t with two degrees of freedom: F((25 − μ)/s) − F((20 − μ)/s), with F(x) = 1/2 + x/(2√(2 + x²)).
  @Test func `the probability of a range is that of both its ends`() throws {
    let scenario = Self.range("projected", baseline: 18, [r(2): 18, r(3): 20, r(4): 19, r(5): 21], [:])
    let evaluation = scenario.evaluation
    let middle = try #require(evaluation[.unclipped].number)
    let spread = try #require(evaluation[.spread].number)
    func below(_ x: Double) -> Double { 0.5 + x / (2 * (2 + x * x).squareRoot()) }
    let exact = below((25 - middle) / spread) - below((20 - middle) / spread)
    let found = try #require(evaluation[.exactProbability].number)
    #expect(isClose(found, exact))
    #expect(found < below((middle - 20) / spread))
  }
}
