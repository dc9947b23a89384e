import Evaluations
import Indicators
import Testing

@testable import Exchange
@testable import Localization
@testable import Sheets
@testable import Workbooks

/// What 評価の変化・変更一覧 says of ratings against those that were published last.
struct ChangesSheetTests {
  static let behind: [Double?] = [110, 110, 110, 110]
  static let missed = behind + [110]

  private static func book(_ then: String, _ values: [Double?]) -> Book {
    let sample = CardSample(values: values, reportYear: FiscalYear(2019 + values.count))
    let evaluations = sample.book.evaluations
    let publication = Publication(
      reportYear: FiscalYear(2020), values: [],
      verdicts: [.init(indicator: CardSample.id, rating: then, outlook: "")])
    return Book(
      .overall, plan: sample.plan, evaluations: evaluations, findings: [], files: [],
      comparison: Comparison(evaluations, with: [publication]), version: "1.2.3")
  }

  private static let cases: [(String, [Double?], VerdictChange.Group?)] = [
    ("× 遅れ", behind, nil), ("× 遅れ※", behind, nil), ("× 遅れ（1/3年）", behind, nil), ("× 遅れ", missed, .missed),
    ("× 未達成（2/4年）", missed, nil), ("× 未達成", behind, .reworded), ("△ やや遅れ", behind, .fallen),
    ("△ 少し遅れ", behind, .fallen), ("◎ 達成", missed, .fallen), ("－ 判定不可（最新R1）", behind, .judged),
    ("× 遅れ", [110, 130, 150, 190], .risen),
    // Words that the plan has no more are listed as they were printed.
    ("× かなり遅れ", behind, .unknown), ("A 良好", behind, .unknown), ("", behind, nil),
  ]

  @Test(arguments: cases)
  func `a rating goes up, goes down, or stays the same`(
    then: String, values: [Double?], group: VerdictChange.Group?
  ) throws {
    let book = Self.book(then, values)
    let changes = VerdictChange.all(of: book, try #require(book.comparison))
    #expect(changes.map(\.group) == [group].compactMap(\.self))
  }

  @Test(arguments: [
    ("△ やや遅れ", behind, "↓", "上がったのは0指標、下がったのは1指標"),
    ("× 遅れ", [110, 130, 150, 190], "↑", "上がったのは1指標、下がったのは0指標"),
    ("× 遅れ", missed, "→", "ほかに1指標が、遅れのまま目標年度を終えて未達成になりました。"),
  ])
  func `arrows and counts are formulas`(
    then: String, values: [Double?], arrow: String, sentence: String
  ) throws {
    let book = Self.book(then, values)
    let changes = ChangesSheet(book: book, comparison: try #require(book.comparison))
    let cell = ChangesLayout.position(.arrow, row: changes.layout.lines(ofGroup: 0).lowerBound)
    guard case .formula(let formula, .text(let shown), _) = changes.sheet.cells[cell]?.content else {
      Issue.record("no arrow")
      return
    }
    #expect(shown == arrow && formula.contains("'算定表'!$"))
    let head = changes.sheet.cells[ChangesLayout.position(.number, row: ChangesLayout.sentenceRow)]?.content
    guard case .formula(let counts, .text(let text), _)? = head else {
      Issue.record("no sentence")
      return
    }
    #expect(text.contains(sentence) && counts.contains("COUNTIF("))
  }

  @Test func `where no rating and no value changed the page says so`() throws {
    let book = Self.book("× 遅れ", Self.behind)
    let sheet = ChangesSheet(book: book, comparison: try #require(book.comparison)).sheet
    let texts = sheet.cells.values.compactMap(\.content.words)
    #expect(texts.contains("前回から変わった評価・見通しはありません。"))
    #expect(texts.contains("前回の公表から変わった値はありません。"))
    #expect(texts.contains("変わらない1指標は載せていません"))
  }
}
