import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 個票: one A4 page for one indicator, written for people, with the whole calculation below it, every figure a live formula.
struct CardSheet {
  let book: Book
  let layout: CardLayout
  let page: CardPage
  let evaluation: Evaluation
  let writer: FigureWriter
  let printed: CardPrinted
  let restated: CardYearVerdicts
  let explanations: Explanations

  /// - Parameter restatesYears: whether the figures are calculated again as the report of each year gave them.
  /// - Returns: nil where the plan has no such indicator, or where it has no page of its own.
  init?(book: Book, layout: CardLayout, restatesYears: Bool = true) {
    guard let evaluation = book.evaluations[layout.record.indicator.id], let page = layout.page else {
      return nil
    }
    self.book = book
    self.layout = layout
    self.page = page
    self.evaluation = evaluation
    writer = FigureWriter(
      evaluation, addresses: layout.addresses, rounding: book.plan.settings.rounding)
    printed = CardPrinted(evaluation: evaluation, layout: layout)
    restated = CardYearVerdicts(
      evaluation: evaluation, layout: layout, context: book.evaluations.context, restatesYears: restatesYears)
    explanations = Explanations(for: evaluation.definitions.profile)
  }

  var indicator: Indicator { evaluation.indicator }
  private var grid: CardGrid { page.grid }

  /// The points of the chart.
  var points: CardPoints? { CardPoints(card: self, page: page) }

  /// The year of the newest value that is judged, by its index; nil for none.
  var newestIndex: Int? {
    evaluation.record.entries.firstIndex { Double($0.year.number) == evaluation[.latestYear].number }
  }

  var sheet: Sheet {
    let points = CardPoints(card: self, page: page)
    let below = CardBelow(card: self, page: page, points: points)
    let texts = CardTexts(card: self, page: page)
    let notes = CardNotes(card: self).lines
    let cut = texts.cut
    var sheet = Sheet(
      name: layout.sheet, tabColor: .ai3, columns: columns, defaultStyle: .body, isProtected: true,
      hidesGridlines: true)
    for (row, pixels) in CardGrid.rowPixels.enumerated() {
      sheet.rowHeights[row] = Pixels.points(Double(pixels))
    }
    writeHead(on: &sheet)
    CardChart(card: self, page: page, points: points).place(on: &sheet)
    CardTable(card: self, page: page).write(on: &sheet)
    CardTiles(card: self, page: page).write(on: &sheet)
    texts.write(
      wholeRow: { below.screenRow(of: $0, among: cut, notes: notes.count) }, on: &sheet)
    texts.write("注意", note(notes, below, texts), rows: CardGrid.noteRows, on: &sheet)
    sheet.write(
      .text("算定の過程（すべての式と前提）は、印刷の範囲の下、この画面の\(layout.calculation.top + 1)行目からあります。"),
      at: Position(row: CardGrid.lastRow, column: CardGrid.labelColumn), style: .note)
    below.write(notes: notes, cut: cut, on: &sheet)
    sheet.print = book.page.setup(area: Area(rows: 0...CardGrid.lastRow, columns: grid.page))
    return sheet
  }

  /// The columns of the page, and behind them those of the years that the calculation below has more.
  private var columns: [Column] {
    let own = grid.pixels.map { Pixels.column($0) }
    let needed = layout.calculation.columns.firstYear + layout.calculation.yearCount + 1
    return own + (own.count..<max(own.count, needed)).map { _ in Pixels.column(75) }
  }

  // MARK: Head

  /// More full-width characters than a name has room for in its large size.
  private static let longName = 26

  private func writeHead(on sheet: inout Sheet) {
    let name = "\(fullLabel)　\(indicator.name)"
    let width = TextWidth.of(name)
    let size = width > 2 * 46 ? 9.0 : width > 2 * Self.longName + 8 ? 12 : 15
    sheet.fill(row: CardGrid.nameRow, columns: grid.left, style: .titleRule)
    sheet.merge(
      .text(TextWidth.fitting(name)), over: Area(row: CardGrid.nameRow, columns: grid.left),
      style: Style.title.size(size).wrapping(size == 9).shrinking(size > 9))
    let verdicts = PrintedVerdict(
      cells: PlacementCells(evaluation: evaluation, addresses: layout.addresses), scale: book.plan.ratings)
    let chips = [(RatingRule.Verdict.rating, verdicts.rating()), (.outlook, verdicts.outlook())]
    for ((verdict, text), columns) in zip(chips, grid.chips) {
      let area = Area(row: CardGrid.nameRow, columns: columns)
      sheet.merge(
        text.content, over: area,
        style: Style.chip.size(verdict == .rating ? 12 : 11).bordered(Borders()).fill(.ai4)
          .left(.medium, .white).right(.medium, .white)
          .format(NumberFormat.prefixedText("\(verdict.rawValue)　")).bold().shrinking())
      sheet.conditionalFormats += RatingLook.rules(over: area, of: verdict, in: book.plan.ratings)
    }
    writeFacts(on: &sheet)
    let lines = CardSentence(card: self).lines
    let places = [printed.position(of: .firstLine), printed.position(of: .secondLine)]
    let sentence = zip(places, lines).map { LiveText($0.reference, comesTo: $1.text) }
    let isShort = lines.allSatisfy { TextWidth.of($0.text) <= 2 * Self.sentenceRoom }
    sheet.merge(
      (sentence[0] + LiveText("CHAR(10)", comesTo: "\n") + sentence[1]).content,
      over: Area(row: CardGrid.sentenceRow, columns: grid.page),
      style: Style.body.size(isShort ? 10 : 9).bold(isShort).wrapping().aligned(.left))
  }

  /// The number with its section: `4①-2`.
  private var fullLabel: String {
    book.placements.first { $0.indicator == indicator.id }?.fullLabel ?? ""
  }

  /// The full-width characters of a line of the sentence.
  private static let sentenceRoom = 78

  private func writeFacts(on sheet: inout Sheet) {
    let placements = book.plan.placements(of: indicator.id)
    let policy = placements.first?.policy ?? ""
    let others = [
      indicator.department.isEmpty ? "" : "担当課：\(indicator.department)",
      "計画：\(indicator.printed.line)",
      "種別：\(indicator.target.kind.name)",
    ].filter { !$0.isEmpty }
    // The name of the policy stands on 一覧, too; it gives way where there is no room for all.
    let used = TextWidth.pixels(others.map { "　｜　" + $0 }.joined(), size: 8)
    let room = Double(grid.width(of: grid.left) - 8) - used
    let facts = [TextWidth.shortened(policy, toPixels: room, size: 8)].filter { !$0.isEmpty } + others
    sheet.merge(
      .text(TextWidth.fitting(facts.joined(separator: "　｜　"))),
      over: Area(row: CardGrid.factsRow, columns: grid.left), style: Style.note.shrinking())
    let row = book.inputs.row(of: indicator.id)
    sheet.write(
      .link(
        .sheet(book.inputs.sheet, Position(row: row, column: InputLayout.firstYearColumn)), text: "実績を書き換える"),
      at: Position(row: CardGrid.factsRow, column: grid.right.lowerBound + 3),
      style: Style.link.size(8).aligned(.right))
    sheet.write(
      .link(.sheet(ListLayout.sheet, Position(row: 0, column: 0)), text: "一覧へ戻る"),
      at: Position(row: CardGrid.factsRow, column: grid.right.upperBound),
      style: Style.link.size(8).aligned(.right))
  }

  // MARK: Notes

  /// The notes that there is room for, each shown from its cell below, and how many more there are.
  private func note(_ notes: [LiveText], _ below: CardBelow, _ texts: CardTexts) -> Cell.Content {
    var left = texts.room(in: CardGrid.noteRows).lines
    var shown: [Int] = []
    let present = notes.indices.filter { !notes[$0].text.isEmpty || notes[$0].cell == notes[$0].content }
    for index in present {
      let lines = notes[index].text.isEmpty ? 0 : texts.lines(of: notes[index].text)
      guard lines <= left - (index == present.last ? 0 : 1) else { continue }
      left -= lines
      shown.append(index)
    }
    let rest = present.count { !shown.contains($0) && !notes[$0].text.isEmpty }
    guard !shown.isEmpty || rest > 0 else { return .text("－") }
    var text: LiveText = ""
    let newLine = LiveText("CHAR(10)", comesTo: "\n")
    for index in shown {
      let cell = LiveText(
        Position(row: below.row(ofNote: index), column: CardGrid.labelColumn).reference,
        comesTo: notes[index].text)
      let isBlank = LiveCondition("\(cell.formula)=\"\"", holds: cell.text.isEmpty)
      text = text + isBlank.choose("", else: newLine + cell)
    }
    if rest > 0 {
      text = text + newLine + LiveText(stringLiteral: "ほか\(rest)件は\(below.row(ofNote: 0) + 1)行目から。")
    }
    // Any of the notes can be blank: the line feed that comes first is cut, whichever it is.
    return LiveText(
      "MID(\(text.formula),2,\(Self.greatestText))", comesTo: String(text.text.dropFirst())
    ).content
  }

  /// More characters than a cell holds.
  private static let greatestText = 32_768

  // MARK: Words

  /// How a figure comes about, without remarks, for the small room of a tile.
  func shortExplanation(of figure: Figure) -> String {
    let explanation = explanations[figure]
    let end = explanation.firstIndex { "（、".contains($0) } ?? explanation.endIndex
    let note = end == explanation.startIndex ? explanation : String(explanation[..<end])
    guard indicator.direction == .lowerIsBetter, explanation.hasSuffix(Figure.reversal) else { return note }
    return note.split(separator: "÷").reversed().joined(separator: "÷")
  }
}

extension LiveText {
  /// The content of a cell with the text: a plain text where it depends on no cell.
  var cell: Cell.Content { formula == FormulaText.quoted(text) ? .text(text) : content }
}
