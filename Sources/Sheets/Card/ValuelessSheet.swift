import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 個票（値なし）: what is known of the indicators without a value to judge, and who is to deliver it, in strips of which four
/// stand on a page; their calculations stand below, so that a value that is typed in is judged at once.
struct ValuelessSheet {
  let book: Book
  private let cards: [CardLayout]
  private let layout: ValuelessLayout

  /// - Returns: nil where every indicator of the book has a value.
  init?(book: Book) {
    let cards = book.cards.filter { $0.page == nil }
    guard !cards.isEmpty else { return nil }
    self.book = book
    self.cards = cards
    layout = ValuelessLayout(count: cards.count)
  }

  private typealias Layout = ValuelessLayout

  var sheet: Sheet {
    let yearCount = cards.map(\.record.years.count).max() ?? 0
    var sheet = Sheet(
      name: CardLayout.valuelessSheet, tabColor: .ai3,
      columns: Layout.pixels.map { Pixels.column($0) } + (0..<yearCount).map { _ in Pixels.column(75) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    writeHead(on: &sheet)
    for (index, card) in cards.enumerated() {
      guard let evaluation = book.evaluations[card.record.indicator.id] else { continue }
      let writer = FigureWriter(
        evaluation, addresses: card.addresses, rounding: book.plan.settings.rounding)
      write(card, writer, atRow: layout.row(ofStrip: index), on: &sheet)
      CalculationSheetPart(
        card: writer, place: card.calculation, indicator: evaluation.indicator,
        title: "\(book.label(of: evaluation.indicator.id))　\(evaluation.indicator.name)"
      ).write(on: &sheet)
    }
    sheet.write(
      .text("計画の値だけでは、進み具合も見通しも分かりません。● 未提出　○ 集計中。回答は差し戻し票、値は照会様式に書いてください。"),
      at: Position(row: layout.noteRow, column: Layout.labelColumn), style: .note)
    sheet.rowHeights[layout.noteRow] = 15.75
    sheet.print = book.page.setup(
      area: Area(rows: 0...layout.noteRow, columns: Layout.page),
      repeatRows: 0...Layout.introductionRow, rowBreaks: layout.breaks)
    return sheet
  }

  private func writeHead(on sheet: inout Sheet) {
    for (row, pixels) in Layout.headPixels.enumerated() {
      sheet.rowHeights[row] = Pixels.points(Double(pixels))
    }
    sheet.title("評価に使える値がない指標　\(cards.count)", columns: Layout.page)
    sheet.write(
      .text("\(book.title)　\(book.reportLine)"), at: Position(row: 0, column: Layout.askColumn),
      style: Style.titleRule.size(8).color(.sub).aligned(.right))
    sheet.merge(
      .text("次の\(cards.count)指標は、評価に使える実績が届いていないため、図と見通しがありません。値が届けば、次の作成から一つずつ個票になります。"),
      over: Area(row: Layout.introductionRow, columns: Layout.page), style: .body)
  }

  // MARK: A strip

  private func write(
    _ card: CardLayout, _ writer: FigureWriter, atRow top: Int, on sheet: inout Sheet
  ) {
    let evaluation = writer.evaluation
    let indicator = evaluation.indicator
    for (offset, pixels) in Layout.stripPixels.enumerated() {
      sheet.rowHeights[top + offset] = Pixels.points(Double(pixels))
    }
    for columns in [Layout.left, Layout.askLabelColumn...Layout.askColumn] {
      sheet.fill(row: top, columns: columns, style: .section)
      for row in [top + 1, top + 3, top + 4] { sheet.fill(row: row, columns: columns, style: .tableCell) }
    }
    sheet.write(
      .text(book.placements.first { $0.indicator == indicator.id }?.fullLabel ?? ""),
      at: Position(row: top, column: Layout.labelColumn),
      style: Style.section.size(12).shrinking())
    sheet.merge(
      .text(TextWidth.fitting(indicator.name)),
      over: Area(row: top, columns: Layout.planColumn...Layout.left.upperBound),
      style: Style.section.size(TextWidth.of(indicator.name) > 96 ? 9 : 12).shrinking())
    writeVerdicts(card, evaluation, row: top, on: &sheet)
    writeYears(card, evaluation, row: top + 1, on: &sheet)
    writeRequest(evaluation, row: top + 1, on: &sheet)

    let head = Style.body.size(8).bold().color(.ai)
    sheet.write(
      .text("定義"), at: Position(row: top + 4, column: Layout.labelColumn), style: head.bottom(.hair, .hair))
    let definition = indicator.definition.split(whereSeparator: \.isNewline).joined(separator: " ")
    sheet.merge(
      .text(
        definition.isEmpty ? "計画に定義の記載がありません。" : TextWidth.shortened(definition, to: Self.definitionRoom)),
      over: Area(row: top + 4, columns: Layout.planColumn...Layout.left.upperBound),
      style: Style.tableCell.color(definition.isEmpty ? .sub : .ink).aligned(.left).wrapping())
  }

  /// Half-width characters of two lines.
  private static let definitionRoom = 190

  private func writeVerdicts(
    _ card: CardLayout, _ evaluation: Evaluation, row: Int, on sheet: inout Sheet
  ) {
    let verdicts: LiveText =
      "評価　\(LiveText(card.addresses.address(.rating), comesTo: evaluation.rating))　　見通し　\(LiveText(card.addresses.address(.outlook), comesTo: evaluation.outlook))"
    sheet.merge(
      verdicts.content, over: Area(row: row, columns: Layout.askLabelColumn...Layout.askColumn),
      style: Style.section.size(9).color(.sub).shrinking())
  }

  /// The years that a strip shows: the baseline year and the newest six.
  private func years(of record: Record) -> [Int] {
    let printed = CardYears(of: record).printed
    return printed.count <= Layout.years ? printed : [printed[0]] + printed.suffix(Layout.years - 1)
  }

  private func writeYears(
    _ card: CardLayout, _ evaluation: Evaluation, row: Int, on sheet: inout Sheet
  ) {
    let indicator = evaluation.indicator
    let head = Style.subheader.size(8)
    sheet.fill(row: row, columns: Layout.left, style: head)
    let unit = indicator.unit.name
    sheet.write(
      .text(unit.isEmpty ? "" : "（\(unit)）"), at: Position(row: row, column: Layout.labelColumn),
      style: head.aligned(.left).shrinking())
    sheet.write(
      .text("計画（基準 → 目標）"), at: Position(row: row, column: Layout.planColumn), style: head.aligned(.left))
    sheet.fill(row: row + 1, columns: Layout.left, style: .tableCell)
    sheet.write(
      .text("実績"), at: Position(row: row + 1, column: Layout.labelColumn), style: .tableCell.bold())
    sheet.write(
      .text(TextWidth.fitting(indicator.printed.line)),
      at: Position(row: row + 1, column: Layout.planColumn), style: .tableCell.size(8).shrinking())
    sheet.write(
      .text("状態"), at: Position(row: row + 2, column: Layout.labelColumn),
      style: .tableCell.size(8).color(.sub))
    for (index, year) in years(of: evaluation.record).enumerated() {
      let column = Layout.firstYearColumn + index
      sheet.write(
        .formula(
          "=\(card.addresses.address(.label, at: year))", cached: .text(evaluation.record.years[year].label)),
        at: Position(row: row, column: column), style: head)
      sheet.write(
        value(card, evaluation, year).content, at: Position(row: row + 1, column: column),
        style: Style.tableCell.size(8).aligned(.right).format(NumberFormat.value(of: indicator)).shrinking())
      sheet.write(
        status(card, evaluation, year).content, at: Position(row: row + 2, column: column),
        style: Style.tableCell.size(8).color(.sub).aligned(.center).shrinking())
    }
    let values = Area(
      row: row + 1, columns: Layout.firstYearColumn...Layout.left.upperBound)
    sheet.conditionalFormats.append(
      ConditionalFormat(over: values, when: .beginsWith(Self.missing), style: .init(fill: .amber)))
  }

  private static let missing = "●"
  private static let pending = "○"

  private func cell(_ card: CardLayout, _ evaluation: Evaluation, _ row: YearlyFigure, _ year: Int)
    -> SheetExpression
  {
    .cell(card.addresses.address(row, at: year), evaluation[row][year].shown)
  }

  /// The value of a year, or why there is none, with a mark where it is asked for.
  private func value(_ card: CardLayout, _ evaluation: Evaluation, _ year: Int) -> SheetExpression {
    let value = cell(card, evaluation, .actual, year)
    let marks = [(Absence.notSubmitted, Self.missing), (.inPreparation, Self.pending)]
    let words = marks.reversed().reduce(SheetExpression.joined([value, .text("")])) { rest, mark in
      .choice(
        .comparison(value, .equal, .text(mark.0.rawValue)), .joined([.text(mark.1 + " "), value]), rest)
    }
    return .choice(.isNumber(value), value, words)
  }

  /// The status of a value; blank where the reason stands in its place.
  private func status(_ card: CardLayout, _ evaluation: Evaluation, _ year: Int) -> SheetExpression {
    .choice(
      .isNumber(cell(card, evaluation, .actual, year)),
      .joined([cell(card, evaluation, .status, year), .text("")]), .text(""))
  }

  // MARK: What is asked for

  private func writeRequest(_ evaluation: Evaluation, row: Int, on sheet: inout Sheet) {
    let indicator = evaluation.indicator
    let label = Style.body.size(8).bold().color(.ai)
    let awaited = evaluation.record.entries.filter { $0.valueCells.contains(where: \.isAwaited) }
    let missing = awaited.filter { $0.valueCells.contains { $0.absence != .inPreparation && $0.isAwaited } }
    let pending = awaited.filter { entry in !missing.contains { $0.year == entry.year } }
    var request = missing.isEmpty ? "" : "\(Self.text(of: missing.map(\.year)))の値と状態。"
    if !pending.isEmpty {
      request += "\(Self.text(of: pending.map(\.year)))は「\(Absence.inPreparation.rawValue)」と届いています。"
    }
    let lines: [(String, String, rows: ClosedRange<Int>, Style)] = [
      ("担当課", indicator.department.isEmpty ? "－" : indicator.department, row...row, .body.bold()),
      ("お願い", request.isEmpty ? "－" : request, row + 1...row + 2, .body.wrapping()),
      (
        "未提出", "\(missing.count)件" + (pending.isEmpty ? "" : "　集計中 \(pending.count)件"), row + 3...row + 3,
        .body
      ),
    ]
    for (name, text, rows, style) in lines {
      sheet.merge(
        .text(name), over: Area(rows: rows, column: Layout.askLabelColumn), style: label.bottom(.hair, .hair))
      sheet.merge(
        .text(text), over: Area(rows: rows, column: Layout.askColumn),
        style: style.aligned(.left).bottom(.hair, .hair).shrinking(!style.wraps))
    }
  }

  /// Some years, those that follow one another as a stretch: 「R1〜R4・R6」.
  private static func text(of years: [FiscalYear]) -> String {
    var stretches: [ClosedRange<FiscalYear>] = []
    for year in years {
      if let last = stretches.last, last.upperBound.advanced(by: 1) == year {
        stretches[stretches.count - 1] = last.lowerBound...year
      } else {
        stretches.append(year...year)
      }
    }
    return stretches.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)〜\($0.upperBound)" }
      .joined(separator: "・")
  }
}
