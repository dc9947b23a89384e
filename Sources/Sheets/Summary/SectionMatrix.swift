import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 区分ごとの内訳 on 総括: a cell for each indicator with the sign of its rating, the best first, and the same for outlooks.
struct SectionMatrix {
  let totals: StateTotals
  /// The goals and sections with a block of rows each.
  let sections: [Section]

  private var states: StateTable { totals.states }
  private var book: Book { states.book }

  private static let key = PageGrid.key...PageGrid.key
  private static let name = PageGrid.name...PageGrid.first + 7
  private static let count = PageGrid.narrow(8...9)
  private static let rating = PageGrid.narrow(10...18)
  private static let outlook = PageGrid.narrow(20...28)
  private static let late = PageGrid.narrow(30...31)
  private static let missing = PageGrid.narrow(32...33)
  private static let required = PageGrid.narrow(34...35)

  static let rowHeight = 18.0

  /// The rows of a section: one for nine indicators.
  private func rowCount(of section: Section) -> Int {
    max(1, (states.count(of: section) + Self.rating.count - 1) / Self.rating.count)
  }

  // MARK: Writing

  /// Writes head, header, sections and totals from a row on.
  ///
  /// - Returns: the last row, and the rows at which pages must begin so that no section is divided.
  func write(firstRow: Int, pageHeight: Double, used: Double, to sheet: inout Sheet) -> (
    last: Int, breaks: [Int]
  ) {
    var row = firstRow
    var height = used
    var breaks: [Int] = []
    writeHead(row: row, to: &sheet)
    row += 2
    height += Self.headHeight
    for section in sections {
      let rows = rowCount(of: section)
      let own = max(Self.rowHeight * Double(rows), textHeight(of: section))
      if height + own + Self.totalHeight > pageHeight {
        breaks.append(row)
        writeHead(row: row, to: &sheet)
        row += 2
        height = Self.headHeight
      }
      write(section, rows: row...row + rows - 1, to: &sheet)
      row += rows
      height += own
    }
    writeTotal(row: row, to: &sheet)
    return (row, breaks)
  }

  /// The pixels of all rows.
  var height: Double {
    Self.headHeight + Self.totalHeight
      + sections.reduce(0) {
        $0 + max(Self.rowHeight * Double(rowCount(of: $1)), textHeight(of: $1))
      }
  }

  private static let headHeight = 44.0
  private static let totalHeight = 19.0

  private func writeHead(row: Int, to sheet: inout Sheet) {
    sheet.blockHead(
      .text("区分ごとの内訳"), remark: .text("一ますが一指標（良い順）。※は人が改めた評価。区分を押すと節のブックが開きます。"), row: row,
      columns: PageGrid.page, titled: PageGrid.key...PageGrid.first + (programme == nil ? 13 : 3),
      remarked: PageGrid.narrow(14...35))
    if let programme {
      sheet.put(
        programme, row: row, PageGrid.narrow(4...13),
        Style.link.bottom(.thin, .ai).aligned(vertically: .bottom))
    }
    let header = row + 1
    sheet.setHeight(ofRow: header, pixels: 20)
    let titles: [(ClosedRange<Int>, String)] = [
      (Self.key, "区分"), (Self.name, "名称"), (Self.count, "指標"), (Self.rating, "評価（現時点）"),
      (Self.outlook, "見通し（目標年度）"), (Self.late, "遅れ"), (Self.missing, Absence.notSubmitted.rawValue),
      (Self.required, "要対応"),
    ]
    for (columns, title) in titles { sheet.put(.text(title), row: header, columns, .pageHeader) }
  }

  /// Leads to the books of the joint programme; nil where the plan has none.
  private var programme: Cell.Content? {
    guard !book.plan.themes.isEmpty else { return nil }
    let scope = BookScope.programme(nil)
    return .link(
      .file(book.fileName(of: scope)), text: "\(scope.title)（取組\(book.plan.initiatives.count)）を開く")
  }

  private static let number = Style.tableCell.aligned(.right).format(NumberFormat.rowsOrDot)

  private func write(_ section: Section, rows: ClosedRange<Int>, to sheet: inout Sheet) {
    let row = rows.lowerBound
    for row in rows { sheet.setHeight(ofRow: row, pixels: Self.rowHeight) }
    if rows.count == 1 {
      sheet.setHeight(ofRow: row, pixels: max(Self.rowHeight, textHeight(of: section)))
    }
    for columns in [Self.key, Self.name, Self.count, Self.late, Self.missing, Self.required] {
      sheet.fill(row: rows.upperBound, columns: columns, style: .tableCell)
    }
    func area(_ columns: ClosedRange<Int>) -> Area { Area(rows: rows, columns: columns) }
    func style(_ text: String, in columns: ClosedRange<Int>, _ style: Style) -> Style {
      let (size, lines) = PageGrid.fit(text, in: columns)
      return lines > 1 ? style.size(size).wrapping() : style.size(size).shrinking()
    }
    let label = Self.label(of: section)
    sheet.put(
      link(to: section, label), area(Self.key),
      style(label, in: Self.key, Style.link.bold().bottom(.hair, .hair)))
    let name = name(of: section)
    sheet.put(.text(name), area(Self.name), style(name, in: Self.name, .tableCell))
    let count = states.range(.number, of: section).map { LiveCount(.rows($0)) }
    sheet.put((count ?? .sum([])).content, area(Self.count), Self.number)
    writeSigns(section, .sign, by: .rank, in: Self.rating, row: row, to: &sheet)
    writeSigns(section, .outlookSign, by: .outlookRank, in: Self.outlook, row: row, to: &sheet)
    sheet.put(late(in: section).content, area(Self.late), Self.number)
    let missing = states.range(.missing, of: section).map { SheetExpression.sum($0).content }
    sheet.put(missing ?? LiveCount.sum([]).content, area(Self.missing), Self.number)
    sheet.put(
      FindingCount(book, of: section).required.content, area(Self.required), Self.number)
  }

  /// The height that the longest of key and name asks for.
  private func textHeight(of section: Section) -> Double {
    let lines = max(
      PageGrid.fit(name(of: section), in: Self.name).lines,
      PageGrid.fit(Self.label(of: section), in: Self.key).lines)
    return lines > 1 ? 8 + 12 * Double(lines) : Self.rowHeight
  }

  /// The key of the section as it stands before the numbers of its indicators: `4①`, `4数`.
  private static func label(of section: Section) -> String {
    section.id.chapter == nil || section.kind == .section
      ? section.label : String(section.id.labelPrefix.dropLast())
  }

  /// A goal has no name of its own: its indicators stand for it.
  private func name(of section: Section) -> String {
    let names = states.rows.filter { $0.placement.section == section.id }.map {
      book.shortTitle(of: $0.placement)
    }
    return section.kind == .goal && !names.isEmpty ? names.joined(separator: "、") : section.name
  }

  private func link(to section: Section, _ label: String) -> Cell.Content {
    if section.kind == .section {
      return .link(.file(book.fileName(of: .section(section))), text: label)
    }
    let first = book.placements.first { $0.section == section.id }
    guard let first, let card = book.card(of: first.indicator) else { return .text(label) }
    return .link(.sheet(card.sheet, card.anchor), text: label)
  }

  private func late(in section: Section) -> LiveCount {
    guard let ratings = states.range(.rating, of: section), let places = states.places(of: .late) else {
      return LiveCount("0", comesTo: 0)
    }
    return .sum(places.map { LiveCount(.matching(ratings, .number(Double($0)))) })
  }

  // MARK: Cells of indicators

  private static let sign = Style(
    font: Font(size: 8, color: .ink), horizontal: .center, shrinks: true
  ).boxed(.thin, .white)

  private func writeSigns(
    _ section: Section, _ signs: StateTable.Column, by ranks: StateTable.Column, in columns: ClosedRange<Int>,
    row: Int, to sheet: inout Sheet
  ) {
    guard let signs = states.range(signs, of: section), let ranks = states.range(ranks, of: section)
    else { return }
    let verdict: RatingRule.Verdict = columns == Self.rating ? .rating : .outlook
    for place in 0..<states.count(of: section) {
      let cell = Position(
        row: row + place / columns.count, column: columns.lowerBound + place % columns.count)
      let sign = SheetExpression.index(signs, .match(.number(Double(place + 1)), ranks))
      sheet.write(sign.content, at: cell, style: Self.sign)
    }
    let rows = row...row + rowCount(of: section) - 1
    sheet.conditionalFormats += rules(over: Area(rows: rows, columns: columns), of: verdict)
  }

  /// A rating that a person set is pale; the others have the look of their group.
  private func rules(over area: Area, of verdict: RatingRule.Verdict) -> [ConditionalFormat] {
    let cell = area.first.reference
    let groups = zip(book.plan.ratings.signs(of: verdict), book.plan.ratings.groups(of: verdict))
    return groups.map { sign, group in
      ConditionalFormat(
        over: area, when: .formula("=\(cell)=\(FormulaText.quoted(sign))"),
        style: Self.look(of: group.look))
    }
  }

  private static func look(of look: RatingRule.Look) -> ConditionalFormat.Look {
    switch look {
    case .achieved: .init(color: .white, isBold: true, fill: look.fill)
    case .good, .caution: .init(fill: look.fill)
    case .behind: .init(isBold: true, fill: look.fill)
    case .plain: .init(color: .sub, fill: .ai4)
    }
  }

  // MARK: Total

  private func writeTotal(row: Int, to sheet: inout Sheet) {
    sheet.setHeight(ofRow: row, pixels: Self.totalHeight)
    let total = Style.tableCell.fill(.ai4).bold().top(.thin, .ai)
    let number = total.aligned(.right).format(NumberFormat.rowsOrDot)
    let sectioned = sections.reduce(0) { $0 + FindingCount(book, of: $1).required.number }
    let others = totals[.required].number - sectioned
    let all = book.placements.count
    let reprints = book.placements.count(where: \.isReprint)
    let counted = reprints > 0 ? "再掲を除く\(all - reprints)（延べ\(all)）。" : ""
    sheet.put(.text("計"), row: row, Self.key, total)
    sheet.put(
      .text(counted + (others > 0 ? "要対応は区分によらない\(others)件を含む" : "")), row: row, Self.name,
      total.bold(false).size(8))
    sheet.put(totals[.indicators].content, row: row, Self.count, number)
    for (verdict, columns) in [(RatingRule.Verdict.rating, Self.rating), (.outlook, Self.outlook)] {
      let text = book.plan.ratings.groups(of: verdict).enumerated().reduce(LiveText("")) { text, group in
        "\(text)\(group.offset > 0 ? "　" : "")\(group.element.key) \(totals[.group(verdict, group.offset)])"
      }
      let isLong = TextWidth.of(text.text) > 38
      if isLong { sheet.setHeight(ofRow: row, pixels: 32) }
      sheet.put(
        text.content, row: row, columns,
        isLong ? total.size(8).aligned(.center).wrapping() : total.aligned(.center))
    }
    sheet.put(totals[.state(.late)].content, row: row, Self.late, number)
    sheet.put(totals[.missing].content, row: row, Self.missing, number)
    sheet.put(totals[.required].content, row: row, Self.required, number)
  }
}
