import Evaluations
import Figures
import Indicators
import Testing

/// Absences, old values, treatments and words: which of them make a figure absent, and which do not.
struct EdgesTests {
  @Test(arguments: age + treatment + words + ties)
  func `absence and doubt travel with their reason`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static let values: Scenario.Values = [r(3): 120, r(4): 130, r(5): 136]

  private static func level(
    _ description: String, _ values: Scenario.Values = values, reportYear: FiscalYear = r(6),
    references: [FiscalYear] = [], excluded: [FiscalYear] = [], broken: [FiscalYear] = [],
    path: Scenario.Values = [:], override: String? = nil, staleLimit: Int = 1,
    _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    Scenario(
      testDescription: description, target: .level(value: 160, year: r(6)),
      baseline: .value(100, year: h(30)), values: values, reportYear: reportYear, references: references,
      excluded: excluded, broken: broken, path: path, override: override, staleLimit: staleLimit,
      expected: expected)
  }

  private static func share(
    _ description: String, _ values: Scenario.Values, _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    Scenario(
      testDescription: description, target: .level(value: 7.1, year: r(4)),
      baseline: .value(6.8, year: h(30)), values: values, decimals: 1,
      bounds: Indicator.Bounds(lower: 0, upper: 100), expected: expected)
  }

  /// Ties between two printed numbers round away from zero, whatever thirds the calculation contains.
  static let ties: [Scenario] = [
    Scenario(
      testDescription: "79.95 % of a third of the way", target: .new(value: 2000, year: r(4)),
      values: [r(2): 533],
      reportYear: r(2), expected: [.pace: 0.8, .rating: "△ やや遅れ"]),
    Scenario(
      testDescription: "79.95 % of half of the way to a typed year",
      target: .new(value: 2000, year: r(4)), values: [r(2): 533], reportYear: r(2), path: [r(3): 4000.0 / 3],
      expected: [.expected: .number(2000.0 / 3), .pace: 0.8, .rating: "△ やや遅れ"]),
    Scenario(
      testDescription: "79.95 % of a way that is typed", target: .level(value: 62.5, year: r(4)),
      baseline: .value(52.5, year: r(1)), values: [r(2): 54.099], reportYear: r(2), decimals: 1,
      path: [r(2): 54.5], expected: [.pace: 0.8, .rating: "△ やや遅れ"]),
    Scenario(
      testDescription: "43.75 % of four sevenths of the way", target: .level(value: 78, year: r(7)),
      baseline: .value(62, year: h(30)), values: [r(4): 66], reportYear: r(4), period: r(2)...r(7),
      expected: [.pace: 0.438, .rating: "× 遅れ"]),
    Scenario(
      testDescription: "43.75 % where less is better", target: .level(value: 62, year: r(7)),
      baseline: .value(78, year: h(30)), values: [r(4): 74], reportYear: r(4), direction: .lowerIsBetter,
      period: r(2)...r(7), expected: [.pace: 0.438, .rating: "× 遅れ"]),
  ]

  static let age: [Scenario] = [
    level(
      "no value at all", [:],
      [
        .latestYear: .absent(.noValue), .attainment: .absent(.noValue), .progress: .absent(.noValue),
        .expected: .absent(.noValue), .gap: .absent(.noValue), .pace: .absent(.noValue),
        .shortfall: .absent(.noValue), .requiredPerYear: .absent(.noValue), .rating: "－ 判定不可（未提出）",
        .outlook: "－ 推計不可", .projection: .absent(.noValue), .naiveForecast: .absent(.noValue),
      ]),
    level(
      "a stale value is printed and not rated", [r(3): 120],
      [
        .attainment: 0.75, .progress: 0.333, .rating: "－ 判定不可（最新R3）",
        .calculatedRating: "－ 判定不可（最新R3）",
      ]),
    level(
      // 100 + 60 × 3/6; 20/30
      "an old value is rated where the plan allows it", [r(3): 120], staleLimit: 3,
      [.expected: 130, .pace: 0.667, .rating: "× 遅れ"]),
    level(
      // 100 + 60 × 4/6; 30/40
      "an earlier report year sees no later value", reportYear: r(4),
      [.latestYear: 2022, .expected: 140, .pace: 0.75, .requiredPerYear: 15]),
    share(
      "a target of R4 is judged on R4, later values are ignored", [r(3): 7.0, r(4): 7.2, r(5): 6.0],
      // 7.2/7.1 = 1.01408
      [
        .latestYear: 2022, .latest: 7.2, .attainment: 1.014, .rating: "◎ 達成", .outlook: "◎ 達成済",
        .fittedYears: 3, .projection: .absent(.targetYearReached),
      ]),
    share(
      "a target of R4 that was missed", [r(4): 7.0, r(6): 9.0],
      [.shortfall: .number(7.1 - 7.0), .rating: "× 未達成", .outlook: "× 未達成（確定）"]),
    share(
      "a target of R4 whose last value is of R3", [r(3): 7.0, r(5): 9.0],
      [.latestYear: 2021, .rating: "－ 判定不可（最新R3）"]),
    Scenario(
      testDescription: "a target beyond the plan's end", target: .level(value: 810_000, year: r(7)),
      baseline: .value(510_378, year: h(26)), values: [r(5): 600_000],
      expected: [
        // 510,378 + 299,622 × 9/11; 210,000/2
        .expected: .number(510_378 + 299_622 * 9.0 / 11), .requiredPerYear: 105_000, .fittedYears: 2,
        .projection: .absent(.tooFewYears), .naiveForecast: 600_000, .outlook: "－ 推計不可",
      ]),
    Scenario(
      testDescription: "a value older than the baseline is not the newest",
      target: .level(value: 200, year: r(6)),
      baseline: .value(100, year: r(4)), values: [r(3): 90], reportYear: r(4),
      expected: [
        .latestYear: .absent(.noValue), .latest: .absent(.noValue), .attainment: .absent(.noValue),
        .progress: .absent(.noValue), .expected: .absent(.noValue), .rating: "－ 判定不可（報告時期前）",
      ]),
    Scenario(
      testDescription: "a value older than a baseline that is an actual is not the newest",
      target: .balance(year: r(6)),
      baseline: .actual(year: r(4)), inflow: [r(3): 90, r(4): 95], outflow: [r(3): 99, r(4): 98],
      reportYear: r(5),
      expected: [.baseline: -3, .latestYear: .absent(.noValue), .progress: .absent(.noValue)]),
    Scenario(
      testDescription: "nothing is expected of a new undertaking in a year before it starts",
      target: .new(value: 740, year: r(6)), values: [h(30): 33], reportYear: r(2),
      expected: [.latestYear: 2018, .expected: .absent(.beforeBaseline), .gap: .absent(.beforeBaseline)]),
    Scenario(
      testDescription: "fitted years, but none after the baseline", target: .level(value: 200, year: r(6)),
      baseline: .value(100, year: r(4)), values: [r(2): 80, r(3): 90, r(5): 120], excluded: [r(5)],
      expected: [.fittedYears: 3, .projection: .absent(.nothingAfterBaseline), .naiveForecast: 100]),
    Scenario(
      testDescription: "the target is the baseline", target: .level(value: 100, year: r(6)),
      baseline: .value(100, year: h(30)), values: [r(5): 90],
      // the target equals the baseline: 90/100
      expected: [
        .progress: .absent(.targetEqualsBaseline), .expected: 100, .pace: 0.9, .gap: -10,
        .rating: "△ やや遅れ",
      ]),
    Scenario(
      testDescription: "the baseline meets the target", target: .level(value: 90, year: r(6)),
      baseline: .value(100, year: r(1)), values: [r(5): 112],
      // The target is to be held; 112/90
      expected: [
        .attainment: 1.244, .progress: .absent(.metAtBaseline), .expectedProgress: .absent(.metAtBaseline),
        .expected: 90, .pace: 1.244, .rating: "◎ 達成",
      ]),
    Scenario(
      testDescription: "the baseline meets the target, less is better",
      target: .level(value: 110, year: r(6)),
      baseline: .value(100, year: r(1)), values: [r(5): 112], direction: .lowerIsBetter,
      // The target is to be held; 110/112
      expected: [
        .attainment: 0.982, .progress: .absent(.metAtBaseline), .expected: 110, .pace: 0.982,
        .rating: "△ やや遅れ",
      ]),
    Scenario(
      testDescription: "a target of 0", target: .level(value: 0, year: r(6)),
      baseline: .value(-10, year: r(1)), values: [r(5): -4], bounds: Indicator.Bounds(),
      // −10 + 10 × 4/5; 6/8
      expected: [
        .attainment: .absent(.zeroTarget), .expected: -2, .gap: -2, .pace: 0.75, .progress: 0.6,
        .shortfall: 4,
      ]),
    Scenario(
      testDescription: "a value below 0 is no share of a target above it",
      target: .level(value: 100, year: r(6)), baseline: .value(-100, year: r(1)),
      values: [r(3): -80, r(4): -70, r(5): -60], bounds: Indicator.Bounds(),
      // 40/200; an exact line, of four years taken by two thirds: −60 + 10 × 2/3 × 0.9
      expected: [
        .attainment: .absent(.negative), .progress: 0.2, .projection: -54,
        .projectedAttainment: .absent(.negative),
      ]),
  ]

  @Test(arguments: [
    // The expected path is 110, 120, 130, 140 from R1 on.
    (Target.level(value: 150, year: r(6)), Baseline.value(100, year: r(1)), [r(4)], [1.0, 2, nil, nil]),
    (.level(value: 150, year: r(6)), .value(100, year: r(1)), [r(3), r(5)], [1, nil, nil, nil]),
    (.level(value: 150, year: r(6)), .value(100, year: r(1)), [r(1)], [1, 2, 3, 4]),
    (.level(value: 150, year: r(6)), .value(100, year: r(1)), [r(6)], [1, 2, 3, 4]),
    (.everyYear(value: 110, period: r(2)...r(6)), .none, [r(4)], [1, 12, nil, nil]),
    // The running total is compared with 110, 220, 330, 440.
    (.cumulative(value: 550, period: r(2)...r(6)), .none, [r(5)], [1, 13, 36, nil]),
  ])
  func `no year beyond a new definition is set against the path`(
    target: Target, baseline: Baseline, broken: [FiscalYear], deviations: [Double?]
  ) {
    let scenario = Scenario(
      testDescription: "", target: target, baseline: baseline,
      values: [r(2): 111, r(3): 122, r(4): 133, r(5): 144], broken: broken)
    let evaluation = scenario.evaluation
    let found = zip(evaluation.record.years, evaluation[.deviation])
      .filter { (r(2)...r(5)).contains($0.0) }.map(\.1.number)
    #expect(found == deviations)
  }

  static let treatment: [Scenario] = [
    level(
      "a new definition after the baseline withholds progress, pace and rating", broken: [r(4)],
      [
        .attainment: 0.85, .progress: .absent(.definitionChanged), .pace: .absent(.definitionChanged),
        .expectedProgress: .absent(.definitionChanged), .gap: .absent(.definitionChanged),
        .achievedPerYear: .absent(.definitionChanged), .reachYear: .absent(.definitionChanged),
        .rating: "－ 判定不可（定義変更）", .fittedYears: 2, .breakYear: 2022,
      ]),
    level(
      "nothing is said to be achieved after a new definition", [r(3): 120, r(4): 130, r(5): 170],
      broken: [r(4)], [.met: 1, .reachYear: .absent(.definitionChanged), .rating: "－ 判定不可（定義変更）"]),
    level("a new definition in the baseline year changes nothing", broken: [h(30)], [.rating: "× 遅れ"]),
    level("a new definition after the newest value changes no rating", broken: [r(6)], [.rating: "× 遅れ"]),
    Scenario(
      testDescription: "without a baseline a new definition within the plan counts",
      target: .everyYear(value: 100, period: r(2)...r(6)), values: [r(4): 100, r(5): 120], broken: [r(2)],
      expected: [.progress: .absent(.definitionChanged), .rating: "－ 判定不可（定義変更）"]),
    Scenario(
      testDescription: "without a baseline a new definition before the plan does not",
      target: .everyYear(value: 100, period: r(2)...r(6)), values: [r(4): 100, r(5): 120], broken: [r(1)],
      expected: [.progress: 1, .rating: "○ 順調"]),
    Scenario(
      testDescription: "of two new definitions the one before the newest value counts",
      target: .level(value: 160, year: r(6)), baseline: .value(100, year: h(30)),
      values: [r(3): 120, r(4): 130, r(5): 136], broken: [r(4), r(6)],
      expected: [.rating: "－ 判定不可（定義変更）", .progress: .absent(.definitionChanged)]),
    level(
      "an excluded year is a fact and not fitted", excluded: [r(5)],
      [.latestYear: 2023, .attainment: 0.85, .fittedYears: 3, .anchorYear: 2022, .anchor: 130, .horizon: 2]),
    level(
      "a reference value is neither", references: [r(5)],
      [.latestYear: 2022, .attainment: 0.813, .fittedYears: 3, .anchorYear: 2022]),
  ]

  static let words: [Scenario] = [
    level(
      "a typed path wins over the line", path: [r(5): 140],
      // 36/40
      [.expected: 140, .gap: -4, .pace: 0.9, .rating: "△ やや遅れ"]),
    level(
      // Half way from 125 to the target 160; 36/42.5
      "the line leads through the typed path of another year", path: [r(4): 125],
      [.expected: 142.5, .pace: 0.847]),
    level(
      // Half way from the baseline 100 to 136; 9/18
      "the line leads to the typed path of a later year", [r(2): 109], reportYear: r(2), path: [r(4): 136],
      [.expected: 118, .pace: 0.5]),
    Scenario(
      // Two thirds of the way from 60 to 200
      testDescription: "without a baseline the line begins at the typed path",
      target: .level(value: 200, year: r(6)), values: [r(5): 150], path: [r(3): 60],
      expected: [.expected: .number(60 + 140 * 2.0 / 3), .progress: .absent(.noBaseline)]),
    level(
      "a person sets the rating, both stay", override: "○ 順調",
      [.rating: "○ 順調※", .calculatedRating: "× 遅れ"]),
    level(
      // 138/160 = 0.8625; 38/50
      "a pace short of 80 %", [r(5): 138], [.attainment: 0.863, .pace: 0.76, .rating: "× 遅れ"]),
  ]
}
