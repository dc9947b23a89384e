import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// The first page of a book of the joint programme, 総括 or 概要: every initiative with its years, its review, and who
/// has not reported.
struct ProgrammeOverviewSheet {
  let book: ProgrammeBook

  private var layout: ProgrammeOverviewLayout { book.overview }
  private typealias Column = ProgrammeOverviewLayout.Column
  private typealias Layout = ProgrammeOverviewLayout

  var sheet: Sheet {
    var sheet = PageGrid.sheet(named: layout.sheet)
    writeTitle(on: &sheet)
    PageTiles(tiles: tiles, row: PageHead.tileRow).write(to: &sheet)
    sheet.setHeight(ofRow: PageHead.sentenceRow, pixels: 30)
    sheet.put(sentence.content, row: PageHead.sentenceRow, PageGrid.page, .body.size(10).bold().wrapping())
    writeTable(on: &sheet)
    let last = layout.lastRow + 1
    sheet.setHeight(ofRow: last, pixels: 19)
    sheet.put(.text(note), row: last, PageGrid.page, .note)
    sheet.print = book.page.setup(
      area: Area(rows: 0...last, columns: PageGrid.page), repeatRows: Layout.headerRow...Layout.headerRow)
    return sheet
  }

  private func writeTitle(on sheet: inout Sheet) {
    let line = PageGrid.narrow(14...35)
    sheet.setHeight(ofRow: 0, pixels: 30)
    sheet.setHeight(ofRow: 1, pixels: 6)
    let title = layout.isWhole ? "共同プログラム　総括" : book.base.title
    sheet.put(.text(title), row: 0, PageGrid.key...line.lowerBound - 1, .title.shrinking())
    let year = "報告年度 \(book.base.evaluations.context.reportYear.japanese)"
    sheet.put(
      .text("\(book.base.plan.settings.title)　\(year)"), row: 0, line,
      Style.titleRule.aligned(.right).aligned(vertically: .bottom).shrinking())
  }

  // MARK: Counts

  /// How many initiatives have one of some states in the report year.
  private func count(_ states: [InitiativeStatus]) -> LiveCount {
    let found = book.initiatives.map { book.state($0.id, book.reportYear) }
    return .sum(
      states.map { state in
        LiveCount(
          "COUNTIF(\(layout.range(.year(book.reportOffset))),\"\(state.signed)\")",
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
  private var all: LiveCount {
    .sum(
      layout.groups.enumerated().map { group, content in
        LiveCount(
          "COUNTA(\(layout.area(.number, ofGroup: group).reference(absolute: true)))",
          comesTo: content.initiatives.count)
      })
  }

  private var reported: LiveCount { count(InitiativeStatus.entered) }
  private var unreported: LiveCount { count([.unreported]) }

  private static let changes: [InitiativeReview] = [.expanded, .improved, .ended]
  private var changed: LiveCount { .sum(Self.changes.map(count)) }

  /// The reviews that change something, with their numbers: 拡充 4　改善 3　終了 1.
  private func changes(parted mark: String) -> LiveText {
    Self.changes.enumerated().reduce("") { text, change in
      "\(text)\(change.offset > 0 ? mark : "")\(change.element.rawValue) \(count(change.element))"
    }
  }

  private var tiles: [PageTile] {
    let year = book.reportYear.label
    let metrics = book.initiatives.map { book.programme.reports.metrics(of: $0.id) }
    let findings = FindingCount(book.base)
    let share: LiveText = "\(reported)／\(all)"
    let numbered = LiveCount.sum(
      layout.groups.indices.map { group in
        LiveCount(
          "COUNTIF(\(layout.area(.metrics, ofGroup: group).reference(absolute: true)),\">0\")",
          comesTo: layout.groups[group].initiatives.count {
            !book.programme.reports.metrics(of: $0.id).isEmpty
          })
      })
    return [
      PageTile(
        label: "\(year)の報告がある取組", figure: share.content,
        note: "\(InitiativeStatus.unreported.rawValue) \(unreported)", alert: "\(unreported.formula)>0"),
      PageTile(
        label: "実施した取組（\(year)）", figure: count([.done]).content,
        note:
          "\(InitiativeStatus.partly.rawValue) \(count([.partly]))　\(InitiativeStatus.notDone.rawValue) \(count([.notDone]))"
      ),
      PageTile(
        label: "見直した取組（\(year)）", figure: changed.content, note: changes(parted: "　")),
      PageTile(
        label: "数値のある取組", figure: numbered.content,
        note: LiveText(
          stringLiteral: "数値 \(metrics.joined().count)（目標つき \(metrics.joined().count(where: \.hasTarget))）")),
      PageTile(
        label: "要対応", figure: findings.required.content,
        note: "要修正 \(findings.corrections)　確認 \(findings.confirmations)",
        alert: "\(findings.required.formula)>0"),
    ]
  }

  // MARK: Sentence

  private var sentence: LiveText {
    guard !book.initiatives.isEmpty else { return "取組はありません。" }
    let year = book.reportYear.label
    let isComplete = LiveCondition(.comparison(unreported.expression, .equal, .number(0)))
    let isUnchanged = LiveCondition(.comparison(changed.expression, .equal, .number(0)))
    let reports = isComplete.choose(
      "\(all)取組のすべてに\(year)の報告があります。",
      else: "\(all)取組のうち\(unreported)取組の\(year)の報告がまだありません。報告元（右端）に報告を依頼してください。")
    let reviews = isUnchanged.choose(
      "\(year)に見直した取組はありません。", else: "\(year)に見直したのは\(changed)取組（\(changes(parted: "・"))）です。")
    return "\(reports)\(reviews)"
  }

  private var note: String {
    let link = layout.isWhole ? "Noを押すとテーマのブックが開きます。" : "Noを押すと個票が開きます。"
    let texts = book.base.texts.isEmpty ? "" : "書ききれない文章の全文は「\(WholeTexts.sheet)」。"
    return link + texts + "「数値」は取組に添えて報告された数値の数。「ほか」は書ききれない実施主体があるもの（全文は取組一覧）。"
      + "実施状況が報告元によって違うときは「一部」、見直しが違うときは「相違」とします。"
  }

  // MARK: Table

  private func writeTable(on sheet: inout Sheet) {
    var heads: [(Column, String)] = [
      (.number, "No"), (.name, "取組"), (.carriers, "実施主体（本文による）"), (.decision, "見直し"), (.metrics, "数値"),
      (.pending, "報告待ち"),
    ]
    heads += layout.shownYears.map { (.year($0), layout.years[$0].label) }
    sheet.setHeight(ofRow: Layout.headerRow, pixels: 24)
    for (column, text) in heads {
      sheet.put(.text(text), row: Layout.headerRow, layout.columns(column), Style.header.size(8).shrinking())
    }
    for (group, content) in layout.groups.enumerated() {
      if let row = layout.row(ofGroup: group) { write(content.theme, group, row: row, on: &sheet) }
      for (index, initiative) in content.initiatives.enumerated() {
        write(initiative, row: layout.row(ofInitiative: index, inGroup: group), on: &sheet)
      }
    }
    sheet.conditionalFormats += InitiativeStatus.signedRules(
      over: Area(
        layout.area(.year(layout.shownYears.lowerBound)).first,
        Position(
          row: layout.lastRow, column: layout.columns(.year(layout.shownYears.upperBound - 1)).upperBound)))
    let pending = Area(rows: Layout.firstRow...layout.lastRow, columns: layout.columns(.pending))
    sheet.conditionalFormats.append(
      ConditionalFormat(
        over: pending, when: .formula("=LEN(\(pending.first.reference))>1"),
        style: .init(color: .vermilion, isBold: true)))
    sheet.conditionalFormats += InitiativeReview.rules(
      over: Area(rows: Layout.firstRow...layout.lastRow, columns: layout.columns(.decision)))
  }

  private func write(_ initiative: Initiative, row: Int, on sheet: inout Sheet) {
    func put(_ column: Column, _ content: Cell.Content, _ style: Style) {
      sheet.put(content, row: row, layout.columns(column), style)
    }
    let (size, lines) = PageGrid.fit(initiative.name, in: layout.columns(.name))
    sheet.setHeight(ofRow: row, pixels: lines > 1 ? 8 + 12 * Double(lines) : 20)
    put(
      .number, book.link(to: initiative.id),
      book.hasCard(of: initiative.id)
        ? Style.link.bottom(.hair, .hair).shrinking() : .tableCell.shrinking())
    put(.name, .text(initiative.name), Style.tableCell.size(size).wrapping(lines > 1))
    put(
      .carriers, .text(carriers(of: initiative)), .tableCell.size(8).color(.sub).shrinking())
    let centered = Style.tableCell.size(8).aligned(.center)
    for offset in layout.shownYears {
      put(.year(offset), book.signedStateContent(initiative.id, layout.years[offset]), centered.color(.sub))
    }
    put(.decision, book.decisionContent(initiative.id, book.reportYear), centered)
    put(.metrics, metricCount(initiative.id), centered.format(NumberFormat.countCentered))
    put(.pending, pending(initiative, row: row), centered.color(.sub).shrinking())
  }

  /// The carriers that the column holds, the rest as ほか.
  private func carriers(of initiative: Initiative) -> String {
    let columns = layout.columns(.carriers)
    var shown = initiative.carriers
    func text() -> String {
      shown.joined(separator: "・") + (shown.count < initiative.carriers.count ? " ほか" : "")
    }
    while shown.count > 1, PageGrid.fit(text(), in: columns).lines > 1 { shown.removeLast() }
    return text()
  }

  private func metricCount(_ initiative: Initiative.ID) -> Cell.Content {
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
      "\(state)=\"\(InitiativeStatus.unreported.signed)\"",
      holds: book.state(initiative.id, book.reportYear) == .unreported)
    return isPending.choose(LiveText(stringLiteral: sides), else: "・").content
  }

  /// The row of a theme: how many of its initiatives were reported in each year, and the way to its book.
  private func write(_ theme: Section, _ group: Int, row: Int, on sheet: inout Sheet) {
    let style = Style.tableCell.bold().fill(.ai4)
    sheet.setHeight(ofRow: row, pixels: 21)
    sheet.fill(row: row, columns: PageGrid.page, style: style)
    let file = BookScope.programme(theme).fileName(in: book.plan, reportYear: book.runYear)
    sheet.put(
      .link(.file(file), text: "\(theme.id)"), row: row, layout.columns(.number),
      .link.bold().fill(.ai4).bottom(.hair, .hair))
    let (size, _) = PageGrid.fit(theme.name, in: layout.columns(.name))
    sheet.put(.text(theme.name), row: row, layout.columns(.name), style.size(size).shrinking())
    let initiatives = layout.groups[group].initiatives
    for offset in layout.shownYears {
      let range = layout.area(.year(offset), ofGroup: group).reference
      let reported = LiveCount.sum(
        InitiativeStatus.entered.map { state in
          LiveCount(
            "COUNTIF(\(range),\"\(state.signed)\")",
            comesTo: initiatives.count { book.state($0.id, layout.years[offset]) == state })
        })
      let all = LiveCount("ROWS(\(range))", comesTo: max(initiatives.count, 1))
      let share: LiveText = "\(reported)/\(all)"
      sheet.put(
        share.content, row: row, layout.columns(.year(offset)), style.aligned(.center).size(8).bold())
    }
  }
}
