import Indicators
import Testing

struct PrintedDecimalsTests {
  private static let r6 = FiscalYear(2024)

  @Test(arguments: [
    (Baseline.none, Target.level(value: 1_560, year: r6), 0),
    (.none, .level(value: 1.68, year: r6), 2),
    (.value(1.541, year: FiscalYear(2018)), .level(value: 1.7, year: r6), 3),
    (.value(2_516, year: FiscalYear(2019)), .level(value: 2_617.5255, year: r6), 4),
    (.none, .cumulative(value: 250.5, period: FiscalYear(2020)...r6), 1),
    (.none, .level(value: 1.0 / 3, year: r6), 6),
    (.none, .growth(rate: 0.125, period: FiscalYear(2020)...r6), 0),
    (.none, .balance(year: r6), 0),
  ])
  func `baseline and target take as many digits as they are written with`(
    baseline: Baseline, target: Target, decimals: Int
  ) {
    #expect(PrintedDecimals.needed(baseline, target) == decimals)
  }

  @Test(arguments: [(nil, 2), (0, 0), (3, 3)])
  func `an indicator prints them unless the plan says otherwise`(said: Int?, printed: Int) {
    let indicator = Indicator(
      id: Indicator.ID("K01"), name: "出生率", baseline: .none, target: .level(value: 1.68, year: Self.r6),
      printed: Indicator.Printed(baseline: "", target: "1.68人(R6)"), unit: Unit(base: "人"), decimals: said)
    #expect(indicator.decimals == printed)
  }
}
