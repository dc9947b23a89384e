import Evaluations
import Indicators
import Testing
import Workbooks

@testable import Exchange
@testable import Sheets

/// The draft of the plan that follows: what an indicator starts from, and what the person is reported of it.
struct NextPlanTests {
  private static let period = FiscalYear(2025)...FiscalYear(2029)

  private static func baseline(_ id: Indicator.ID, of sample: ListingSample = ListingSample()) throws
    -> NextBaseline
  {
    NextBaseline(of: try #require(sample.evaluations[id]).record, rounding: .halfAwayFromZero)
  }

  @Test func `a level starts from its newest value, and a provisional one is reported`() throws {
    let baseline = try Self.baseline(ListingSample.level)
    #expect(baseline.printed == "150件(R4)")
    #expect(baseline.notes == ["速報値。確定したら改める"])
  }

  @Test func `a sum has no baseline, and its newest value is reported`() throws {
    let baseline = try Self.baseline(ListingSample.sum)
    #expect(baseline.printed == "")
    #expect(baseline.notes == ["累計の目標に基準は置かない。最新の実績値は 9件(R5)"])
  }

  @Test func `a balance starts from a year alone`() throws {
    #expect(try Self.baseline(ListingSample.balance).printed == "(R5)")
  }

  @Test func `a share keeps its decimals`() throws {
    #expect(try Self.baseline(ListingSample.early).printed == "7.0%(R5)")
  }

  /// Values by year, as exports give them.
  private struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var values: [(year: Int, value: Double, status: Observation.Status)] = []
    var treatments: [(year: Int, kind: Treatment.Kind)] = []
    var unit = Unit(base: "人")
    var baseline = Baseline.value(62, year: FiscalYear(2018))
    var printed = "62人(H30)"
    var rounding = Rounding.halfAwayFromZero
    let expected: String
    let notes: [String]
  }

  private static let cases = [
    Case(testDescription: "no value", expected: "62人(H30)", notes: ["新しい実績値がない。今の計画の基準のまま"]),
    Case(
      testDescription: "no value of a new one", baseline: .none, printed: "（新規）", expected: "（新規）",
      notes: ["実績値がない。今の計画の基準のまま"]),
    Case(
      testDescription: "nothing at all", baseline: .none, printed: "", expected: "",
      notes: ["値がない。基準のない指標とするか、値を記入する"]),
    Case(
      testDescription: "a value of another scope", values: [(2023, 50, .confirmed), (2024, 9, .reference)],
      expected: "50人(R5)", notes: []),
    Case(
      testDescription: "an excluded year", values: [(2024, 50, .revised)], treatments: [(2024, .excluded)],
      expected: "50人(R6)", notes: ["推計から除外した年度の値。ほかの年度がよいか確かめる"]),
    Case(
      testDescription: "a break behind the newest value", values: [(2022, 50, .estimated)],
      treatments: [(2023, .discontinued)], expected: "50人(R4)",
      notes: ["推計値。確定したら改める", "R5に定義が変わっている。変わった後の値に改める"]),
    Case(
      testDescription: "below zero, in thousands", values: [(2024, -1234.56, .confirmed)],
      unit: Unit(multiple: .thousand, base: "人"), expected: "▲1,234.6千人(R6)", notes: []),
    Case(
      testDescription: "digits that the plan cuts off", values: [(2024, 39.9, .confirmed)],
      rounding: .towardZero, expected: "39人(R6)", notes: []),
  ]

  @Test(arguments: cases)
  private func `the newest usable value is printed as the strategy prints it`(_ row: Case) throws {
    let id = Indicator.ID("K01")
    let indicator = Indicator(
      id: id, name: "数", baseline: row.baseline, target: .level(value: 40, year: FiscalYear(2024)),
      printed: .init(baseline: row.printed, target: "40人(R6)"), unit: row.unit)
    let place = Place(file: "plan")
    let plan = Plan(
      settings: Settings(
        title: "計画", organisation: "県", period: FiscalYear(2020)...FiscalYear(2024),
        reportYear: FiscalYear(2024), asOf: .init(year: 2025, month: 9, day: 30), rounding: row.rounding),
      sections: [], indicators: [indicator], placements: [],
      treatments: row.treatments.map {
        Treatment(indicator: id, year: FiscalYear($0.year), kind: $0.kind, reason: "理由", place: place)
      })
    let observations = row.values.map {
      Observation(indicator: id, year: FiscalYear($0.year), value: .measured($0.value), status: $0.status)
    }
    let evaluations = evaluate(plan, Observations(observations), reportYear: FiscalYear(2024))
    let baseline = NextBaseline(
      of: try #require(evaluations[id]).record, rounding: plan.settings.rounding)
    #expect(baseline.printed == row.expected)
    #expect(baseline.notes == row.notes)
  }

  @Test
  func `every target and what the new strategy alone knows is marked, at the row that a spreadsheet shows`()
    throws
  {
    let draft = nextPlan(
      after: ListingSample().evaluations, of: ListingSample().plan, for: Self.period, version: "1")
    let fills = draft.fills.map { "\($0.file) \($0.line ?? 0) \($0.columnLetters ?? "")" }
    #expect(
      fills == [
        "settings.csv 2 B", "settings.csv 6 B", "indicators.csv 2 D", "indicators.csv 3 D",
        "indicators.csv 4 D", "indicators.csv 5 D",
      ])
    #expect(
      draft.files.map(\.name) == [
        "settings.csv", "sections.csv", "indicators.csv", "placements.csv", "constants.csv", "ratings.csv",
        "aliases.csv", "treatment.csv", "path.csv", "overrides.csv", "measures.csv",
      ])
    #expect(draft.checkList.fileName == "確認事項.xlsx")
  }

  @Test func `a line feed within a cell moves no row below it`() {
    let table = NextTable(
      name: "t.csv", headings: ["指標ID", "定義"], rows: [["K01", "一\n二"], ["K02", "要記入"]])
    #expect(table.fills.map(\.place) == [Place(file: "t.csv", line: 3, heading: "定義", column: 1)])
    #expect(table.fills.map(\.row) == [["K02", "要記入"]])
  }

  @Test func `a definition that names a year of the old plan is reported`() {
    func baseline(_ definition: String) -> NextBaseline {
      NextBaseline(
        of: Record(
          indicator: Indicator(
            id: Indicator.ID("K01"), name: "数", baseline: .none,
            target: .level(value: 1, year: FiscalYear(2024)), printed: .init(baseline: "", target: "1件(R6)"),
            unit: Unit(base: "件"), definition: definition),
          baseline: nil, baselineYear: nil, target: 1, override: nil, entries: []),
        rounding: .halfAwayFromZero)
    }
    let period = FiscalYear(2020)...FiscalYear(2024)
    #expect(["R2〜R6の累計", "2023年に", "令和5年の"].allSatisfy { baseline($0).isDefined(inYearsOf: period) })
    #expect(["相談の件数", "R12まで", ""].allSatisfy { !baseline($0).isDefined(inYearsOf: period) })
  }
}
