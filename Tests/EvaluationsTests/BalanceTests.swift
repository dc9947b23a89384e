import Evaluations
import Figures
import Indicators
import Testing

/// 均衡: inflow and outflow in balance.
struct BalanceTests {
  @Test(arguments: cases)
  func `what comes in is set against what goes out`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  @Test(
    arguments: [
      (.measured(1000, .confirmed), .measured(1040, .confirmed), .status(.confirmed), .number(-40)),
      (.measured(1000, .confirmed), .measured(1040, .provisional), .status(.provisional), .number(-40)),
      (.measured(1000, .provisional), .measured(1040, .confirmed), .status(.provisional), .number(-40)),
      (.measured(1000, .reference), .measured(1040, .provisional), .status(.reference), .number(-40)),
      (.measured(1000, .provisional), .measured(1040, .reference), .status(.reference), .number(-40)),
      (.measured(1000, .estimated), .measured(1040, .provisional), .status(.estimated), .number(-40)),
      (.measured(1000, .provisional), .measured(1040, .estimated), .status(.estimated), .number(-40)),
      (.measured(1000, .revised), .measured(1040, .estimated), .status(.estimated), .number(-40)),
      (.absent(.notSubmitted), .measured(1040, .confirmed), .absence(.notSubmitted), nil),
      (.absent(.notSubmitted), .measured(1040, .reference), .absence(.notSubmitted), nil),
      (.measured(1000, .provisional), .absent(.notPublished), .absence(.notPublished), nil),
      (.absent(.inPreparation), .absent(.notPublished), .absence(.inPreparation), nil),
    ] as [(Record.Cell.State, Record.Cell.State, InputWord, Value?)])
  func `the status is that of the series that is missing or less certain`(
    _ inflow: Record.Cell.State, _ outflow: Record.Cell.State, _ status: InputWord, _ difference: Value?
  ) throws {
    let scenario = Scenario(testDescription: "", target: .balance(year: r(6)), bounds: Self.unbounded)
    var record = Record(
      of: scenario.indicator, in: scenario.plan, observations: Observations([]), reportYear: r(6))
    let column = try #require(record.years.firstIndex(of: r(5)))
    record.entries[column].cells = [inflow, outflow].map { Record.Cell($0, place: nil) }
    let evaluation = Evaluation(record, context: Context(plan: scenario.plan, reportYear: r(6)))
    #expect(evaluation[.status][column] == .input(status))
    #expect(evaluation[.actual][column] == difference ?? .input(status))
  }

  private static let unbounded = Indicator.Bounds()

  static let cases: [Scenario] = [
    Scenario(
      testDescription: "without a baseline", target: .balance(year: r(5)), inflow: [r(4): 50_000],
      outflow: [r(4): 53_000], reportYear: r(4), bounds: unbounded,
      expected: [
        .inflow: 50_000, .outflow: 53_000, .latest: -3000,
        // 50,000/53,000 = 0.94339
        .attainment: 0.943, .progress: .absent(.noBaseline), .expected: .absent(.noBaseline),
        .gap: .absent(.noBaseline), .pace: .absent(.noBaseline), .shortfall: 3000, .requiredPerYear: 3000,
        .projectedAttainment: .absent(.notApplicable), .reachYear: .absent(.notApplicable),
        .rating: "－ 判定不可", .outlook: "－ 推計不可",
      ]),
    Scenario(
      testDescription: "with a named baseline year", target: .balance(year: r(5)),
      baseline: .actual(year: r(1)), inflow: [r(1): 50_000, r(4): 51_000],
      outflow: [r(1): 54_000, r(4): 54_000], reportYear: r(4), bounds: unbounded,
      expected: [
        // (−3,000 + 4,000)/4,000; −4,000 × 1/4; 1,000/3,000
        .baseline: -4000, .progress: 0.25, .expected: -1000, .gap: -2000, .pace: 0.333, .rating: "× 遅れ",
        .achievedPerYear: .number(1000.0 / 3),
      ]),
    Scenario(
      testDescription: "the named baseline year has no value", target: .balance(year: r(5)),
      baseline: .actual(year: r(1)), inflow: [r(5): 51_000], outflow: [r(5): 54_000], reportYear: r(5),
      bounds: unbounded,
      expected: [
        .baseline: .absent(.noBaseline), .expected: .absent(.noBaseline), .gap: .absent(.noBaseline),
        .pace: .absent(.noBaseline), .rating: "× 未達成",
      ]),
    Scenario(
      testDescription: "the named baseline year has no value while there is time",
      target: .balance(year: r(5)), baseline: .actual(year: r(1)), inflow: [r(4): 51_000],
      outflow: [r(4): 54_000], reportYear: r(4), bounds: unbounded,
      expected: [
        .expected: .absent(.noBaseline), .gap: .absent(.noBaseline), .rating: "－ 判定不可",
      ]),
    Scenario(
      testDescription: "in balance", target: .balance(year: r(5)), inflow: [r(5): 52_000],
      outflow: [r(5): 52_000], bounds: unbounded,
      expected: [.latest: 0, .attainment: 1, .shortfall: 0, .rating: "◎ 達成", .outlook: "◎ 達成済"]),
    Scenario(
      testDescription: "one person short", target: .balance(year: r(5)), inflow: [r(5): 51_999],
      outflow: [r(5): 52_000], bounds: unbounded,
      // 0.99998 is unmet and prints 99.9 %
      expected: [.attainment: 0.999, .shortfall: 1, .rating: "× 未達成", .outlook: "× 未達成（確定）"]),
    Scenario(
      testDescription: "one of the two series is missing", target: .balance(year: r(5)),
      inflow: [r(3): 50_000, r(4): 50_000], outflow: [r(3): 53_000], reportYear: r(4), bounds: unbounded,
      expected: [.latestYear: 2021, .latest: -3000]),
    Scenario(
      testDescription: "a tenth short where digits are cut off", target: .balance(year: r(5)),
      inflow: [r(5): 16.3], outflow: [r(5): 16.4], decimals: 1, bounds: unbounded, rounding: .towardZero,
      // 16.3 − 16.4 leaves −0.0999999…, which rounding toward zero would turn into 0.
      expected: [.latest: -0.1, .met: 0, .shortfall: 0.1, .rating: "× 未達成"]),
    Scenario(
      testDescription: "nobody leaves", target: .balance(year: r(5)), inflow: [r(4): 10], outflow: [r(4): 0],
      reportYear: r(4), bounds: unbounded,
      expected: [.attainment: .absent(.zeroValue), .latest: 10, .shortfall: 0, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "more came in than went out in the baseline year", target: .balance(year: r(6)),
      baseline: .actual(year: r(1)), inflow: [r(1): 1050, r(6): 1082], outflow: [r(1): 1000, r(6): 1000],
      bounds: unbounded,
      expected: [
        .baseline: 50, .latest: 82, .progress: .absent(.metAtBaseline), .attainment: 1.082, .rating: "◎ 達成",
      ]),
    Scenario(
      testDescription: "the bounds of the plan are not those of the difference", target: .balance(year: r(6)),
      inflow: [r(2): 900, r(3): 910, r(4): 920, r(5): 930],
      outflow: [r(2): 1000, r(3): 1000, r(4): 1000, r(5): 1000], bounds: Indicator.Bounds(lower: 0),
      // −100, −90, −80, −70: an exact line, of four years taken by two thirds: −70 + 10 × 2/3 × 0.9
      expected: [.slope: 10, .reliability: 1, .projection: -64]),
  ]
}
