import Evaluations
import Indicators
import Testing

@testable import Exchange
@testable import Localization
@testable import Sheets
@testable import Workbooks

/// What 評価の変化 says of a rating against the one that was published last.
struct VerdictSheetTests {
  static let changed = ConditionalFormat.attentionMark + " 変化"
  static let behind: [Double?] = [110, 110, 110, 110]
  static let missed = behind + [110]

  @Test(arguments: [
    ("× 遅れ", behind, ""), ("× 遅れ※", behind, ""), ("× 遅れ（1/3年）", behind, ""),
    ("× 遅れ", missed, changed), ("× 未達成（2/4年）", missed, ""), ("× 未達成", behind, changed),
    ("△ やや遅れ", behind, changed), ("△ 少し遅れ", behind, changed),
    // Words that the plan has no more: × alone does not tell which of its ratings it was.
    ("× かなり遅れ", behind, "－"), ("", behind, "－"),
  ])
  func `a rating has changed where symbol or words are others`(
    then: String, values: [Double?], expected: String
  ) throws {
    let sample = CardSample(values: values, reportYear: FiscalYear(2019 + values.count))
    let evaluations = sample.book.evaluations
    let publication = Publication(
      reportYear: FiscalYear(2020), values: [],
      verdicts: [.init(indicator: CardSample.id, rating: then, outlook: "")])
    let book = Book(
      .overall, plan: sample.plan, evaluations: evaluations, findings: [], files: [],
      comparison: Comparison(evaluations, with: [publication]), version: "1.2.3")
    let sheet = VerdictSheet(book: book, comparison: try #require(book.comparison)).sheet
    let place = VerdictLayout.position(.ratingChange, row: VerdictLayout.firstRow)
    #expect(try #require(sheet.cells[place]).content.words == expected)
  }
}
