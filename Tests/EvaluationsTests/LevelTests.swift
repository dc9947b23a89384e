import Evaluations
import Figures
import Indicators
import Testing

/// 水準 and 全数: a target value in one year, with the path starting at a baseline.
struct LevelTests {
  @Test(arguments: higher + lower + withoutBaseline + all)
  func `a value to be reached in a year is set against target, baseline and path`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test func `a number that is changed is set against the bounds anew`() {
    var scenario = Scenario(
      testDescription: "", target: .all(constant: "全市町村", year: r(6)), baseline: .value(158, year: r(1)),
      values: [r(2): 170, r(3): 173, r(4): 176, r(5): 178], bounds: Indicator.Bounds(lower: 0, upper: 179))
    let definitions = Definitions(IndicatorProfile(of: scenario.indicator, in: scenario.plan))
    scenario.constant = 180
    var changed = Evaluator(
      definitions, record: scenario.evaluation.record, context: Context(plan: scenario.plan, reportYear: r(6))
    )
    #expect(changed.value(of: .exactProbability) == .number(0))
    #expect(changed.value(of: .outlook) == .words("× 未達見込み"))
    #expect(scenario.evaluation[.exactProbability] == .number(0))
  }

  private static let base = Scenario(
    testDescription: "behind", target: .level(value: 160, year: r(6)), baseline: .value(100, year: h(30)),
    values: [r(3): 120, r(4): 130, r(5): 136],
    expected: [
      .baseline: 100, .baselineYear: 2018, .target: 160, .targetYear: 2024, .latestYear: 2023,
      .latestLabel: "R5", .latest: 136, .met: 0,
      // 136 / 160
      .attainment: 0.85,
      // 100 + 60 × 5/6
      .expected: 150,
      // 50 / 60 = 0.8333…
      .expectedProgress: 0.833,
      // 36 / 60
      .progress: 0.6, .gap: -14,
      // 36 / 50
      .pace: 0.72, .shortfall: 24,
      // 24 / (R6 − R5)
      .requiredPerYear: 24,
      // 36 / (R5 − H30)
      .achievedPerYear: 7.2, .calculatedRating: "× 遅れ", .rating: "× 遅れ",
      .total: .absent(.notApplicable), .judgedYears: .absent(.notApplicable), .fittedYears: 4,
      .anchorYear: 2023, .horizon: 1,
      // pairs: 20/3, 30/4, 36/5, 10, 8, 6; the middle two are 7.2 and 7.5
      .slope: 7.35,
      // (100 + 120 + 130 + 136) / 4
      .meanLevel: 121.5,
      // √((20²/3 + 10² + 6²)/3 + (0.005 × 121.5)²)
      .typicalChange: .number(((400.0 / 3 + 136) / 3 + 0.36905625).squareRoot()),
      // ((20 − 22.05)²/3 + 2.65² + 1.35²) / (2 × 5)
      .squaredError: .number((4.2025 / 3 + 7.0225 + 1.8225) / 10), .damping: 0.9,
      .probability: 0.05, .outlook: "× 未達見込み", .naiveForecast: .absent(.hasProjection),
    ])

  private static func level(
    _ description: String, _ values: Scenario.Values, _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    var scenario = base
    scenario.testDescription = description
    scenario.values = values
    scenario.expected = expected
    return scenario
  }

  static let higher: [Scenario] = [
    base,
    level(
      "slightly behind; a ratio that ends in 5 rounds away from zero", [r(5): 142],
      // 142/160 = 0.8875; 42/50
      [.attainment: 0.888, .gap: -8, .pace: 0.84, .shortfall: 18, .progress: 0.7, .rating: "△ やや遅れ"]),
    level(
      "on the path", [r(5): 150],
      [.gap: 0, .pace: 1, .shortfall: 10, .requiredPerYear: 10, .rating: "○ 順調"]),
    level(
      "a gap that prints 0.0 is on the path", [r(5): 149.96], [.gap: .number(149.96 - 150), .rating: "○ 順調"]),
    level(
      // 49.94/50 = 0.9988
      "a gap that prints −0.1 is not", [r(5): 149.94], [.pace: 0.999, .rating: "△ やや遅れ"]),
    level(
      // 161/160 = 1.00625; 61/60 = 1.01666…
      "achieved before the target year", [r(5): 161],
      [
        .met: 1, .attainment: 1.006, .progress: 1.017, .shortfall: 0, .requiredPerYear: 0, .rating: "◎ 達成",
        .reachYear: .absent(.alreadyAchieved),
      ]),
    level(
      // 159.6 prints as 160; 159.6/160 = 0.9975
      "what prints as the target meets it", [r(5): 159.6],
      [.met: 1, .attainment: 1, .shortfall: 0, .rating: "◎ 達成"]),
    level(
      "missed in the target year", [r(6): 159],
      [
        .latestYear: 2024, .expected: 160, .gap: -1, .rating: "× 未達成", .outlook: "× 未達成（確定）",
        .requiredPerYear: .absent(.targetYearReached), .projection: .absent(.targetYearReached),
        .naiveForecast: .absent(.targetYearReached), .expectedProgress: 1,
        // 159/160 = 0.99375; 59/60 = 0.98333…
        .attainment: 0.994, .progress: 0.983,
      ]),
    level(
      "met in the target year", [r(6): 160],
      [.attainment: 1, .progress: 1, .pace: 1, .rating: "◎ 達成", .outlook: "◎ 達成済"]),
    level(
      // (94 − 100)/60; (94 − 100)/50
      "below the baseline", [r(5): 94],
      [.progress: -0.1, .pace: -0.12, .achievedPerYear: -1.2, .gap: -56, .rating: "× 遅れ"]),
    Scenario(
      testDescription: "the pace is judged as printed: 79.95 % prints 80.0 %",
      target: .level(value: 160, year: r(6)), baseline: .value(100, year: h(30)), values: [r(5): 139.975],
      decimals: 3, expected: [.pace: 0.8, .rating: "△ やや遅れ"]),
    Scenario(
      testDescription: "the pace is judged as printed: 79.94 % prints 79.9 %",
      target: .level(value: 160, year: r(6)), baseline: .value(100, year: h(30)), values: [r(5): 139.97],
      decimals: 3, expected: [.pace: 0.799, .rating: "× 遅れ"]),
    Scenario(
      testDescription: "an unmet 99.96 % prints 99.9 %", target: .level(value: 10_000, year: r(6)),
      baseline: .value(5000, year: h(30)), values: [r(5): 9996],
      // progress 4996/5000 = 0.9992 prints 99.9 % without the limit that the attainment needs
      expected: [.attainment: 0.999, .met: 0, .progress: 0.999]),
    Scenario(
      testDescription: "rounding toward zero", target: .level(value: 160, year: r(6)),
      baseline: .value(100, year: h(30)), values: [r(5): 159.6], rounding: .towardZero,
      // 159.6 prints 159; 0.9975 prints 99.7 %; 59.6/60 = 0.99333…
      expected: [.met: 0, .attainment: 0.997, .shortfall: .number(160 - 159.6), .progress: 0.993]),
  ]

  static let lower: [Scenario] = [
    Scenario(
      testDescription: "less is better, on the path", target: .level(value: 140, year: r(6)),
      baseline: .value(200, year: h(30)), values: [r(5): 150], direction: .lowerIsBetter,
      expected: [
        // 140/150; (150 − 200)/(140 − 200); 200 − 60 × 5/6
        .attainment: 0.933, .progress: 0.833, .expected: 150, .gap: 0, .pace: 1, .shortfall: 10,
        .requiredPerYear: 10, .achievedPerYear: -10, .rating: "○ 順調",
      ]),
    Scenario(
      testDescription: "less is better, behind", target: .level(value: 140, year: r(6)),
      baseline: .value(200, year: h(30)), values: [r(5): 160], direction: .lowerIsBetter,
      // −40/−50
      expected: [.attainment: 0.875, .gap: -10, .pace: 0.8, .shortfall: 20, .rating: "△ やや遅れ"]),
    Scenario(
      testDescription: "less is better, achieved", target: .level(value: 140, year: r(6)),
      baseline: .value(200, year: h(30)), values: [r(5): 139], direction: .lowerIsBetter,
      // 140/139 = 1.00719…; −61/−60
      expected: [.attainment: 1.007, .progress: 1.017, .shortfall: 0, .met: 1, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "less is better and the target is 0", target: .level(value: 0, year: r(6)),
      baseline: .value(10, year: r(1)), values: [r(5): 5], direction: .lowerIsBetter,
      expected: [
        // 10 − 10 × 4/5; −5/−8
        .attainment: .absent(.zeroTarget), .progress: 0.5, .expected: 2, .gap: -3, .pace: 0.625,
        .shortfall: 5, .rating: "× 遅れ",
      ]),
    Scenario(
      testDescription: "less is better and the value is 0", target: .level(value: 5, year: r(6)),
      baseline: .value(10, year: r(1)), values: [r(5): 0], direction: .lowerIsBetter,
      expected: [.attainment: .absent(.zeroValue), .progress: 2, .shortfall: 0, .rating: "◎ 達成"]),
  ]

  static let withoutBaseline: [Scenario] = [
    Scenario(
      testDescription: "no baseline: no path, no progress", target: .level(value: 50, year: r(6)),
      values: [r(3): 30, r(4): 35, r(5): 40],
      expected: [
        .baseline: .absent(.noBaseline), .attainment: 0.8, .progress: .absent(.noBaseline),
        .expected: .absent(.noBaseline), .gap: .absent(.noBaseline), .pace: .absent(.noBaseline),
        .shortfall: 10, .requiredPerYear: 10, .achievedPerYear: .absent(.noBaseline), .rating: "－ 判定不可",
        // an exact line of three years is taken by half: 40 + 1/2 × 5 × 0.9
        .slope: 5, .reliability: 1, .yearDiscount: 0.5, .weight: 0.5, .projection: 42.25,
        // s = 0.77 × 5.0031^0.85 × 1.75^0.15 = 3.29; z = −7.75/s; ½ + z/(2√(2 + z²)) = 0.07
        .probability: 0.05, .projectedAttainment: 0.845, .projectedShortfall: 7.75, .outlook: "× 未達見込み",
        // 40 + 2.5 D: D is 3.686 after five years and 4.217 after six
        .reachYear: 2029, .reachLabel: "R11",
      ]),
    Scenario(
      testDescription: "no baseline, but a typed path", target: .level(value: 50, year: r(6)),
      values: [r(5): 40], path: [r(5): 45],
      // 40/45 = 0.8888…
      expected: [
        .expected: 45, .gap: -5, .pace: 0.889, .progress: .absent(.noBaseline), .rating: "△ やや遅れ",
      ]),
  ]

  static let all: [Scenario] = [
    Scenario(
      testDescription: "all of a named number", target: .all(constant: "全市町村", year: r(6)),
      baseline: .value(158, year: r(1)), values: [r(5): 170],
      expected: [
        // 170/179 = 0.94972; 12/21 = 0.57142; 158 + 21 × 4/5; 12/16.8 = 0.71428
        .target: 179, .attainment: 0.95, .progress: 0.571, .expected: 174.8, .gap: .number(170 - 174.8),
        .pace: 0.714, .shortfall: 9, .requiredPerYear: 9, .achievedPerYear: 3, .rating: "× 遅れ",
      ]),
    Scenario(
      testDescription: "all of a named number, reached", target: .all(constant: "全市町村", year: r(6)),
      baseline: .value(158, year: r(1)), values: [r(5): 179],
      expected: [.attainment: 1, .progress: 1, .shortfall: 0, .rating: "◎ 達成"]),
  ]
}
