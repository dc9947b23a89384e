import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 概要 (総括 for all themes): every initiative with its years, the review, and who owes a report.
struct ProgrammeOverviewSheet {
  let book: ProgrammeBook

  private var layout: ProgrammeOverviewLayout { book.overview }
  private typealias Column = ProgrammeOverviewLayout.Column
  private typealias Layout = ProgrammeOverviewLayout

  var sheet: Sheet {
    var sheet = Sheet(
      name: layout.sheet, tabColor: .ai, columns: layout.widths.map { Workbooks.Column(width: $0) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    writeTitle(on: &sheet)
    writeTiles(on: &sheet)
    writeSentence(on: &sheet)
    writeTable(on: &sheet)
    ProgrammeCounts(book: book).write(on: &sheet)
    let last = ProgrammeGuide(book: book).write(on: &sheet)
    for row in layout.lowerRow + 1...last { sheet.rowHeights[row] = Layout.lowerRowHeight }
    sheet.print = book.page.setup(
      fit: .pages(width: 1, height: 1),
      area: Area(rows: 0...last, columns: page))
    sheet.print.isCenteredHorizontally = true
    return sheet
  }

  private var page: ClosedRange<Int> { layout.columns(.number, .pending) }

  private func writeTitle(on sheet: inout Sheet) {
    sheet.title(book.base.title, columns: page, style: .title.size(18))
    sheet.write(
      .text("\(book.base.plan.settings.title)　　" + book.base.reportLine),
      at: layout.position(.number, 1), style: .note.size(9))
    for (row, height) in [(0, 32.0), (1, 18), (2, 5), (6, 6), (8, 5)] { sheet.rowHeights[row] = height }
  }

  // MARK: Tiles

  /// How many initiatives have one of some states in the report year.
  private func count(_ states: [InitiativeStatus]) -> LiveCount {
    let found = book.initiatives.map { book.state($0.id, book.reportYear) }
    return .sum(
      states.map { state in
        LiveCount(
          "COUNTIF(\(layout.range(.year(book.reportOffset))),\"\(state.rawValue)\")",
          comesTo: found.count { $0 == state })
      })
  }

  /// How many initiatives have a review in the report year.
  private func count(_ decision: InitiativeReview) -> LiveCount {
    LiveCount(
      "COUNTIF(\(layout.range(.decision)),\"\(decision.rawValue)\")",
      comesTo: book.initiatives.count { book.decision($0.id, book.reportYear) == decision })
  }

  /// The initiatives themselves, theme by theme.
  private var initiativeCount: LiveCount {
    .sum(
      layout.groups.enumerated().map { group, content in
        LiveCount(
          "COUNTA(\(layout.area(.side, ofGroup: group).reference(absolute: true)))",
          comesTo: content.initiatives.count)
      })
  }

  private static let changes: [InitiativeReview] = [.expanded, .improved, .ended]

  private func writeTiles(on sheet: inout Sheet) {
    let year = book.reportYear
    let figures = book.initiatives.flatMap { book.programme.reports.metrics(of: $0.id) }
    let findings = FindingCount(book.base)
    let middle = max(1, layout.years.count / 2)
    let tiles = [
      Tile(
        label: "取組", figure: initiativeCount.content,
        note: .text("添えられた数値 \(figures.count)（うち目標のあるもの \(figures.filter(\.hasTarget).count)）"),
        columns: layout.columns(.number, .name)),
      Tile(
        label: "報告あり", figure: count(InitiativeStatus.entered).content, note: .text("\(year)年度の報告"),
        columns: layout.columns(.carriers, .carriers)),
      Tile(
        label: "未報告", figure: count([.unreported]).content, note: .text("\(year)年度の報告"),
        columns: layout.columns(.side, .year(middle - 1))),
      Tile(
        label: "拡充・改善・終了", figure: LiveCount.sum(Self.changes.map(count)).content,
        note: .text("\(year)年度の見直し"),
        columns: layout.columns(.year(middle), .decision)),
      Tile(
        label: "要確認", figure: findings.all.content, note: findings.note.content,
        columns: layout.columns(.figures, .pending)),
    ]
    for tile in tiles { sheet.write(tile, atRow: Layout.tileRow) }
  }

  // MARK: Sentence

  private func writeSentence(on sheet: inout Sheet) {
    let tile = Layout.tileRow + 1
    let all = initiativeCount.shown(at: layout.position(.number, tile))
    let reported = count(InitiativeStatus.entered).shown(at: layout.position(.carriers, tile))
    let unreported = count([.unreported]).shown(at: layout.position(.side, tile))
    var sentence: LiveText =
      "\(all)取組のうち、\(book.reportYear.label)年度の報告があるのは\(reported)、未報告は\(unreported)です。見直しは"
    for (index, decision) in InitiativeReview.allCases.dropLast().enumerated() {
      sentence = sentence + "\(index > 0 ? "、" : "")\(decision.rawValue)\(count(decision))"
    }
    let isComplete = LiveCondition("\(unreported.formula)=0", holds: unreported.number == 0)
    sentence = sentence + "です。\(isComplete.choose("", else: "未報告の取組は、右端の報告元に求めてください。"))"
    sheet.merge(
      sentence.content,
      over: Area(layout.position(.number, Layout.sentenceRow), layout.position(.pending, Layout.sentenceRow)),
      style: .body.size(11).bold().wrapping())
    sheet.rowHeights[Layout.sentenceRow] = 20
  }

  // MARK: Table

  private func writeTable(on sheet: inout Sheet) {
    var heads: [(Column, String)] = [
      (.number, "No"), (.name, "取組"), (.carriers, "実施主体（本文による）"), (.side, "人口減\n対策"),
      (.decision, "見直し\n（\(book.reportYear)）"), (.figures, "数値"), (.pending, "報告の依頼先\n（\(book.reportYear)）"),
    ]
    heads += layout.years.enumerated().map { (.year($0.offset), $0.element.label) }
    for (column, text) in heads {
      sheet.write(.text(text), at: layout.position(column, Layout.headerRow), style: .header)
    }
    sheet.rowHeights[Layout.headerRow] = 28
    for (group, content) in layout.groups.enumerated() {
      if let row = layout.row(ofGroup: group) { write(content.theme, group, row: row, on: &sheet) }
      for (index, initiative) in content.initiatives.enumerated() {
        write(initiative, row: layout.row(ofInitiative: index, inGroup: group), on: &sheet)
      }
    }
    sheet.conditionalFormats += InitiativeStatus.rules(
      over: Area(layout.area(.year(0)).first, layout.area(.year(layout.years.count - 1)).last))
    sheet.conditionalFormats += InitiativeReview.rules(over: layout.area(.decision))
  }

  private func write(_ initiative: Initiative, row: Int, on sheet: inout Sheet) {
    func put(_ column: Column, _ content: Cell.Content, _ style: Style) {
      sheet.write(content, at: layout.position(column, row), style: style)
    }
    let carriers = initiative.carriers.joined(separator: "・")
    sheet.rowHeights[row] = TextWidth.height(
      of: [(initiative.name, layout.widths[2], 9), (carriers, layout.widths[3], 8)],
      least: book.theme == nil ? 18 : 22)
    put(
      .number, book.link(to: initiative.id),
      book.hasCard(of: initiative.id)
        ? .link.size(10).aligned(.center).bottom(.hair, .hair) : .tableCell.aligned(.center))
    put(.name, .text(initiative.name), .tableCell.bold().wrapping())
    put(.carriers, .text(carriers), .tableCell.size(8).wrapping())
    put(
      .side, .text(initiative.side.isEmpty ? "－" : initiative.side), .tableCell.aligned(.center).shrinking())
    let centered = Style.tableCell.aligned(.center)
    for (offset, year) in layout.years.enumerated() {
      put(.year(offset), book.stateContent(initiative.id, year), centered)
    }
    put(.decision, book.decisionContent(initiative.id, book.reportYear), centered)
    put(.figures, figureCount(initiative.id), centered.format(NumberFormat.countCentered))
    put(.pending, pending(initiative, row: row), .tableCell.color(.vermilion).shrinking())
  }

  private func figureCount(_ initiative: Initiative.ID) -> Cell.Content {
    let inputs = book.inputs
    let numbers = Area(
      rows: inputs.firstFigureRow...inputs.lastRow, column: InitiativeInputLayout.Column.number.rawValue)
    return LiveCount(
      "COUNTIF(\(SheetName.reference(InitiativeInputLayout.sheet, numbers, absolute: true)),\"\(initiative)-*\")",
      comesTo: book.programme.reports.metrics(of: initiative).count
    ).content
  }

  private func pending(_ initiative: Initiative, row: Int) -> Cell.Content {
    let state = layout.position(.year(book.reportOffset), row).reference
    let sides = book.plan.pendingReporters(initiative).joined(separator: "・")
    let isPending = LiveCondition(
      "\(state)=\"\(InitiativeStatus.unreported.rawValue)\"",
      holds: book.state(initiative.id, book.reportYear) == .unreported)
    return isPending.choose(LiveText(stringLiteral: sides)).content
  }

  /// The row of a theme: how many of its initiatives were reported in each year, and the way to its book.
  private func write(_ theme: Section, _ group: Int, row: Int, on sheet: inout Sheet) {
    let style = Style.tableCell.bold().fill(.ai4)
    sheet.fill(row: row, columns: page, height: 18, style: style)
    let file = BookScope.programme(theme).fileName(in: book.plan, reportYear: book.runYear)
    sheet.write(
      .link(.file(file), text: "\(theme.id)"), at: layout.position(.number, row),
      style: .link.size(10).bold().fill(.ai4).aligned(.center).bottom(.hair, .hair))
    sheet.write(
      .text(theme.name + "（番号を押すとテーマのブックが開きます）"), at: layout.position(.name, row), style: style)
    let initiatives = layout.groups[group].initiatives
    for (offset, year) in layout.years.enumerated() {
      let range = layout.area(.year(offset), ofGroup: group).reference
      let reported = LiveCount(
        InitiativeStatus.entered.map { "COUNTIF(\(range),\"\($0.rawValue)\")" }.joined(separator: "+"),
        comesTo: initiatives.count { InitiativeStatus.entered.contains(book.state($0.id, year)) })
      let all = LiveCount("ROWS(\(range))", comesTo: max(initiatives.count, 1))
      let share: LiveText = "\(reported)/\(all)"
      sheet.write(
        share.content,
        at: layout.position(.year(offset), row), style: style.aligned(.center).color(.sub))
    }
  }
}
