import Evaluations
import Indicators
import Testing

@testable import Readers

/// `plan/targets.csv`: reports of earlier years keep the earlier target.
struct TargetRevisionsTests {
  private static func plan(_ targets: String, _ more: [String: [UInt8]?] = [:]) throws -> Plan {
    try PlanReaderTests.read(replacing: more.merging(["targets.csv": Array(targets.utf8)]) { $1 }).value
  }

  private static func indicator(_ id: String, _ plan: Plan, in year: Int) throws -> Indicator {
    try #require(plan.reported(in: FiscalYear(year)).indicator(Indicator.ID(id)))
  }

  @Test func `a revision holds for reports from its year on, with its reason`() throws {
    let plan = try Self.plan(
      "指標ID,報告年度から,目標,理由\nK01,R4,\"1,600件(R6)\",上振れ\nK01,R6,\"1,700件(R6)\",さらに上振れ\n")
    let before = try Self.indicator("K01", plan, in: 2021)
    #expect(before.target == .level(value: 1560, year: FiscalYear(2024)))
    #expect(before.revision == nil)
    let first = try Self.indicator("K01", plan, in: 2023)
    #expect(first.target == .level(value: 1600, year: FiscalYear(2024)))
    #expect(first.baseline == before.baseline)
    #expect(
      first.revision
        == Indicator.Revision(firstYear: FiscalYear(2022), before: "1,560件(R6)", reason: "上振れ"))
    let second = try Self.indicator("K01", plan, in: 2024)
    #expect(second.printed.target == "1,700件(R6)")
    #expect(second.revision?.before == "1,600件(R6)")
  }

  @Test func `a revision may state a new baseline, and what is judged`() throws {
    let plan = try Self.plan(
      "指標ID,報告年度から,目標,判定の目標,理由,基準\nK01,R4,倍増を目指す,基準×2(R6),定義の変更,\"1,000件(R2)\"\n")
    let revised = try Self.indicator("K01", plan, in: 2022)
    #expect(revised.target == .relative(factor: 2, addend: 0, time: .year(FiscalYear(2024))))
    #expect(revised.baseline == .value(1000, year: FiscalYear(2020)))
    #expect(revised.printed.target == "倍増を目指す")
  }

  @Test func `each target has a path of its own, and a revision without rows has the straight line`() throws {
    let path = "指標ID,年度,目安値,報告年度から\nK03,R3,1250万人,\nK03,R5,1300万人,\nK03,R5,1350万人,R5\n"
    let plan = try Self.plan(
      "指標ID,報告年度から,目標,理由\nK03,R5,\"1,400万人(R6)\",上振れ\nK03,R6,\"1,450万人(R6)\",上振れ\n",
      ["path.csv": Array(path.utf8)])
    func points(_ year: Int) -> [Double] { plan.reported(in: FiscalYear(year)).path.map(\.value) }
    #expect(points(2022) == [1250, 1300])
    #expect(points(2023) == [1350])
    #expect(points(2024) == [])
  }

  @Test func `a year is judged by the yearly target that was in force in its report`() throws {
    let plan = try Self.plan("指標ID,報告年度から,目標,理由\nK05,R4,年間120件(R2〜R6),上振れ\n")
    let revised = plan.reported(in: FiscalYear(2024))
    let indicator = try #require(revised.indicator(Indicator.ID("K05")))
    #expect(indicator.target == .stepwise(period: FiscalYear(2020)...FiscalYear(2024)))
    let steps = revised.path.filter { $0.indicator == indicator.id }
    #expect(steps.map(\.value) == [100, 100, 120, 120, 120])
    #expect(steps.map(\.year.number) == [2020, 2021, 2022, 2023, 2024])
  }

  @Test func `a ratio is not revised to a sum`() throws {
    let series = "指標ID,系列,役割,単位\nK04,実施者,分子,人\nK04,回答者,分母,人\n"
    let error = #expect(throws: PlanError.self) {
      try Self.plan(
        "指標ID,報告年度から,目標,理由\nK04,R5,65%(R2〜R6累計),見直し\n", ["series.csv": Array(series.utf8)])
    }
    guard case .wrong(let findings) = error else {
      Issue.record("no findings")
      return
    }
    #expect(findings.map(\.message.code) == ["revision-unfit"])
  }

  @Test(arguments: [("90件超", 90.0, "未達成"), ("90件", 90, "達成")])
  func `a target for each year that says 超 is not met by its number`(
    _ point: String, _ value: Double, _ outcome: String
  ) throws {
    let indicators =
      "指標ID,指標名,基準,目標,単位\nK01,相談件数,,年度ごと(R2〜R6),件\n"
    let plan = try PlanReaderTests.read(replacing: [
      "indicators.csv": Array(indicators.utf8), "placements.csv": Array("区分,施策,指標ID\n4①,移住の推進,K01\n".utf8),
      "path.csv": Array("指標ID,年度,目安値\nK01,R6,\(point)\n".utf8), "treatment.csv": nil, "aliases.csv": nil,
      "overrides.csv": nil,
    ]).value
    let place = Place(file: "a.csv")
    let observations = Observations([
      Observation(
        indicator: Indicator.ID("K01"), series: .main, year: FiscalYear(2024), value: .measured(value),
        status: .confirmed, place: place)
    ])
    let evaluation = try #require(
      evaluate(plan, observations, reportYear: FiscalYear(2024))[Indicator.ID("K01")])
    #expect(evaluation.rating.hasSuffix(" " + outcome))
  }
}
