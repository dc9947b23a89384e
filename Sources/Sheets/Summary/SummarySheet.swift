import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 総括: the first page of the overall book, how the whole strategy stands.
struct SummarySheet {
  let book: Book
  let layout: SummaryLayout
  private let matrix: SummaryMatrix
  private let lowest: LowestProjections

  init(book: Book) {
    self.book = book
    layout = SummaryLayout(
      sections: book.plan.sections.filter { $0.kind != .programme }, placements: book.placements.count,
      scale: book.plan.ratings)
    matrix = SummaryMatrix(book: book, layout: layout)
    lowest = LowestProjections(book: book, layout: layout)
  }

  var sheet: Sheet {
    var sheet = Sheet(
      name: SummaryLayout.sheet, tabColor: .ai, columns: layout.widths.map { Column(width: $0) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    writeTitle(to: &sheet)
    writeTiles(to: &sheet)
    writeSentence(to: &sheet)
    matrix.write(to: &sheet)
    lowest.write(to: &sheet)
    SummaryChart(book: book, layout: layout, matrix: matrix).write(to: &sheet)
    let last = SummaryProgramme(book: book, layout: layout, top: layout.lastRow + 2).write(to: &sheet)
    sheet.print = book.page.setup(
      fit: .pages(width: 1, height: 1),
      area: Area(rows: 0...last, columns: page))
    sheet.print.isCenteredHorizontally = true
    return sheet
  }

  private var page: ClosedRange<Int> { SummaryLayout.keyColumn...layout.lastColumn }

  private func writeTitle(to sheet: inout Sheet) {
    sheet.title("総括　\(book.plan.settings.title)　ＫＰＩの進み具合", columns: page)
    sheet.write(
      .text(book.reportLine), at: Position(row: 1, column: SummaryLayout.keyColumn), style: .note.size(9))
    for (row, height) in [(0, 30.0), (1, 17), (2, 5), (6, 5), (8, 4)] { sheet.rowHeights[row] = height }
  }

  // MARK: Tiles

  private func writeTiles(to sheet: inout Sheet) {
    let ratings = book.plan.ratings
    let findings = FindingCount(book)
    let note: LiveText = "延べ \(matrix.grossCount)（再掲 \(matrix.reprints)）"
    let tiles = [
      Tile(
        label: "指標", figure: matrix.netCount.content, note: note.content,
        columns: SummaryLayout.keyColumn...SummaryLayout.keyColumn),
      Tile(
        label: ratings.title(of: .rating, [.achieved, .good]), figure: good(.rating).content,
        note: .text("いまの評価"), columns: SummaryLayout.nameColumn...SummaryLayout.countColumn),
      Tile(
        label: ratings.title(of: .rating, [.caution, .behind]),
        figure: counting(.rating, [.caution, .behind]).content,
        note: .text("いまの評価"), columns: SummaryLayout.ratingColumn...layout.leftColumns.upperBound),
      Tile(
        label: ratings.title(of: .outlook, [.achieved, .good]), figure: good(.outlook).content,
        note: .text("目標年度の見通し"), columns: layout.rightColumns),
      Tile(
        label: "要確認", figure: findings.all.content, note: findings.note.content,
        columns: layout.findingsColumns),
    ]
    for tile in tiles { sheet.write(tile, atRow: SummaryLayout.tileRow) }
  }

  private func good(_ verdict: RatingRule.Verdict) -> LiveCount { counting(verdict, [.achieved, .good]) }

  private func counting(_ verdict: RatingRule.Verdict, _ looks: [RatingRule.Look]) -> LiveCount {
    .sum(
      layout.columns(of: verdict).filter { looks.contains($0.group.look) }.map {
        matrix.netCount((verdict, $0.group))
      })
  }

  // MARK: Sentence

  private func writeSentence(to sheet: inout Sheet) {
    let row = SummaryLayout.sentenceRow
    let sentence = sentence
    sheet.merge(
      sentence.content, over: Area(row: row, columns: page), style: .body.size(10).bold().wrapping())
    // Half-width characters that a bold line of 10 pt surely holds on this page.
    sheet.rowHeights[row] = TextWidth.of(sentence.text) > 165 ? 32 : 20
  }

  private var sentence: LiveText {
    func cell(_ row: Int, _ column: Int) -> String { Position(row: row, column: column).reference }
    func tile(_ column: Int) -> Position { Position(row: SummaryLayout.tileRow + 1, column: column) }
    let row = layout.firstRankRow
    let ratings = book.plan.ratings
    let first = lowest.ranking.first.map { book.placements[$0] }
    let ratio = first.flatMap { book.evaluation(of: $0.indicator)?[.projectedAttainment].number }
    return SummarySentence(
      count: matrix.netCount.shown(at: tile(SummaryLayout.keyColumn)),
      good: (
        good(.rating).shown(at: tile(SummaryLayout.nameColumn)),
        ratings.keys(of: .rating, [.achieved, .good])
      ),
      likely: (
        good(.outlook).shown(at: tile(layout.outlookColumn)), ratings.keys(of: .outlook, [.achieved, .good])
      ),
      isNoneProjected: LiveCondition(
        "\(cell(row, layout.placementColumn))=\"\"", holds: first == nil),
      lowest: (
        LiveText(cell(row, SummaryLayout.nameColumn), comesTo: first.map(book.title(of:)) ?? ""),
        NumberText.percent.live(cell(row, SummaryLayout.lowestColumn), ratio)
      )
    ).text
  }
}
