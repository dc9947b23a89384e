import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// The matrix of 総括: how many indicators of each section stand where, now and at the target year.
struct SummaryMatrix {
  let book: Book
  let layout: SummaryLayout

  /// The columns of 一覧 that the matrix counts.
  private let section: SheetRange
  private let reprint: SheetRange
  private let verdicts: [RatingRule.Verdict: SheetRange]

  init(book: Book, layout: SummaryLayout) {
    self.book = book
    self.layout = layout
    section = book.listRange(.section)
    reprint = book.listRange(.reprint)
    verdicts = Dictionary(RatingRule.Verdict.allCases.map { ($0, book.listRange($0.listColumn)) }) {
      first, _ in first
    }
  }

  // MARK: Counting

  private func placements(of section: Section) -> [Placement] {
    book.placements.filter { $0.section == section.id }
  }

  /// A group of a verdict.
  typealias Group = (verdict: RatingRule.Verdict, group: RatingGroup)

  /// How many cells of some columns of 一覧 hold what is asked for, with a verdict of a group.
  private func count(
    _ members: [(range: SheetRange, criterion: SheetCriterion)], _ group: Group? = nil
  ) -> LiveCount {
    let asked = group.flatMap { found in
      verdicts[found.verdict].map { range in found.group.criteria.map { (range: range, criterion: $0) } }
    }
    return LiveCount(.matchingAll(members + (asked ?? [])))
  }

  /// How many placements of a section have a verdict of a group; all of them without one.
  func count(_ group: Group? = nil, of section: Section) -> LiveCount {
    let row = SummaryLayout.firstRow + (layout.sections.firstIndex { $0.id == section.id } ?? 0)
    let key = Position(row: row, column: SummaryLayout.keyColumn)
      .reference(absoluteRow: false, absoluteColumn: true)
    return count([(self.section, .cell(key, .text(section.label)))], group)
  }

  /// The distinct indicators.
  var netCount: LiveCount { count([(reprint, .number(0))]) }

  /// The placements that show an indicator again.
  var reprints: LiveCount { count([(reprint, .number(1))]) }

  /// All placements; an empty 一覧 has a blank row.
  var grossCount: LiveCount { LiveCount(.rows(reprint)) }

  /// The distinct indicators with a verdict of a group.
  func netCount(_ group: Group) -> LiveCount { count([(reprint, .number(0))], group) }

  // MARK: Writing

  /// Writes head, header, one row for each section, and the totals.
  func write(to sheet: inout Sheet) {
    let row = SummaryLayout.matrixRow
    sheet.head("区分ごとの指標数", row: row, columns: layout.leftColumns, height: 20)
    // The rule is broken where the table is, so that no piece of it shows between the headers.
    for columns in [layout.rightColumns, layout.findingsColumns] {
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
    for (column, text) in [
      (SummaryLayout.keyColumn, "区分"), (SummaryLayout.nameColumn, "名称（区分を押すと節のブックが開きます）"),
      (SummaryLayout.countColumn, "計"),
    ] {
      sheet.merge(.text(text), over: Area(rows: band...header, column: column), style: .header)
    }
    for verdict in RatingRule.Verdict.allCases {
      let columns = layout.area(of: verdict)
      sheet.merge(.text(verdict.title), over: Area(row: band, columns: columns), style: .header)
      sheet.fill(row: header, columns: columns, style: .subheader.size(8))
      for (group, column) in layout.columns(of: verdict) {
        sheet.write(
          .text(group.title(separator: "\n", between: "\n")), at: Position(row: header, column: column),
          style: .subheader.size(8))
      }
    }
    let first = layout.findingsColumn
    sheet.merge(.text("要確認"), over: Area(row: band, columns: layout.findingsColumns), style: .header)
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
      of: [(name, layout.widths[SummaryLayout.nameColumn], 9)], least: 16)

    func put(_ count: LiveCount, _ column: Int, _ style: Style) {
      sheet.write(count.content, at: Position(row: row, column: column), style: style)
    }
    put(count(of: section), SummaryLayout.countColumn, Self.number.bold())
    for verdict in RatingRule.Verdict.allCases {
      sheet.fill(row: row, columns: layout.area(of: verdict), style: Self.number)
      for (group, column) in layout.columns(of: verdict) {
        put(count((verdict, group), of: section), column, Self.number)
      }
    }
    write(FindingCount(book, of: section), row: row, style: Self.number, to: &sheet)
  }

  private func write(_ findings: FindingCount, row: Int, style: Style, to sheet: inout Sheet) {
    let first = layout.findingsColumn
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

  /// The columns that count, with the group of each; that of all indicators has none.
  private var countColumns: [(column: Int, group: Group?)] {
    [(SummaryLayout.countColumn, nil)]
      + RatingRule.Verdict.allCases.flatMap { verdict in
        layout.columns(of: verdict).map { ($0.column, (verdict, $0.group)) }
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
      let columns = [SummaryLayout.countColumn] + RatingRule.Verdict.allCases.flatMap(layout.area(of:))
      for column in columns + layout.findingsColumns {
        sheet.write(.blank, at: Position(row: row, column: column), style: style)
      }
      sheet.write(.text(title), at: Position(row: row, column: SummaryLayout.keyColumn), style: label)
      sheet.write(
        .text(note), at: Position(row: row, column: SummaryLayout.nameColumn),
        style: label.bold(false).color(.sub))
    }
    for (column, group) in countColumns { writeTotals(column, group, to: &sheet, styles: lines.map(\.3)) }
    write(FindingCount(book), row: layout.netRow, style: lines[1].3, to: &sheet)
    sheet.write(
      .text(
        "「・」は０。構成比は\(rounding.rawValue)のため合計が100％にならないことがあります。\(apart)要確認の「実」は、指標によらない指摘も含みます。"),
      at: Position(row: layout.noteRow, column: SummaryLayout.keyColumn), style: .note)
    sheet.rowHeights[layout.noteRow] = 14
    sheet.rowHeights[layout.noteRow + 1] = 6
  }

  /// The groups without a look, which say that there is no verdict.
  private var apart: String {
    let keys = (layout.ratings + layout.outlooks).filter { $0.look == .plain }.map(\.key)
    let distinct = keys.enumerated().filter { keys.firstIndex(of: $1) == $0 }.map(\.element)
    return distinct.isEmpty ? "" : "\(distinct.joined(separator: "・"))（判定・推計できないもの）は別に数えます。"
  }

  private func writeTotals(_ column: Int, _ group: Group?, to sheet: inout Sheet, styles: [Style]) {
    func position(_ row: Int, _ column: Int) -> Position { Position(row: row, column: column) }
    let sections = SheetRange(
      area: layout.area(column: column), isAbsolute: false,
      values: layout.sections.isEmpty
        ? [.blank] : layout.sections.map { .number(Double(count(group, of: $0).number)) })
    let net = group.map(netCount) ?? netCount
    sheet.write(
      SheetExpression.sum(sections).content, at: position(layout.grossRow, column), style: styles[0])
    sheet.write(net.content, at: position(layout.netRow, column), style: styles[1])
    let part = SheetExpression.cell(
      position(layout.netRow, column).reference(absoluteRow: true, absoluteColumn: false),
      net.expression.value)
    let whole = SheetExpression.cell(
      position(layout.netRow, SummaryLayout.countColumn).reference(absoluteRow: true, absoluteColumn: true),
      netCount.expression.value)
    let share = SheetExpression.choice(
      .comparison(whole, .equal, .number(0)), .number(0),
      .rounded(.operation(part, .divide, whole), digits: 3, rounding))
    sheet.write(
      share.content, at: position(layout.shareRow, column), style: styles[2].format(NumberFormat.share))
  }
}
