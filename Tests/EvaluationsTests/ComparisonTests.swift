import Evaluations
import Figures
import Indicators
import Testing

/// The comparison of this report with an earlier publication.
struct ComparisonTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: Observation.Value
    var statusBefore: Observation.Status?
    let after: Observation.Value?
    var statusAfter = Observation.Status.confirmed
    let cause: String?
  }

  private static let cases = [
    Case(
      testDescription: "the same figure", before: .measured(100), statusBefore: .confirmed,
      after: .measured(100), cause: nil),
    Case(
      testDescription: "the same figure, now firm", before: .measured(100), statusBefore: .provisional,
      after: .measured(100), cause: nil),
    Case(
      testDescription: "provisional to firm", before: .measured(100), statusBefore: .provisional,
      after: .measured(101), cause: "速報→確定"),
    Case(
      testDescription: "provisional again", before: .measured(100), statusBefore: .provisional,
      after: .measured(101), statusAfter: .provisional, cause: "速報の更新"),
    Case(
      testDescription: "estimated to provisional", before: .measured(100), statusBefore: .estimated,
      after: .measured(101), statusAfter: .provisional, cause: "推計→速報"),
    Case(
      testDescription: "of another scope, now firm", before: .measured(100), statusBefore: .reference,
      after: .measured(101), cause: "参考→確定"),
    Case(
      testDescription: "of another scope, now provisional", before: .measured(100), statusBefore: .reference,
      after: .measured(101), statusAfter: .provisional, cause: "参考→速報"),
    Case(
      testDescription: "of another scope, now estimated", before: .measured(100), statusBefore: .reference,
      after: .measured(101), statusAfter: .estimated, cause: "参考→推計"),
    Case(
      testDescription: "of another scope again", before: .measured(100), statusBefore: .reference,
      after: .measured(101), statusAfter: .reference, cause: "説明なし"),
    Case(
      testDescription: "firm, and of another scope now", before: .measured(100), statusBefore: .confirmed,
      after: .measured(101), statusAfter: .reference, cause: "説明なし"),
    Case(
      testDescription: "revised", before: .measured(100), statusBefore: .confirmed, after: .measured(101),
      statusAfter: .revised, cause: "改訂"),
    Case(
      testDescription: "firm and yet another", before: .measured(100), statusBefore: .confirmed,
      after: .measured(101), cause: "説明なし"),
    Case(
      testDescription: "firm, and provisional now", before: .measured(100), statusBefore: .confirmed,
      after: .measured(101), statusAfter: .provisional, cause: "説明なし"),
    Case(
      testDescription: "owed then", before: .absent(.inPreparation), after: .measured(101), cause: "新たに報告"),
    Case(
      testDescription: "taken back", before: .measured(100), statusBefore: .confirmed,
      after: .absent(.unverified), cause: "説明なし"),
    Case(
      testDescription: "no row any more", before: .measured(100), statusBefore: .provisional, after: nil,
      cause: "説明なし"),
    Case(
      testDescription: "owed for another reason", before: .absent(.inPreparation),
      after: .absent(.notPublished), cause: nil),
  ]

  private static let scenario = Scenario(
    testDescription: "", target: .level(value: 200, year: r(6)), baseline: .value(50, year: r(1)),
    period: r(2)...r(6))

  private static func evaluations(_ row: Case, reportYear: FiscalYear = r(6)) -> Evaluations {
    let observations = row.after.map { value in
      [
        Observation(
          indicator: Scenario.id, year: r(5), value: value, status: row.statusAfter,
          place: Place(file: "exports/a.csv", line: 3))
      ]
    }
    return evaluate(scenario.plan, Observations(observations ?? []), reportYear: reportYear)
  }

  private static func publication(
    _ row: Case, of reportYear: FiscalYear = r(5), rating: String = "○ 順調"
  ) -> Publication {
    Publication(
      reportYear: reportYear,
      values: [
        .init(
          indicator: Scenario.id, year: r(5), value: row.before, status: row.statusBefore,
          place: Place(file: "published/R5.csv", line: 2))
      ],
      verdicts: [.init(indicator: Scenario.id, rating: rating, outlook: "○ 達成見込み")])
  }

  @Test(arguments: cases)
  func `a figure that changed has the cause that its statuses report`(_ row: Case) {
    let comparison = Comparison(Self.evaluations(row), with: [Self.publication(row)])
    #expect(comparison?.changes.map(\.cause.name) == [row.cause].compactMap(\.self))
  }

  @Test(arguments: cases)
  func `only what nothing explains is to be asked`(_ row: Case) throws {
    let comparison = try #require(Comparison(Self.evaluations(row), with: [Self.publication(row)]))
    let severities = comparison.findings(for: Self.scenario.plan).map(\.severity)
    #expect(severities == (row.cause.map { [$0 == "説明なし" ? .confirmation : .note] } ?? []))
  }

  /// The targets published for R5, and whether the plan is asked about: blank as earlier versions wrote it.
  @Test(arguments: [
    ("", r(5), false), ("200件(R6)", r(5), false), ("250件(R6)", r(5), true), ("250件(R6)", r(1), false),
  ])
  func `a published target that is not the plan's of that year is asked about`(
    _ target: String, _ year: FiscalYear, _ isAsked: Bool
  ) throws {
    let first = Self.scenario.indicator
    let indicator = Indicator(
      id: first.id, name: first.name, baseline: first.baseline, target: first.target,
      printed: .init(baseline: "", target: "200件(R6)"), unit: first.unit)
    let revised = TargetRevision(
      indicator: first.id, firstYear: r(6), baseline: first.baseline,
      target: .level(value: 300, year: r(6)), comparison: nil,
      printed: .init(baseline: "", target: "300件(R6)"), reason: "上振れ", place: Place(file: "plan"))
    let plan = Plan(
      settings: Self.scenario.plan.settings, sections: [], indicators: [indicator], placements: [],
      revisions: [revised])
    let evaluations = evaluate(plan.reported(in: r(6)), Observations([]), reportYear: r(6))
    let publication = Publication(
      reportYear: year, values: [],
      verdicts: [.init(indicator: first.id, rating: "", outlook: "", target: target)])
    let comparison = try #require(Comparison(evaluations, with: [publication], whole: plan))
    let codes = comparison.findings(for: plan).map(\.message.code)
    #expect(codes == (isAsked ? ["published-target-differs"] : []))
  }

  /// The baseline published for R5, and whether the plan is asked about.
  @Test(arguments: [("", false), ("150件(H30)", false), ("160件(H30)", true)])
  func `a published baseline that is not the plan's is asked about`(_ baseline: String, _ isAsked: Bool)
    throws
  {
    let first = Self.scenario.indicator
    let indicator = Indicator(
      id: first.id, name: first.name, baseline: first.baseline, target: first.target,
      printed: .init(baseline: "150件(H30)", target: "200件(R6)"), unit: first.unit)
    let plan = Plan(
      settings: Self.scenario.plan.settings, sections: [], indicators: [indicator], placements: [])
    let evaluations = evaluate(plan, Observations([]), reportYear: r(6))
    let publication = Publication(
      reportYear: r(5), values: [],
      verdicts: [.init(indicator: first.id, rating: "", outlook: "", target: "200件(R6)", baseline: baseline)])
    let comparison = try #require(Comparison(evaluations, with: [publication], whole: plan))
    let codes = comparison.findings(for: plan).map(\.message.code)
    #expect(codes == (isAsked ? ["published-baseline-differs"] : []))
  }

  /// The indicator's decimals, the published value of R1, and whether it counts as unchanged with a baseline of 50.
  @Test(arguments: [(0, 49.6, true), (0, 49.4, false), (0, 50, true), (1, 49.96, true), (1, 49.6, false)])
  func `a value that is the plan's baseline now is the same where both print the same`(
    _ decimals: Int, _ before: Double, _ isSame: Bool
  ) {
    var scenario = Self.scenario
    scenario.decimals = decimals
    let publication = Publication(
      reportYear: r(5),
      values: [
        .init(
          indicator: Scenario.id, year: r(1), value: .measured(before), status: .provisional,
          place: Place(file: "published/R5.csv", line: 2))
      ], verdicts: [])
    let comparison = Comparison(
      evaluate(scenario.plan, Observations([]), reportYear: r(6)), with: [publication])
    #expect(comparison?.changes.map(\.statusAfter) == (isSame ? [] : [.baseline]))
  }

  @Test func `a finding reports both values, and stands where the new one stands`() throws {
    let row = try #require(Self.cases.first { $0.testDescription == "firm and yet another" })
    let comparison = try #require(Comparison(Self.evaluations(row), with: [Self.publication(row)]))
    let finding = try #require(comparison.findings(for: Self.scenario.plan).first)
    #expect(finding.message.problem.ja == "前回（R5年度報告）の公表値から変わりました：100件（確定） → 101件（確定）。")
    #expect(finding.place == Place(file: "exports/a.csv", line: 3))
    #expect(finding.year == r(5))
  }

  @Test func `what stood around a value stands beside it in the finding`() throws {
    var words = Observation.Words()
    words[.qualifier] = "※1"
    let observation = Observation(
      indicator: Scenario.id, year: r(5), value: .measured(101), place: Place(file: "exports/a.csv", line: 3),
      words: words)
    let published = Publication.Value(
      indicator: Scenario.id, year: r(5), value: .measured(100), status: .confirmed,
      marks: NumberMarks("約"))
    let comparison = try #require(
      Comparison(
        evaluate(Self.scenario.plan, Observations([observation]), reportYear: r(6)),
        with: [Publication(reportYear: r(5), values: [published], verdicts: [])]))
    let problem = try #require(comparison.findings(for: Self.scenario.plan).first).message.problem.ja
    #expect(problem.hasSuffix("約100件（確定） → 101件※1（確定）。"))
  }

  @Test func `what is no more delivered points at what was published`() throws {
    let row = try #require(Self.cases.first { $0.after == nil })
    let comparison = try #require(Comparison(Self.evaluations(row), with: [Self.publication(row)]))
    #expect(comparison.changes.first?.place.file == "published/R5.csv")
    #expect(comparison.changes.first?.statusAfter == .absence(.notSubmitted))
  }

  @Test func `the newest publication before the report year counts, never that of the year itself`() {
    let row = Self.cases[0]
    let all = [3, 6, 5, 4].map { Self.publication(row, of: r($0), rating: "R\($0)") }
    let comparison = Comparison(Self.evaluations(row), with: all)
    #expect(comparison?.year == r(5))
    #expect(comparison?.verdict(on: Scenario.id)?.rating == "R5")
    #expect(Comparison(Self.evaluations(row, reportYear: r(3)), with: all)?.year == nil)
    #expect(Comparison(Self.evaluations(row), with: [])?.year == nil)
  }
}
