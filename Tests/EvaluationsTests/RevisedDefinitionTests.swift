import Figures
import Indicators
import Testing

@testable import Evaluations

/// A revision with a baseline of its own follows the definition of its first year, which lifts an earlier 断絶.
struct RevisedDefinitionTests {
  private static let id = Indicator.ID("K01")
  private static let place = Place(file: "plan")

  /// The progress of 140 between 100 (R1) and 200 (R6), with a break in a year and a revision from R5 on.
  private static func progress(brokenIn year: Int, statesBaseline: Bool) throws -> Double? {
    let indicator = Indicator(
      id: id, name: "数", baseline: .value(50, year: FiscalYear(2019)),
      target: .level(value: 90, year: FiscalYear(2024)), printed: .init(baseline: "", target: "90件(R6)"),
      unit: Unit(base: "件"), place: place)
    let revised = TargetRevision(
      indicator: id, firstYear: FiscalYear(2023), baseline: .value(100, year: FiscalYear(2019)),
      target: .level(value: 200, year: FiscalYear(2024)), comparison: nil,
      printed: .init(baseline: "", target: "200件(R6)"), statesBaseline: statesBaseline, reason: "定義の変更",
      place: place)
    let plan = Plan(
      settings: Settings(
        title: "", organisation: "", period: FiscalYear(2020)...FiscalYear(2024),
        reportYear: FiscalYear(2024), asOf: .init(year: 2025, month: 9, day: 30)),
      sections: [], indicators: [indicator], placements: [],
      treatments: [
        Treatment(
          indicator: id, year: FiscalYear(year), kind: .discontinued, reason: "定義の変更", place: place)
      ], revisions: [revised]
    ).reported(in: FiscalYear(2024))
    let observations = Observations([
      Observation(indicator: id, year: FiscalYear(2024), value: .measured(140))
    ])
    return try #require(evaluate(plan, observations, reportYear: FiscalYear(2024))[id])[.progress].number
  }

  @Test func `a break before the revision does not part its baseline from newer values`() throws {
    #expect(try Self.progress(brokenIn: 2021, statesBaseline: true) == 0.4)
  }

  @Test func `a break stays one where the revision keeps the baseline, and where it comes later`() throws {
    #expect(try Self.progress(brokenIn: 2021, statesBaseline: false) == nil)
    #expect(try Self.progress(brokenIn: 2024, statesBaseline: true) == nil)
  }
}
