import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 概要: the first page of a section's book, all of it in one glance.
struct OverviewSheet {
  let book: Book
  let layout: OverviewLayout

  init(book: Book) {
    self.book = book
    layout = OverviewLayout(count: book.placements.count)
  }

  var sheet: Sheet {
    var sheet = Sheet(
      name: OverviewLayout.sheet, tabColor: .ai,
      columns: OverviewLayout.Column.allCases.map { Column(width: $0.width) }, defaultStyle: .body,
      isProtected: true, hidesGridlines: true)
    writeTitle(to: &sheet)
    writeTiles(to: &sheet)
    writeSentence(to: &sheet)
    OverviewTable(book: book, layout: layout).write(to: &sheet)
    let chart = OverviewChart(book: book, layout: layout)
    chart.write(to: &sheet)
    let guide = OverviewGuide(book: book, layout: layout)
    guide.write(to: &sheet)
    let last = max(guide.lastRow, chart.lastRow)
    for row in layout.lowerRow + 1...last { sheet.rowHeights[row] = OverviewLayout.lowerRowHeight }
    sheet.print = book.page.setup(
      fit: .pages(width: 1, height: 1),
      area: Area(rows: 0...last, columns: Self.page))
    sheet.print.isCenteredHorizontally = true
    return sheet
  }

  private static let page = OverviewLayout.columns(.number, .outlook)

  private func writeTitle(to sheet: inout Sheet) {
    sheet.title(book.title, columns: Self.page, style: .title.size(18))
    sheet.write(
      .text("ＫＰＩ進捗管理　概要　　" + book.reportLine), at: OverviewLayout.position(.number, 1), style: .note.size(9))
    for (row, height) in [(0, 32.0), (1, 18), (2, 5), (6, 6), (8, 5)] { sheet.rowHeights[row] = height }
  }

  // MARK: Tiles

  private func writeTiles(to sheet: inout Sheet) {
    let ratings = book.plan.ratings
    let findings = FindingCount(book)
    let reprints = book.placements.filter(\.isReprint).count
    let tiles = [
      Tile(
        label: "指標数", figure: count.content, note: .text(reprints > 0 ? "うち再掲 \(reprints)" : "再掲はありません"),
        columns: OverviewLayout.columns(.number, .name)),
      Tile(
        label: ratings.title(of: .rating, [.achieved, .good]), figure: good(.rating).content,
        note: .text("いまの評価"),
        columns: OverviewLayout.columns(.printed, .year)),
      Tile(
        label: ratings.title(of: .rating, [.caution, .behind]), figure: behind.content, note: .text("いまの評価"),
        columns: OverviewLayout.columns(.latest, .progress)),
      Tile(
        label: ratings.title(of: .outlook, [.achieved, .good]), figure: good(.outlook).content,
        note: .text("目標年度の見通し"),
        columns: OverviewLayout.columns(.rating, .projectedAttainment)),
      Tile(
        label: "要確認", figure: findings.all.content, note: findings.note.content,
        columns: OverviewLayout.columns(.probability, .outlook)),
    ]
    for tile in tiles { sheet.write(tile, atRow: OverviewLayout.tileRow) }
  }

  private var count: LiveCount { LiveCount("COUNTA(\(layout.range(.number)))", comesTo: layout.count) }

  private func good(_ verdict: RatingRule.Verdict) -> LiveCount {
    counting(verdict, [.achieved, .good])
  }

  private var behind: LiveCount { counting(.rating, [.caution, .behind]) }

  /// How many placements have a rating or outlook with one of some looks.
  private func counting(_ verdict: RatingRule.Verdict, _ looks: [RatingRule.Look]) -> LiveCount {
    let evaluations = book.placements.compactMap { book.evaluation(of: $0.indicator) }
    let cells = SheetRange(
      area: layout.area(verdict == .rating ? .rating : .outlook),
      values: evaluations.isEmpty
        ? [.blank] : evaluations.map { .text(verdict == .rating ? $0.rating : $0.outlook) })
    return .sum(
      book.plan.ratings.groups(of: verdict).filter { looks.contains($0.look) }.map {
        LiveCount($0.count(in: cells))
      })
  }

  // MARK: Sentence

  private func writeSentence(to sheet: inout Sheet) {
    let row = OverviewLayout.sentenceRow
    let sentence = sentence
    sheet.merge(
      sentence.content, over: Area(row: row, columns: Self.page), style: .body.size(11).bold().wrapping())
    // Half-width characters that a bold line of 11 pt surely holds on this page.
    sheet.rowHeights[row] = TextWidth.of(sentence.text) > 150 ? 34 : 20
  }

  private var sentence: LiveText {
    func tile(_ column: OverviewLayout.Column) -> Position {
      OverviewLayout.position(column, OverviewLayout.tileRow + 1)
    }
    let ratios = layout.range(.projectedAttainment)
    let lowest = "MIN(\(ratios))"
    let projected = book.placements.compactMap { placement in
      book.evaluation(of: placement.indicator)?[.projectedAttainment].number.map { (placement, $0) }
    }
    let first = projected.min { $0.1 < $1.1 }
    let ratings = book.plan.ratings
    return SummarySentence(
      count: count.shown(at: tile(.number)),
      good: (good(.rating).shown(at: tile(.printed)), ratings.keys(of: .rating, [.achieved, .good])),
      likely: (good(.outlook).shown(at: tile(.rating)), ratings.keys(of: .outlook, [.achieved, .good])),
      isNoneProjected: LiveCondition("COUNT(\(ratios))=0", holds: first == nil),
      lowest: (
        LiveText(
          "INDEX(\(layout.range(.name)),MATCH(\(lowest),\(ratios),0))",
          comesTo: first.map { book.title(of: $0.0) } ?? ""), NumberText.percent.live(lowest, first?.1)
      )
    ).text
  }
}
