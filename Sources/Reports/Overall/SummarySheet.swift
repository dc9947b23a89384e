import Evaluations
import Figures
import Indicators
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
      sections: book.plan.sections.filter { $0.kind != .programme }, placements: book.placements.count)
    matrix = SummaryMatrix(book: book, layout: layout)
    lowest = LowestProjections(book: book, layout: layout)
  }

  var sheet: Sheet {
    var sheet = Sheet(
      name: SummaryLayout.sheet, tabColor: .ai, columns: SummaryLayout.widths.map { Column(width: $0) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    writeTitle(to: &sheet)
    writeTiles(to: &sheet)
    writeSentence(to: &sheet)
    matrix.write(to: &sheet)
    lowest.write(to: &sheet)
    SummaryChart(book: book, layout: layout, matrix: matrix).write(to: &sheet)
    let last = SummaryProgramme(book: book, top: layout.lastRow + 2).write(to: &sheet)
    sheet.print = book.page.setup(
      fit: .pages(width: 1, height: 1),
      area: Area(rows: 0...last, columns: Self.page))
    sheet.print.isCenteredHorizontally = true
    return sheet
  }

  private static let page = SummaryLayout.keyColumn...SummaryLayout.lastColumn

  private func writeTitle(to sheet: inout Sheet) {
    sheet.title("総括　\(book.plan.settings.title)　ＫＰＩの進み具合", columns: Self.page)
    sheet.write(
      .text(book.reportLine), at: Position(row: 1, column: SummaryLayout.keyColumn), style: .note.size(9))
    for (row, height) in [(0, 30.0), (1, 17), (2, 5), (6, 5), (8, 4)] { sheet.rowHeights[row] = height }
  }

  // MARK: Tiles

  private func writeTiles(to sheet: inout Sheet) {
    let words = SymbolWords(scale: book.plan.ratings)
    let findings = FindingCount(book)
    let list = book.list
    let gross = book.placements.count
    let tiles = [
      Tile(
        label: "指標",
        figure: .formula(
          "=COUNTIFS(\(list.range(.reprint)),0)", cached: .number(Double(matrix.netCount))),
        note: .formula(
          "=\"延べ \"&ROWS(\(list.range(.reprint)))&\"（再掲 \"&COUNTIFS(\(list.range(.reprint)),1)&\"）\"",
          cached: .text("延べ \(max(gross, 1))（再掲 \(gross - matrix.netCount)）")),
        columns: SummaryLayout.keyColumn...SummaryLayout.keyColumn),
      Tile(
        label: words.ratings(.doubleCircle, .circle), figure: counting(.rating, .doubleCircle, .circle),
        note: .text("いまの評価"), columns: SummaryLayout.nameColumn...SummaryLayout.countColumn),
      Tile(
        label: words.ratings(.triangle, .cross), figure: counting(.rating, .triangle, .cross),
        note: .text("いまの評価"), columns: SummaryLayout.ratingColumn...SummaryLayout.leftColumns.upperBound),
      Tile(
        label: words.outlooks(.doubleCircle, .circle), figure: counting(.outlook, .doubleCircle, .circle),
        note: .text("目標年度の見通し"), columns: SummaryLayout.rightColumns),
      Tile(
        label: "要確認", figure: findings.all, note: findings.note, columns: SummaryLayout.findingsColumns),
    ]
    for tile in tiles { sheet.write(tile, atRow: SummaryLayout.tileRow) }
  }

  private func counting(
    _ verdict: SummaryLayout.Verdict, _ first: RatingScale.Symbol, _ second: RatingScale.Symbol
  ) -> Cell.Content {
    .formula(
      "=" + matrix.netFormula(verdict, first) + "+" + matrix.netFormula(verdict, second),
      cached: .number(Double(matrix.count(verdict, first, second, net: true))))
  }

  // MARK: Sentence

  private func writeSentence(to sheet: inout Sheet) {
    let tile = SummaryLayout.tileRow + 1
    func cell(_ row: Int, _ column: Int) -> String { Position(row: row, column: column).reference }
    let firstRank = layout.firstRankRow
    let found = cell(firstRank, SummaryLayout.placementColumn)
    let formula =
      "=\(cell(tile, SummaryLayout.keyColumn))&\"指標のうち、いま◎○は\"&\(cell(tile, SummaryLayout.nameColumn))"
      + "&\"、目標年度に届く見込み（◎○）は\"&\(cell(tile, SummaryLayout.outlookColumn))&\"です。\""
      + "&IF(\(found)=\"\",\"\",\"推計達成率が最も低いのは「\"&\(cell(firstRank, SummaryLayout.nameColumn))&\"」（\"&"
      + "\(NumberText.percent.formula(cell(firstRank, SummaryLayout.lowestColumn)))&\"）です。\")"
    let row = SummaryLayout.sentenceRow
    sheet.merge(
      .formula(formula, cached: .text(sentence)),
      over: Area(row: row, columns: Self.page), style: .body.size(10).bold().wrapping())
    // Half-width characters that a bold line of 10 pt surely holds on this page.
    sheet.rowHeights[row] = TextWidth.of(sentence) > 165 ? 32 : 20
  }

  private var sentence: String {
    let good = matrix.count(.rating, .doubleCircle, .circle, net: true)
    let likely = matrix.count(.outlook, .doubleCircle, .circle, net: true)
    let start = "\(matrix.netCount)指標のうち、いま◎○は\(good)、目標年度に届く見込み（◎○）は\(likely)です。"
    guard let first = lowest.ranking.first else { return start }
    let placement = book.placements[first]
    guard let ratio = book.evaluation(of: placement.indicator)?[.projectedAttainment].number else {
      return start
    }
    return start + "推計達成率が最も低いのは「\(book.title(of: placement))」（\(NumberText.percent.text(ratio))）です。"
  }
}
