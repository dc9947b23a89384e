import Evaluations
import Indicators
import TestKit
import Testing

struct AnomaliesTests {
  struct Case: CustomTestStringConvertible {
    let scenario: Scenario
    /// Year and code of every finding, in order of year.
    let expected: [String]
    var testDescription: String { scenario.testDescription }

    init(_ scenario: Scenario, _ expected: String...) {
      self.scenario = scenario
      self.expected = expected
    }
  }

  private static func level(
    _ name: String, _ values: Scenario.Values, baseline: Baseline = .value(100, year: r(1)),
    target: Target = .level(value: 150, year: r(6)), excluded: [FiscalYear] = [], broken: [FiscalYear] = [],
    references: [FiscalYear] = [], nature: Indicator.Nature = .yearly, reportYear: FiscalYear = r(6)
  ) -> Scenario {
    Scenario(
      testDescription: name, target: target, baseline: baseline, values: values, reportYear: reportYear,
      nature: nature, references: references, excluded: excluded, broken: broken)
  }

  static let cases: [Case] = [
    Case(level("a steady series", [r(2): 110, r(3): 115, r(4): 122, r(5): 128, r(6): 140])),
    Case(level("no values", [:])),
    Case(level("up by exactly the band", [r(2): 150, r(3): 75])),
    Case(level("up by a little more", [r(2): 150.1]), "R2 value-change"),
    Case(level("down by a little more", [r(2): 49.9]), "R2 value-change"),
    Case(level("the band widens with the years between", [r(3): 225, r(6): 28.2])),
    Case(level("beyond the widened band", [r(3): 225.1]), "R3 value-change"),
    Case(level("a value before the baseline is the doubted one", [h(30): 40]), "H30 value-change"),
    Case(level("an excluded year is passed over", [r(2): 30, r(3): 130], excluded: [r(2)])),
    Case(level("nothing is compared across a break", [r(2): 102, r(3): 500, r(4): 510], broken: [r(3)])),
    Case(level("another scope is compared with nothing", [r(2): 102, r(3): 9], references: [r(3)])),
    Case(
      level("later years are counted and not looked at", [r(2): 102, r(3): 9], reportYear: r(2)),
      " values-after-report"),
    Case(level("ten times", [r(2): 110, r(3): 1120, r(4): 121]), "R3 value-power-of-ten"),
    Case(level("a hundredth, at the end", [r(2): 110, r(3): 112, r(4): 1.14]), "R4 value-power-of-ten"),
    Case(
      level("a thousand times, all along", [r(2): 110_000, r(3): 112_000]),
      "R2 value-power-of-ten", "R3 value-power-of-ten"),
    Case(
      level(
        "ten thousand times the target of what begins at nothing", [r(3): 1_200_000],
        baseline: .none, target: .new(value: 150, year: r(6))), "R3 value-power-of-ten"),
    Case(
      level(
        "a small beginning is no slip", [r(2): 1], baseline: .none,
        target: .new(value: 150, year: r(6)))),
    Case(level("the neighbour of a slip is not doubted", [r(2): 1000, r(3): 103]), "R2 value-power-of-ten"),
    Case(level("five times the plan's numbers is growth", [r(2): 140, r(3): 200, r(4): 290, r(5): 420])),
    Case(level("the same as last year", [r(2): 110, r(3): 110]), "R3 value-unchanged"),
    Case(level("the same as two years ago", [r(2): 110, r(4): 110])),
    Case(level("the same as the baseline", [r(2): 100]), "R2 value-unchanged"),
    Case(
      level(
        "what is to be kept stays the same", [r(2): 178, r(3): 178], baseline: .none,
        target: .maintain(value: 178, period: r(2)...r(6)))),
    Case(
      level(
        "all that there are stay the same", [r(2): 178, r(3): 179, r(4): 179],
        baseline: .value(158, year: r(1)), target: .all(constant: "全市町村", year: r(6)))),
    Case(
      level(
        "not yet all stay the same", [r(2): 161, r(3): 161],
        baseline: .value(158, year: r(1)), target: .all(constant: "全市町村", year: r(6))), "R3 value-unchanged"),
    Case(
      level("a running total falls", [r(2): 130, r(3): 129, r(4): 400], nature: .runningTotal),
      "R3 total-falls"),
    Case(level("a yearly value may fall", [r(2): 130, r(3): 129])),
    Case(
      level("one year far from the trend", [r(2): 104, r(3): 62, r(4): 112, r(5): 117, r(6): 121]),
      "R3 year-exceptional", "R4 value-change"),
    Case(
      level(
        "a year that is left out already is not suggested",
        [r(2): 104, r(3): 62, r(4): 112, r(5): 117, r(6): 121], excluded: [r(3)])),
    Case(
      level("the newest year is not suggested", [r(2): 104, r(3): 108, r(4): 112, r(5): 117, r(6): 62])),
    Case(
      level(
        "a year before the newest is suggested", [r(2): 104, r(3): 108, r(4): 112, r(5): 62, r(6): 121]),
      "R5 year-exceptional", "R6 value-change"),
    Case(
      level(
        "the newest year is excluded", [r(2): 104, r(3): 108, r(4): 112, r(5): 62],
        excluded: [r(5)], reportYear: r(5)), "R5 year-excluded-newest"),
    Case(
      level(
        "both newest years are excluded", [r(2): 104, r(3): 108, r(4): 62, r(5): 66],
        excluded: [r(4), r(5)], reportYear: r(5)), "R4 year-excluded-newest", "R5 year-excluded-newest"),
    Case(
      level(
        "a later year is fitted", [r(2): 104, r(3): 62, r(4): 112, r(5): 117], excluded: [r(3)],
        reportYear: r(5))),
    Case(
      level("an excluded year without a value", [r(2): 104, r(3): 108], excluded: [r(4)], reportYear: r(4))),
    Case(
      level("nothing is projected without the excluded years", [r(2): 104, r(3): 62], excluded: [r(3)])),
    Case(
      level("nothing is suggested for a slip", [r(2): 104, r(3): 1080, r(4): 112, r(5): 117, r(6): 121]),
      "R3 value-power-of-ten"),
    Case(
      Scenario(
        testDescription: "both sides of a balance", target: .balance(year: r(5)),
        inflow: [r(2): 52_000, r(3): 80_000], outflow: [r(2): 58_000, r(3): 58_000]),
      "R3 value-change", "R3 value-unchanged"),
  ]

  @Test(arguments: cases)
  func `values that are improbable are reported, and no others`(_ row: Case) {
    let scenario = row.scenario
    let findings = anomalies(
      evaluate(scenario.plan, scenario.observations, reportYear: scenario.reportYear), scenario.observations)
    let found = findings.map { "\($0.year?.label ?? "") \($0.message.code)" }.sorted()
    #expect(found == row.expected.sorted())
    #expect(findings.allSatisfy { $0.severity != .correction })
  }

  @Test(arguments: 0..<200)
  func `a change of the unit by a power of ten is reported wherever it happens`(_ seed: Int) throws {
    var draws = Seeded(seed)
    var value = draws.number(80...400)
    var values: [(FiscalYear, Double)] = []
    for year in 1...6 {
      values.append((r(year), value))
      value *= draws.number(1.01...1.12)
    }
    let slip = draws.integer(0...5)
    let drawn = draws.choice([10, 100, 1000, 10_000, 0.1, 0.01, 0.001, 0.0001])
    let factor = try #require(drawn)
    values[slip].1 *= factor
    let scenario = Scenario(
      testDescription: "", target: .new(value: values[slip == 5 ? 4 : 5].1 * 1.1, year: r(6)), series: values)
    let findings = anomalies(
      evaluate(scenario.plan, scenario.observations, reportYear: r(6)), scenario.observations)
    #expect(
      findings.map { "\($0.year?.label ?? "") \($0.message.code)" } == [
        "\(values[slip].0) value-power-of-ten"
      ])
  }

  @Test func `a total is compared with its parts in its own unit, and roundings are allowed`() {
    func indicator(_ id: String, _ unit: Unit) -> Indicator {
      Indicator(
        id: Indicator.ID(id), name: id, baseline: .none, target: .level(value: 1000, year: r(6)),
        printed: Indicator.Printed(baseline: "", target: ""), unit: unit)
    }
    let (people, thousands) = (Unit(base: "人"), Unit(multiple: .thousand, base: "人"))
    let ids = ["A", "B", "T"].map(Indicator.ID.init)
    func codes(_ unit: Unit, _ total: Double, _ parts: [Double?]) -> [String] {
      let plain = Scenario(testDescription: "", target: .balance(year: r(5))).plan
      let plan = Plan(
        settings: plain.settings, sections: [],
        indicators: [indicator("A", people), indicator("B", people), indicator("T", unit)], placements: [],
        sums: [
          Plan.Sum(
            total: Plan.Sum.Member(ids[2]), parts: [Plan.Sum.Member(ids[0]), Plan.Sum.Member(ids[1])],
            place: Place(file: "plan/sums.csv"))
        ])
      let values = zip(ids, parts + [total]).compactMap { id, value in
        value.map { Observation(indicator: id, year: r(3), value: .measured($0)) }
      }
      return anomalies(evaluate(plan, Observations(values), reportYear: r(6)), Observations(values)).map(
        \.message.code
      )
      .filter { $0 == "sum-differs" }
    }
    #expect(codes(people, 315, [110, 205]) == [])
    #expect(codes(people, 316, [110, 205]) == ["sum-differs"])
    #expect(codes(people, 316, [110, nil]) == [])
    #expect(codes(thousands, 31.5, [11_030, 20_514]) == [])
    #expect(codes(thousands, 31.6, [11_030, 20_514]) == ["sum-differs"])
    #expect(codes(thousands, 31_544, [11_030, 20_514]) == ["sum-differs"])
  }
}
