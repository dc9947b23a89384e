import Indicators
import Testing

struct InitiativeMetricTests {
  @Test(arguments: [
    (TargetComparison?.none, Indicator.Direction.higherIsBetter), (.atLeast, .higherIsBetter),
    (.atMost, .lowerIsBetter),
  ])
  func `a ceiling is met from below`(comparison: TargetComparison?, direction: Indicator.Direction) {
    let initiative = Initiative.ID(theme: Section.ID(chapter: "Ⅰ", number: nil), number: 6)
    let figure = InitiativeMetric(
      initiative: initiative, number: 1, name: "事故", unit: Unit(base: "件"),
      target: (.level(value: 10.25, year: FiscalYear(2024)), comparison, "10.25件"),
      lastYear: FiscalYear(2024), place: Place(file: ""))
    #expect(figure.indicator.direction == direction)
    #expect(figure.indicator.decimals == 2)
  }
}
