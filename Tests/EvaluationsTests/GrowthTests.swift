import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// 前年比: growth over the previous year's actual in every year of a period.
struct GrowthTests {
  @Test(arguments: cases)
  func `every year is judged by the actual of the year before`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test func `the compounded path is that of the plan`() {
    let evaluation = Self.growth("path", [:], [:]).evaluation
    let printed = evaluation[.compounded].compactMap(\.number).dropFirst()
      .map { Rounding.halfAwayFromZero.round($0, digits: 1) }
    #expect(printed == [332.2, 365.4, 402.0, 442.2, 486.4])
  }

  private static func growth(
    _ description: String, _ values: Scenario.Values, _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    Scenario(
      testDescription: description, target: .growth(rate: 0.1, period: r(2)...r(6)),
      baseline: .value(302, year: r(1)), values: values, expected: expected)
  }

  static let cases: [Scenario] = [
    growth(
      "440 meets 400 × 1.1 and 374 meets 340 × 1.1; 400 misses 374 × 1.1 = 411.4",
      [r(2): 340, r(3): 374, r(4): 400, r(5): 440],
      [
        .growthRate: 0.1, .previous: 400, .yearTarget: 440, .expected: 440, .attainment: 1, .gap: 0, .pace: 1,
        .shortfall: 0, .judgedYears: 4, .metYears: 3, .progress: 0.75,
        // 302 × 1.61051
        .target: 486.37402,
        // (440 − 302)/4
        .achievedPerYear: 34.5, .requiredPerYear: .absent(.notApplicable), .rating: "○ 順調",
        .outlook: "× 未達成（3/4年）",
      ]),
    growth(
      "slightly behind", [r(4): 400, r(5): 433],
      // 433/440 = 0.98409; 0.0825/0.1
      [.attainment: 0.984, .gap: -7, .pace: 0.825, .shortfall: 7, .rating: "△ やや遅れ"]),
    growth(
      "behind", [r(4): 400, r(5): 430],
      // 430/440 = 0.97727; 0.075/0.1
      [.attainment: 0.977, .pace: 0.75, .shortfall: 10, .rating: "× 遅れ"]),
    growth(
      "shrinking", [r(4): 400, r(5): 380],
      // 380/440 = 0.86363; −0.05/0.1
      [.attainment: 0.864, .pace: -0.5, .rating: "× 遅れ"]),
    growth(
      "the first year is judged by the baseline", [r(2): 333],
      // 302 × 1.1 = 332.2; 31/302/0.1 = 1.02649
      [.yearTarget: 332.2, .metYears: 1, .judgedYears: 1, .pace: 1.026, .rating: "－ 判定不可（最新R2）"]),
    growth(
      "no value of the year before", [r(2): 340, r(5): 440],
      [
        .previous: .absent(.noPreviousValue), .attainment: .absent(.noPreviousValue),
        .expected: .absent(.noPreviousValue), .gap: .absent(.noPreviousValue),
        .pace: .absent(.noPreviousValue), .shortfall: .absent(.noPreviousValue), .judgedYears: 1,
        .metYears: 1, .progress: 1, .achievedPerYear: 34.5, .rating: "－ 判定不可",
      ]),
    growth(
      "only one value, and none of the year before", [r(5): 440],
      [.judgedYears: 0, .progress: .absent(.noPreviousValue), .pace: .absent(.noPreviousValue)]),
    growth(
      "a value of 0 in the year before", [r(4): 0, r(5): 440],
      [
        .previous: 0, .yearTarget: 0, .attainment: .absent(.zeroTarget), .pace: .absent(.zeroPreviousValue),
        .met: 1,
      ]),
    growth(
      // each at least 1.1 times the last: 332.2, 366.3, 403.7, 444.4, 489.5
      "period over, every year met", [r(2): 333, r(3): 367, r(4): 404, r(5): 445, r(6): 490],
      [.judgedYears: 5, .metYears: 5, .rating: "◎ 達成", .outlook: "◎ 達成済"]),
    growth(
      "period over, the last year missed", [r(2): 333, r(3): 367, r(4): 404, r(5): 445, r(6): 489],
      [.metYears: 4, .rating: "× 未達成（4/5年）", .outlook: "× 未達成（確定）"]),
    growth(
      "period over, two years cannot be judged", [r(2): 333, r(3): 367, r(5): 445, r(6): 490],
      [.judgedYears: 3, .metYears: 3, .rating: "－ 判定不可", .outlook: "－ 推計不可"]),
    Scenario(
      testDescription: "a year with a new definition is not judged",
      target: .growth(rate: 0.1, period: r(2)...r(6)), baseline: .value(100, year: r(1)),
      values: [r(2): 110, r(3): 60, r(4): 66, r(5): 73], broken: [r(3)],
      // 100 × 1.1, 60 × 1.1 and 66 × 1.1 = 72.6 are met; 60 follows a new definition and has no year target
      expected: [
        .judgedYears: 3, .metYears: 3, .previous: 66, .progress: .absent(.definitionChanged),
        .rating: "－ 判定不可（定義変更）", .fittedYears: 3, .projectedTarget: 80.3,
      ]),
    Scenario(
      testDescription: "the newest year has a new definition",
      target: .growth(rate: 0.1, period: r(2)...r(6)), baseline: .value(100, year: r(1)),
      values: [r(2): 110, r(3): 60], reportYear: r(3), broken: [r(3)],
      expected: [
        .judgedYears: 1, .metYears: 1, .previous: .absent(.definitionChanged),
        .yearTarget: .absent(.definitionChanged), .attainment: .absent(.definitionChanged),
        .rating: "－ 判定不可（定義変更）",
      ]),
    beyondBounds,
  ]

  /// 97 × 1.1 = 106.7 exceeds the bound of 100.
  static let beyondBounds = Scenario(
    testDescription: "a target of the next year beyond the bound cannot be reached",
    target: .growth(rate: 0.1, period: r(2)...r(5)), baseline: .value(70, year: r(1)),
    values: [r(2): 78, r(3): 87, r(4): 97], reportYear: r(4), decimals: 1,
    bounds: Indicator.Bounds(lower: 0, upper: 100),
    expected: [
      .target: 102.487, .projection: 100, .exactProbability: 0, .probability: 0.05,
      .reachYear: .absent(.notApplicable), .metYears: 3, .judgedYears: 3, .outlook: "× 未達見込み",
    ])

  // MARK: The year ahead

  /// 302, 340, 400, 480, 600 with R6 to come: every year grew by more than 10 %, and R6 must reach 660.
  ///
  /// Slopes: median 72; the projection is 600 + w·72·0.9.
  @Test func `the probability is that of growing by the target in the year ahead`() throws {
    let evaluation = Self.growth(
      "the year ahead", [r(2): 340, r(3): 400, r(4): 480, r(5): 600], [:]
    ).evaluation
    let plain = ScalarProjection(years: Array(2019...2023), values: [302, 340, 400, 480, 600])
    let probability = try #require(evaluation.exactValue(of: .exactProbability).number)
    #expect((probability - 0.425).magnitude < 0.0005)
    #expect(isClose(probability, plain.probability(of: 660, isHigherBetter: true, in: 2024)))
    #expect(evaluation[.probability] == .number(0.4))
    #expect(evaluation[.nextProbability] == .number(0.4))
    #expect(evaluation[.projectedTarget].number.map { isClose($0, 660) } == true)
    let projection = plain.value(in: 2024)
    #expect(
      evaluation[.projectedAttainment]
        == .number(Rounding.halfAwayFromZero.round(projection / 660, digits: 3)))
    #expect(evaluation[.projectedShortfall].number.map { isClose($0, 660 - projection) } == true)
    #expect(evaluation[.yearTarget] == .number(480 * 1.1))
    #expect(evaluation[YearlyFigure.yearTarget].last == .number(600 * 1.1))
    #expect(evaluation.outlook == "△ どちらともいえない")
  }

  @Test func `with more years ahead only the next year has a probability, for reference`() throws {
    var scenario = Self.growth("two years ahead", [r(2): 340, r(3): 400, r(4): 480, r(5): 600], [:])
    scenario.target = .growth(rate: 0.1, period: r(2)...r(7))
    scenario.period = r(2)...r(7)
    let evaluation = scenario.evaluation
    let plain = ScalarProjection(years: Array(2019...2023), values: [302, 340, 400, 480, 600])
    #expect(evaluation[.nextProbability] == .number(0.4))
    #expect(evaluation[.probability] == .absent(.everyYearCondition))
    #expect(evaluation.outlook == "－ 推計不可（毎年の条件）")
    // R7 must reach 1.1 times what is projected for R6.
    let target = 1.1 * plain.value(in: 2024)
    #expect(evaluation[.projectedTarget].number.map { isClose($0, target) } == true)
    #expect(
      evaluation[.projectedShortfall].number.map { isClose($0, target - plain.value(in: 2025)) } == true)
  }

  @Test func `a fall is asked for where less is better`() throws {
    let scenario = Scenario(
      testDescription: "less", target: .growth(rate: -0.1, period: r(2)...r(6)),
      baseline: .value(600, year: r(1)), values: [r(2): 480, r(3): 400, r(4): 340, r(5): 302],
      direction: .lowerIsBetter)
    let plain = ScalarProjection(years: Array(2019...2023), values: [600, 480, 400, 340, 302])
    let probability = try #require(scenario.evaluation.exactValue(of: .exactProbability).number)
    #expect(isClose(probability, plain.probability(of: 302 * 0.9, isHigherBetter: false, in: 2024)))
  }

  @Test func `a newest year that is excluded asks for its growth and is projected from the years before`()
    throws
  {
    var scenario = Self.growth(
      "excluded", [r(2): 340, r(3): 400, r(4): 480, r(5): 600], [:])
    scenario.excluded = [r(5)]
    let plain = ScalarProjection(years: Array(2019...2022), values: [302, 340, 400, 480])
    let probability = try #require(scenario.evaluation.exactValue(of: .exactProbability).number)
    #expect(isClose(probability, plain.probability(of: 660, isHigherBetter: true, in: 2024)))
  }

  @Test func `values that never change have no probability of growing`() {
    let evaluation = Self.growth("same", [r(2): 302, r(3): 302], [:]).evaluation
    #expect(evaluation[.nextProbability] == .absent(.noVariation))
    #expect(evaluation[.probability] == .absent(.noVariation))
  }
}
