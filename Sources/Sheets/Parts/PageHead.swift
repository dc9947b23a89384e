import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// What a first page begins with: the title, the five tiles, and the sentence.
struct PageHead {
  let totals: StateTotals
  let title: String

  private var book: Book { totals.states.book }
  private var scale: RatingScale { book.plan.ratings }

  static let tileRow = 2
  static let sentenceRow = 5
  /// The first row below it.
  static let nextRow = 7

  /// The cell with the sentence.
  static let sentence = Position(row: sentenceRow, column: PageGrid.key)

  func write(to sheet: inout Sheet) {
    let year = PageGrid.narrow(26...35)
    sheet.setHeight(ofRow: 0, pixels: 30)
    sheet.setHeight(ofRow: 1, pixels: 6)
    sheet.setHeight(ofRow: Self.nextRow - 1, pixels: 4)
    sheet.put(.text(title), row: 0, PageGrid.key...year.lowerBound - 1, .title)
    sheet.put(
      .text("報告年度 \(book.evaluations.context.reportYear.japanese)"), row: 0, year,
      Style.titleRule.aligned(.right).aligned(vertically: .bottom))
    PageTiles(tiles: tiles, row: Self.tileRow).write(to: &sheet)
    let sentence = PageSentence(totals: totals).text
    sheet.setHeight(ofRow: Self.sentenceRow, pixels: 42)
    sheet.put(
      sentence.content, row: Self.sentenceRow, PageGrid.page,
      Style.body.size(10).bold().wrapping())
  }

  // MARK: Tiles

  private var tiles: [PageTile] {
    let (good, late) = (totals[.state(.good)], totals[.state(.late)])
    let unjudged = totals[.state(.unjudged)]
    let judged = LiveCount("(\(good.formula)+\(late.formula))", comesTo: good.number + late.number)
    let figure: LiveText = "\(judged)／\(totals[.indicators])"
    return [
      PageTile(label: "判定できた指標", figure: figure.content, note: counted),
      PageTile(
        label: label("良い", of: .good), figure: good.content,
        note: note(of: .good, change: .improved, sign: "↑")),
      PageTile(
        label: label("遅れ", of: .late), figure: late.content,
        note: note(of: .late, change: .worsened, sign: "↓")),
      PageTile(
        label: "判定できない指標", figure: unjudged.content, note: unjudgedNote,
        alert: "\(unjudged.formula)>0"),
      PageTile(
        label: "要対応", figure: totals[.required].content,
        note: "要修正 \(totals[.corrections])　確認 \(totals[.confirmations])",
        alert: "\(totals[.corrections].formula)>0"),
    ]
  }

  /// What the count of indicators leaves out.
  private var counted: LiveText {
    let all = book.placements.count
    guard book.placements.contains(where: \.isReprint) else { return "再掲はありません" }
    return LiveText(
      stringLiteral: book.isOverall ? "再掲を除く（延べ\(all)）" : "うち再掲 \(book.placements.count(where: \.isReprint))")
  }

  private func groups(of state: IndicatorState) -> [(index: Int, key: String)] {
    scale.groups(of: .rating).enumerated().filter { state.looks.contains($0.element.look) }.map {
      ($0.offset, $0.element.key)
    }
  }

  /// The word with the signs of the scale, as long as the tile holds them.
  private func label(_ word: String, of state: IndicatorState) -> String {
    let keys = groups(of: state).map(\.key).joined(separator: "・")
    return keys.isEmpty || TextWidth.of(keys) > 24 ? word : "\(word)　\(keys)"
  }

  private func note(of state: IndicatorState, change: StateTotals.Total, sign: String) -> LiveText {
    let parts = groups(of: state)
    var note: LiveText = ""
    for (position, part) in parts.enumerated() {
      note = note + "\(position > 0 ? "　" : "")\(part.key) \(totals[.group(.rating, part.index)])"
    }
    guard book.comparison != nil else { return note }
    let changed = totals[change]
    return note
      + LiveCondition(.comparison(changed.expression, .greater, .number(0))).choose(
        "　　前年から \(sign)\(changed)")
  }

  /// Why indicators cannot be judged, and how much is missing from how many departments.
  private var unjudgedNote: LiveText {
    let missing = totals[.missing]
    let departments = totals[.departments]
    let count: LiveText = "\(Absence.notSubmitted.rawValue) \(missing)件"
    let pending: LiveText =
      totals.states.departments.isEmpty ? count : "\(count)・\(departments)課"
    let isFull = UnjudgedCause.allCases.allSatisfy { totals[.cause($0)].number > 0 }
    let causes = PageSentence.causes(totals, gap: isFull ? "" : " ")
    return causes
      + LiveCondition(
        .all([
          .comparison(missing.expression, .greater, .number(0)),
          .comparison(totals[.state(.unjudged)].expression, .greater, .number(0)),
        ])
      ).choose("\(LiveText("CHAR(10)", comesTo: "\n"))\(pending)")
  }
}
