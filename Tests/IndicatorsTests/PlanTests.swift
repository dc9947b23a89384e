import Indicators
import Testing

struct PlanTests {
  static let id = Section.ID(chapter: "4", number: 1)

  static let plan = Plan(
    settings: Settings(
      title: "計画", organisation: "北海道", period: FiscalYear(2020)...FiscalYear(2024),
      reportYear: FiscalYear(2024),
      asOf: Settings.Day(year: 2025, month: 9, day: 30)),
    sections: [
      Section(id: id, chapterTitle: "章", name: "節", kind: .section, fileName: "節", place: Place(file: ""))
    ], indicators: [IndicatorTests.indicator(.new(value: 1, year: FiscalYear(2024)))],
    placements: [
      Placement(
        section: id, policy: "施策", indicator: Indicator.ID("K01"), number: 1, isReprint: false,
        place: Place(file: ""))
    ], constants: [Plan.Constant(name: "全市町村", value: 179, explanation: "", place: Place(file: ""))])

  @Test func `parts of a plan are found by their keys`() {
    #expect(Self.plan.indicator(Indicator.ID("K01"))?.name == "名")
    #expect(Self.plan.indicator(Indicator.ID("K02")) == nil)
    #expect(Self.plan.section(Self.id)?.name == "節")
    #expect(Self.plan.placements(of: Self.id).count == 1)
    #expect(Self.plan.placements(of: Section.ID(chapter: "4", number: nil)).isEmpty)
    #expect(Self.plan.constant("全市町村")?.value == 179)
    #expect(Self.plan.constant("全町村") == nil)
  }

  @Test(
    arguments: [
      (Target.level(value: 740, year: FiscalYear(2024)), 740),
      (.cumulative(value: 250, period: FiscalYear(2020)...FiscalYear(2024)), 250),
      (.growth(rate: 0.1, period: FiscalYear(2020)...FiscalYear(2024)), 0.1),
      (.all(constant: "全市町村", year: FiscalYear(2024)), 179),
      (.all(constant: "全町村", year: FiscalYear(2024)), nil),
      (.balance(year: FiscalYear(2023)), 0),
      (.relative(factor: 0.5, addend: 10, time: .year(FiscalYear(2024))), 35),
      (.hold(time: .year(FiscalYear(2024))), 50), (.change(time: .year(FiscalYear(2024))), 50),
      (
        .range(
          TargetRange(60...80, baseline: 50, direction: .higherIsBetter), time: .year(FiscalYear(2024))), 60
      ),
      (.done(time: .year(FiscalYear(2024))), 1), (.series("全国", time: .year(FiscalYear(2024))), nil),
    ] as [(Target, Double?)])
  func `every target has its number`(target: Target, number: Double?) {
    let indicator = Indicator(
      id: Indicator.ID("K01"), name: "件数", baseline: .value(50, year: FiscalYear(2019)), target: target,
      printed: Indicator.Printed(baseline: "", target: ""), unit: Unit(base: "件"))
    #expect(Self.plan.number(ofTarget: indicator) == number)
  }

  @Test func `settings that the plan leaves out have their defaults`() {
    #expect(Self.plan.settings.rounding == .halfAwayFromZero)
    #expect(Self.plan.settings.staleLimit == 1)
    #expect(Self.plan.settings.changeBand == 0.5)
    #expect(Self.plan.settings.marking.isEmpty)
  }
}
