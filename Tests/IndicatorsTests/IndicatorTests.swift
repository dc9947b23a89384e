import Indicators
import Testing

struct IndicatorTests {
  static func indicator(_ target: Target, unit: Unit = Unit(base: "件"), decimals: Int? = nil) -> Indicator {
    Indicator(
      id: Indicator.ID("K01"), name: "名", baseline: .none, target: target,
      printed: Indicator.Printed(baseline: "", target: "1件(R6)"), unit: unit, decimals: decimals)
  }

  @Test func `decimals are the unit's unless the plan says otherwise`() {
    let target = Target.level(value: 1, year: FiscalYear(2024))
    #expect(Self.indicator(target).decimals == 0)
    #expect(Self.indicator(target, unit: Unit(multiple: .tenThousand, base: "人")).decimals == 1)
    #expect(Self.indicator(target, decimals: 2).decimals == 2)
  }

  @Test func `a balance has two series and every other indicator one`() {
    #expect(Self.indicator(.balance(year: FiscalYear(2023))).series == [.inflow, .outflow])
    #expect(Self.indicator(.new(value: 1, year: FiscalYear(2024))).series == [.main])
  }

  @Test func `the printed line leaves out a missing baseline`() {
    #expect(Indicator.Printed(baseline: "1件(H30)", target: "2件(R6)").line == "1件(H30) → 2件(R6)")
    #expect(Indicator.Printed(baseline: "", target: "2件(R6)").line == "2件(R6)")
  }

  @Test func `more is better by plus one, less by minus one`() {
    #expect(Indicator.Direction.allCases.map(\.sign) == [1, -1])
  }

  @Test func `ids and series have an order`() {
    #expect(
      [Indicator.ID("K10"), Indicator.ID("G1"), Indicator.ID("K02")].sorted().map(\.text) == [
        "G1", "K02", "K10",
      ])
    #expect([IndicatorSeries.outflow, .inflow, .main].sorted() == [.main, .inflow, .outflow])
  }
}
