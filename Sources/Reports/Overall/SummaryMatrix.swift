import Evaluations
import Indicators
import Workbooks

/// The matrix of 総括: how many indicators of each section stand where, now and at the target year.
struct SummaryMatrix {
  let book: Book
  let layout: SummaryLayout

  private typealias Symbol = RatingScale.Symbol

  // MARK: Counting

  /// The placements of a section, or all of them; without what is printed again on demand.
  private func placements(of section: Section? = nil, net: Bool = false) -> [Placement] {
    book.placements.filter { placement in
      (section.map { $0.id == placement.section } ?? true) && !(net && placement.isReprint)
    }
  }

  /// How many of some placements have a verdict that begins with a symbol.
  func count(
    _ verdict: SummaryLayout.Verdict, _ symbol: RatingScale.Symbol, of section: Section? = nil,
    net: Bool = false
  ) -> Int {
    placements(of: section, net: net).compactMap { book.evaluation(of: $0.indicator) }
      .count { (verdict == .rating ? $0.ratingClass?.symbol : $0.outlookClass?.symbol) == symbol }
  }

  /// The distinct indicators.
  var netCount: LiveCount {
    LiveCount("COUNTIFS(\(book.list.range(.reprint)),0)", comesTo: placements(net: true).count)
  }

  /// The distinct indicators with a symbol.
  func netCount(_ verdict: SummaryLayout.Verdict, _ symbol: RatingScale.Symbol) -> LiveCount {
    LiveCount(
      "COUNTIFS(\(book.list.range(.reprint)),0,\(book.list.range(verdict.listColumn)),\"\(symbol.rawValue)*\")",
      comesTo: count(verdict, symbol, net: true))
  }

  // MARK: Writing

  /// Writes head, header, one row for each section, and the totals.
  func write(to sheet: inout Sheet) {
    let row = SummaryLayout.matrixRow
    sheet.head("区分ごとの指標数", row: row, columns: SummaryLayout.leftColumns, height: 20)
    // The rule is broken where the table is, so that no piece of it shows between the headers.
    for columns in [SummaryLayout.rightColumns, SummaryLayout.findingsColumns] {
      sheet.fill(row: row, columns: columns, style: .section)
    }
    writeHeader(to: &sheet)
    for (offset, section) in layout.sections.enumerated() {
      write(section, row: SummaryLayout.firstRow + offset, to: &sheet)
    }
    writeTotals(to: &sheet)
  }

  private func writeHeader(to sheet: inout Sheet) {
    let band = SummaryLayout.bandRow
    let header = SummaryLayout.headerRow
    let words = SymbolWords(scale: book.plan.ratings)
    for (column, text) in [
      (SummaryLayout.keyColumn, "区分"), (SummaryLayout.nameColumn, "名称（区分を押すと節のブックが開きます）"),
      (SummaryLayout.countColumn, "計"),
    ] {
      sheet.merge(.text(text), over: Area(rows: band...header, column: column), style: .header)
    }
    for verdict in SummaryLayout.Verdict.allCases {
      let columns = SummaryLayout.column(verdict, .doubleCircle)...SummaryLayout.column(verdict, .dash)
      sheet.merge(.text(verdict.title), over: Area(row: band, columns: columns), style: .header)
      for symbol in Symbol.allCases {
        let word =
          verdict == .rating
          ? words.ratings(symbol, separator: "\n") : words.outlooks(symbol, separator: "\n")
        sheet.write(
          .text("\(symbol.rawValue)\n\(word)"),
          at: Position(row: header, column: SummaryLayout.column(verdict, symbol)),
          style: .subheader.size(8))
      }
    }
    let first = SummaryLayout.findingsColumn
    sheet.merge(.text("要確認"), over: Area(row: band, columns: SummaryLayout.findingsColumns), style: .header)
    sheet.write(.text("計"), at: Position(row: header, column: first), style: .subheader.size(8))
    sheet.write(
      .text(Finding.Severity.correction.name.ja), at: Position(row: header, column: first + 1),
      style: .subheader.size(8))
    sheet.rowHeights[band] = 16
    sheet.rowHeights[header] = 36
  }

  private static let number = Style.tableCell.aligned(.center).format(NumberFormat.countCentered)

  private func write(_ section: Section, row: Int, to sheet: inout Sheet) {
    let key = Position(row: row, column: SummaryLayout.keyColumn)
    let name = name(of: section)
    sheet.write(link(to: section), at: key, style: .link.bold().bottom(.hair, .hair))
    sheet.write(
      .text(name), at: Position(row: row, column: SummaryLayout.nameColumn), style: .tableCell.wrapping())
    sheet.rowHeights[row] = TextWidth.height(
      of: [(name, SummaryLayout.widths[SummaryLayout.nameColumn], 9)], least: 16)

    let criterion = key.reference(absoluteRow: false, absoluteColumn: true)
    let inSection = "COUNTIFS(\(book.list.range(.section)),\(criterion)"
    func put(_ count: LiveCount, _ column: Int, _ style: Style) {
      sheet.write(count.content, at: Position(row: row, column: column), style: style)
    }
    put(
      LiveCount(inSection + ")", comesTo: placements(of: section).count), SummaryLayout.countColumn,
      Self.number.bold())
    for verdict in SummaryLayout.Verdict.allCases {
      for symbol in Symbol.allCases {
        let count = LiveCount(
          inSection + ",\(book.list.range(verdict.listColumn)),\"\(symbol.rawValue)*\")",
          comesTo: count(verdict, symbol, of: section))
        put(count, SummaryLayout.column(verdict, symbol), Self.number)
      }
    }
    write(FindingCount(book, of: section), row: row, style: Self.number, to: &sheet)
  }

  private func write(_ findings: FindingCount, row: Int, style: Style, to sheet: inout Sheet) {
    let first = SummaryLayout.findingsColumn
    sheet.write(findings.all.content, at: Position(row: row, column: first), style: style)
    sheet.write(findings.corrections.content, at: Position(row: row, column: first + 1), style: style)
  }

  /// A goal has no name of its own: its indicator stands for it.
  private func name(of section: Section) -> String {
    let names = placements(of: section).compactMap { book.plan.indicator($0.indicator)?.name }
    return section.kind == .goal && !names.isEmpty ? names.joined(separator: "、") : section.name
  }

  private func link(to section: Section) -> Cell.Content {
    if section.kind == .section {
      return .link(.file(book.fileName(of: .section(section))), text: section.label)
    }
    guard let first = placements(of: section).first, let card = book.card(of: first.indicator) else {
      return .text(section.label)
    }
    return .link(.sheet(card.sheet, Position(row: 0, column: 0)), text: section.label)
  }

  // MARK: Totals

  private var rounding: Rounding { book.plan.settings.rounding }

  private var countColumns: [Int] {
    [SummaryLayout.countColumn]
      + SummaryLayout.Verdict.allCases.flatMap { verdict in
        Symbol.allCases.map { SummaryLayout.column(verdict, $0) }
      }
  }

  private func writeTotals(to sheet: inout Sheet) {
    let total = Self.number.bold().fill(.ai4)
    let label = Style.tableCell.bold().fill(.ai4)
    let lines = [
      (layout.grossRow, "延べ", "再掲を含む", total.top(.thin, .ai), label.top(.thin, .ai)),
      (layout.netRow, "実", "再掲を除く", total, label),
      (layout.shareRow, "構成比", "実の計に対する割合", total.bold(false), label.bold(false)),
    ]
    for (row, title, note, style, label) in lines {
      sheet.rowHeights[row] = 16
      for column in countColumns + SummaryLayout.findingsColumns {
        sheet.write(.blank, at: Position(row: row, column: column), style: style)
      }
      sheet.write(.text(title), at: Position(row: row, column: SummaryLayout.keyColumn), style: label)
      sheet.write(
        .text(note), at: Position(row: row, column: SummaryLayout.nameColumn),
        style: label.bold(false).color(.sub))
    }
    for column in countColumns { writeTotals(column, to: &sheet, styles: lines.map(\.3)) }
    write(FindingCount(book), row: layout.netRow, style: lines[1].3, to: &sheet)
    sheet.write(
      .text(
        "「・」は０。構成比は\(rounding.rawValue)のため合計が100％にならないことがあります。－（判定・推計できないもの）は別に数えます。要確認の「実」は、指標によらない指摘も含みます。"),
      at: Position(row: layout.noteRow, column: SummaryLayout.keyColumn), style: .note)
    sheet.rowHeights[layout.noteRow] = 14
    sheet.rowHeights[layout.noteRow + 1] = 6
  }

  private func writeTotals(_ column: Int, to sheet: inout Sheet, styles: [Style]) {
    func position(_ row: Int, _ column: Int) -> Position { Position(row: row, column: column) }
    let verdict = SummaryLayout.Verdict.allCases.lazy.flatMap { verdict in
      Symbol.allCases.map { (verdict, $0) }
    }
    .first { SummaryLayout.column($0.0, $0.1) == column }
    let gross = verdict.map { count($0.0, $0.1) } ?? placements().count
    let net = verdict.map { netCount($0.0, $0.1) } ?? netCount
    let sum = LiveCount(
      "SUM(\(layout.area(column: column).reference(absolute: false)))", comesTo: gross)
    sheet.write(sum.content, at: position(layout.grossRow, column), style: styles[0])
    sheet.write(net.content, at: position(layout.netRow, column), style: styles[1])
    let part = position(layout.netRow, column).reference(absoluteRow: true, absoluteColumn: false)
    let whole = position(layout.netRow, SummaryLayout.countColumn).reference(
      absoluteRow: true, absoluteColumn: true)
    let share = book.evaluations.context.share(net.number, of: netCount.number)
    sheet.write(
      .formula(
        "=IF(\(whole)=0,0,\(rounding.function)(\(part)/\(whole),3))", cached: .number(share)),
      at: position(layout.shareRow, column), style: styles[2].format(NumberFormat.share))
  }
}
