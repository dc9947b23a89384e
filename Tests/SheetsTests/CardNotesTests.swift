import Evaluations
import Figures
import Indicators
import Testing

@testable import Formulas
@testable import Sheets
@testable import Workbooks

/// What the tiles and the foot of a 個票 say in its different states.
struct CardNotesTests {
  private func note(_ label: String, _ sample: CardSample) throws -> String {
    let lines = CardNotes(card: try #require(sample.card)).lines.map(\.text)
    return lines.filter { $0.hasPrefix("【\(label)】") }.joined(separator: "\n")
  }

  // MARK: Rated by what

  static let fact = "【参考】R4の値は参考値（範囲や定義が違う値）のため、評価にも推計にも使いません。"

  @Test(arguments: [
    (
      CardSample(values: [110, 120, 300], references: [FiscalYear(2022)], reportYear: FiscalYear(2022)), true
    ),
    // The counted value is too old.
    (
      CardSample(values: [110, nil, 300], references: [FiscalYear(2022)], reportYear: FiscalYear(2022)), false
    ),
    (
      CardSample(
        values: [110, 120, 300], references: [FiscalYear(2022)],
        treatments: [FiscalYear(2021): .discontinued],
        reportYear: FiscalYear(2022)), false
    ),
    (
      CardSample(
        values: [110, 120, 300], references: [FiscalYear(2022)], override: "○ 順調",
        reportYear: FiscalYear(2022)), false
    ),
  ])
  func `a value of another kind is said to leave the rating to another only where that decides`(
    sample: CardSample, decides: Bool
  ) throws {
    #expect(try note("参考", sample) == Self.fact + (decides ? "評価はR3の実績によります。" : ""))
  }

  @Test(arguments: [
    (nil, "評価していません（計画の設定「最新値の許容年数」）。"),
    ("○ 順調", "算定では評価せず、評価は上書きによります（計画の設定「最新値の許容年数」）。"),
  ])
  func `a value that is too old is not said to be unrated where a person rated it`(
    override: String?, ending: String
  ) throws {
    let sample = CardSample(values: [110], override: override, reportYear: FiscalYear(2023))
    #expect(try note("判定", sample).hasSuffix("古いため、" + ending))
  }

  // MARK: Projection

  @Test(arguments: [
    ([0.0, 0, 0, 0], "【推計】使った年数は4。予測区間と達成確率は示しません（変化なし）。"),
    ([110, 120, 125, 140], "【推計】使った年数は4。年数が少ないため、予測区間は広く、達成確率は目安です。"),
    ([110], "【推計】推計値・予測区間・達成確率は示しません（年数不足、使える年数1）。"),
  ])
  func `a projection is said to be a guide only where it has a probability`(values: [Double], text: String)
    throws
  {
    #expect(
      try note("推計", CardSample(baseline: .none, values: values, reportYear: FiscalYear(2023))) == text)
  }

  @Test(arguments: [
    ([110.0, 110, 110], 2027, "予測区間と達成確率は示しません（変化なし）。"),
    ([110, nil, 110, 110, 110, 110], 2030, "予測区間と達成確率は示しません（変化なし）。"),
    ([110, 120, 130, 140, 150], 2029, "今の傾向が続く場合の目安です。"),
    ([110, 120, 130, 140, 150], 2030, "今の傾向が続く場合の目安です。" + far),
    ([0, 0, 0], 2028, "予測区間と達成確率は示しません（変化なし）。" + far),
  ])
  func `values that never change and years beyond what was measured are said`(
    values: [Double?], targetYear: Int, text: String
  ) throws {
    let sample = CardSample(
      target: .level(value: 200, year: FiscalYear(targetYear)), baseline: .none, values: values,
      reportYear: FiscalYear(2019 + values.count))
    let count = values.compactMap(\.self).count
    #expect(try note("推計", sample) == "【推計】使った年数は\(count)。" + text)
  }

  static let far = "5年を超える先の推計で、確かさは測られていません。"

  @Test(arguments: [(200.0, false), (195, true), (150, false)])
  func `a short way to the target is said, but none is not`(baseline: Double, isSaid: Bool) throws {
    let sample = CardSample(baseline: .value(baseline, year: FiscalYear(2019)), values: [180])
    #expect(try note("算定", sample).contains("わずかな増減") == isSaid)
  }

  @Test func `a growth over more than one year has its probability of the next year in the sentence`() throws
  {
    let sample = CardSample(
      target: .growth(rate: 0.1, period: FiscalYear(2020)...FiscalYear(2024)),
      values: [112, 124, 140], reportYear: FiscalYear(2022))
    #expect(try note("推計", sample).hasSuffix("使った年数は4。達成確率は示しません（毎年の条件）。"))
    #expect(sample.texts.contains { $0.contains("翌年の目標に届く見込みは") })
    #expect(sample.texts.contains("－ 推計不可（毎年の条件）"))
    var last = sample
    last.target = .growth(rate: 0.1, period: FiscalYear(2020)...FiscalYear(2023))
    #expect(!last.texts.contains { $0.contains("翌年の目標に届く見込みは") })
  }

  // MARK: Room

  @Test(arguments: [(0, 0), (2, 3), (5, 1), (40, 0)])
  func `all notes stand below the page, and the page says how many it has no room for`(
    findingCount: Int, treatmentCount: Int
  ) throws {
    let years = (2020..<2020 + treatmentCount).map { FiscalYear($0) }
    let findings = (0..<findingCount).map { Finding.sample("\($0)", .confirmation, CardSample.id) }
    let sample = CardSample(
      target: .new(value: 200, year: FiscalYear(2023)), baseline: .none, values: [110, 120, 130, 140],
      treatments: Dictionary(uniqueKeysWithValues: years.map { ($0, .excluded) }), findings: findings)
    let card = try #require(sample.card)
    let lines = CardNotes(card: card).lines.map(\.text)
    #expect(lines.count { $0.hasPrefix("【確認】") } == findingCount)
    #expect(lines.count { $0.hasPrefix("【除外】") } == treatmentCount)
    #expect(lines.count { $0.hasPrefix("【算定】") } == 2)
    let cells = card.sheet.cells.values.compactMap(\.content.words)
    for line in lines where !line.isEmpty { #expect(cells.contains(line)) }
    let place = Position(row: CardGrid.noteRows.lowerBound, column: card.page.grid.text.lowerBound)
    let printed = try #require(card.sheet.cells[place]?.content.words)
    let shown = lines.filter { !$0.isEmpty && printed.contains($0) }
    let rest = lines.count { !$0.isEmpty } - shown.count
    #expect(printed.contains("ほか\(rest)件は") == (rest > 0))
  }

  // MARK: Tiles

  private static let sum = Target.cumulative(value: 60, period: FiscalYear(2020)...FiscalYear(2024))

  @Test(arguments: [
    (CardSample(target: sum, values: [10, nil, nil, 12]), "確定、R3未報告・R4未報告"),
    (
      CardSample(target: sum, values: [10, nil, 11, 12], absences: [FiscalYear(2021): .suspended]),
      "確定、R3休止"
    ),
    (
      CardSample(target: sum, values: [10, nil, 11, 12], absences: [FiscalYear(2021): .inPreparation]),
      "確定、R3未報告"
    ),
    (
      CardSample(target: sum, values: [10, 9, nil, 12], references: [FiscalYear(2021)]),
      "確定、R3参考・R4未報告"
    ),
    (CardSample(target: sum, values: [10, 11, 12, 12], provisional: [FiscalYear(2021)]), "速報"),
    (CardSample(target: sum, values: [10, 11, 12, 12]), "確定"),
    (CardSample(values: [110, 111, 112, 112], provisional: [FiscalYear(2021)]), "確定"),
  ])
  func `a sum is as firm as its least firm year, and the years it lacks are called what they are`(
    sample: CardSample, text: String
  ) {
    var sample = sample
    sample.reportYear = FiscalYear(2023)
    if sample.target.kind == .cumulative { sample.baseline = .none }
    #expect(sample.card?.tile(0)[2]?.content.words == text)
  }

  @Test func `an absence beside a number that staff typed is left out by the formula`() throws {
    let card = try #require(CardSample(values: [110, 120]).card)
    guard case .formula(let formula, .text("確定"), _) = card.tile(0)[2]?.content else {
      Issue.record("no formula")
      return
    }
    for absence in Absence.allCases { #expect(formula.contains("、\(absence.rawValue)、")) }
  }

  @Test(arguments: [
    (Target.cumulative(value: 400, period: FiscalYear(2020)...FiscalYear(2024)), "目標値÷累計実績"),
    (.level(value: 90, year: FiscalYear(2024)), "目標値÷最新実績"),
    (.growth(rate: -0.1, period: FiscalYear(2020)...FiscalYear(2024)), "当年の目標÷最新実績"),
  ])
  func `a tile says what is divided by what where less is better`(target: Target, words: String) {
    #expect(CardSample(target: target, direction: .lowerIsBetter, values: [95]).texts.contains(words))
  }

  @Test(arguments: [
    ([FiscalYear: Double](), "【算定】新規のため、計画期間の前年を0として目標への線を引きます（推計には使いません）。"),
    ([FiscalYear(2022): 20], "【算定】新規のため、計画期間の前年を0とし、目安値のない年度は目標への線を引きます（推計には使いません）。"),
  ])
  func `a line is said to be drawn only where no value is typed`(path: [FiscalYear: Double], note: String) {
    let sample = CardSample(
      target: .new(value: 40, year: FiscalYear(2024)), baseline: .none, values: [10], path: path)
    #expect(sample.texts.contains(note))
  }
}
