import Evaluations
import Indicators
import Testing

/// Missing values, and the departments' texts on their figures.
struct MissingValueTests {
  private static let scenario = Scenario(
    testDescription: "", target: .level(value: 200, year: r(6)), baseline: .value(50, year: r(1)))

  private static func evaluations(
    _ values: [(Int, Observation.Value, Observation.Words)], reportYear: FiscalYear = r(6)
  ) -> Evaluations {
    evaluate(
      scenario.plan,
      Observations(
        values.map { year, value, words in
          Observation(indicator: Scenario.id, year: r(year), value: value, words: words)
        }), reportYear: reportYear)
  }

  private static func words(
    released: String = "", next: String = "", analysis: String = "", outlook: String = ""
  ) -> Observation.Words {
    var words = Observation.Words()
    words[.released] = released
    words[.nextRelease] = next
    words[.analysis] = analysis
    words[.outlook] = outlook
    return words
  }

  @Test(arguments: Absence.allCases)
  func `only an absence that may still become a value is missing`(_ absence: Absence) {
    let missing = Self.evaluations(
      (2...5).map { ($0, .measured(1), Self.words()) } + [(6, .absent(absence), Self.words())]
    ).missing
    let isPending = [.notSubmitted, .inPreparation, .notPublished, .unverified].contains(absence)
    #expect(missing.map(\.absence) == (isPending ? [absence] : []))
  }

  @Test func `a reason in doubt keeps its word and the value stays asked for`() throws {
    let (doubted, settled) = (5, 4)
    let evaluations = evaluate(
      Self.scenario.plan,
      Observations(
        [2, 3, 6].map { Observation(indicator: Scenario.id, year: r($0), value: .measured(1)) }
          + [doubted, settled].map { year in
            Observation(
              indicator: Scenario.id, year: r(year), value: .absent(.notApplicable),
              isDoubted: year == doubted)
          }), reportYear: r(6))
    let missing = evaluations.missing
    #expect(missing.map(\.year) == [r(doubted)])
    #expect(missing.map(\.absence) == [.notApplicable])
    #expect(missing.map(\.stateText) == ["該当なし（要確認）"])
    let cells = try #require(evaluations.items.first).record.entries.map { $0.cells[0] }
    #expect(cells.filter(\.isAwaited).count == 1)
  }

  @Test func `years after the baseline without a row are missing up to the report year`() {
    let missing = Self.evaluations([(3, .measured(1), Self.words())], reportYear: r(5)).missing
    #expect(missing.map(\.year) == [r(2), r(4), r(5)])
    #expect(missing.allSatisfy { $0.absence == .notSubmitted })
  }

  @Test func `what is missing reports the newest value and when the next comes`() throws {
    let missing = Self.evaluations([
      (4, .measured(1), Self.words(released: "令和６年５月", next: "令和７年５月")),
      (5, .measured(2), Self.words(released: "令和７年６月")),
      (6, .absent(.inPreparation), Self.words(next: "令和７年12月")),
    ]).missing
    let last = try #require(missing.last)
    #expect(last.latestYear == r(5))
    #expect(last.released == "令和７年６月")
    #expect(last.nextRelease == "令和７年12月")
    #expect(missing.first?.nextRelease == "令和７年12月")
  }

  @Test func `the newest words stay while later years say nothing`() {
    let evaluations = Self.evaluations([
      (3, .measured(1), Self.words(analysis: "古い", outlook: "続ける")),
      (5, .measured(2), Self.words(analysis: "新しい")), (6, .absent(.inPreparation), Self.words()),
    ])
    let commentary = evaluations.items.first?.record.commentary
    #expect(commentary?.analysis?.text == "新しい")
    #expect(commentary?.analysis?.year == r(5))
    #expect(commentary?.outlook?.text == "続ける")
    #expect(commentary?.outlook?.year == r(3))
  }

  @Test func `words of a whole row are about the newest year with a value`() {
    let evaluations = Self.evaluations(
      (2...6).map { ($0, $0 < 6 ? .measured(1) : .absent(.inPreparation), Self.words(analysis: "減った")) })
    #expect(evaluations.items.first?.record.commentary.analysis?.year == r(5))
  }

  @Test func `without words there is no commentary`() {
    #expect(
      Self.evaluations([(5, .measured(1), Self.words())]).items.first?.record.commentary.isEmpty == true)
  }
}
