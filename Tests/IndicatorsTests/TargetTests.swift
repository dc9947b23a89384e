import Indicators
import Testing

struct TargetTests {
  static let period = FiscalYear(2020)...FiscalYear(2024)

  static let range = TargetRange(20...25, baseline: nil, direction: .higherIsBetter)

  static let targets: [(Target, Target.Kind, Int, Bool)] = [
    (.level(value: 1, year: FiscalYear(2024)), .level, 2024, false),
    (.new(value: 1, year: FiscalYear(2024)), .new, 2024, false),
    (.cumulative(value: 1, period: period), .cumulative, 2024, true),
    (.everyYear(value: 1, period: period), .everyYear, 2024, true),
    (.growth(rate: 0.1, period: period), .growth, 2024, true),
    (.all(constant: "全市町村", year: FiscalYear(2022)), .all, 2022, false),
    (.maintain(value: 1, period: period), .maintain, 2024, true),
    (.balance(year: FiscalYear(2023)), .balance, 2023, false),
    (.range(range, time: .year(FiscalYear(2024))), .range, 2024, false),
    (.relative(factor: 0.5, addend: 0, time: .everyYear(period)), .relative, 2024, true),
    (.hold(time: .year(FiscalYear(2022))), .hold, 2022, false),
    (.change(time: .everyYear(period)), .change, 2024, true),
    (.average(value: 1, period: period), .average, 2024, true),
    (.done(time: .year(FiscalYear(2021))), .done, 2021, false),
    (.stepwise(period: period), .stepwise, 2024, true),
    (.series("全国", time: .year(FiscalYear(2024))), .series, 2024, false),
  ]

  @Test(arguments: targets)
  func `a target knows its kind, its last year and whether it has a period`(
    _ target: Target, _ kind: Target.Kind, _ year: Int, _ hasPeriod: Bool
  ) {
    #expect(target.kind == kind)
    #expect(target.year == FiscalYear(year))
    #expect((target.period != nil) == hasPeriod)
  }

  @Test func `every kind has a name of its own`() {
    #expect(Set(Target.Kind.allCases.map(\.name)).count == Target.Kind.allCases.count)
    #expect(Self.targets.map(\.1) == Target.Kind.allCases)
  }

  @Test(arguments: [
    (Baseline.value(5, year: FiscalYear(2018)), FiscalYear?.some(FiscalYear(2018)), Double?.some(5)),
    (.actual(year: FiscalYear(2018)), FiscalYear(2018), nil), (.none, nil, nil),
  ])
  func `a baseline has a year and a value where the plan prints them`(
    _ baseline: Baseline, _ year: FiscalYear?, _ value: Double?
  ) {
    #expect(baseline.year == year)
    #expect(baseline.value == value)
  }
}
