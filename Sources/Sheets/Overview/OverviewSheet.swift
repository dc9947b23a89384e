import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 概要: the first page of a section's book, all of its indicators in one glance, those that are late first.
struct OverviewSheet {
  static let name = "概要"

  let book: Book
  let states: StateTable
  let totals: StateTotals
  private let table: IndicatorTable
  private let requests: RequestTable

  init(book: Book) {
    self.book = book
    states = StateTable(book, sections: book.plan.sections)
    totals = StateTotals(states)
    table = IndicatorTable(
      book: book, columns: IndicatorColumns(ending: .outlook),
      rowHeight: states.rows.count > OverviewCharts.inRow ? 19 : 24)
    requests = RequestTable(
      totals,
      columns: RequestTable.Columns(
        first: 25, widths: [4, 2, 2, 1, 2], hasDeadline: book.plan.settings.deadline != nil))
  }

  /// The heads of both blocks.
  static let headRow = PageHead.nextRow
  static let firstRow = headRow + 2

  var sheet: Sheet {
    var sheet = PageGrid.sheet(named: Self.name, helpers: StateTable.columnCount)
    PageHead(totals: totals, title: book.title).write(to: &sheet)
    states.write(to: &sheet)
    totals.write(to: &sheet)
    var breaks: [Int] = []
    let end = writeBlocks(breaks: &breaks, to: &sheet)
    let last = writeLower(from: end + 2, breaks: &breaks, to: &sheet)
    sheet.print = book.page.setup(
      area: Area(rows: 0...last, columns: PageGrid.page), rowBreaks: breaks)
    return sheet
  }

  // MARK: Blocks

  /// The indicators of a part: the late ones the worst first, the others in the order of 一覧.
  private func indicators(_ state: IndicatorState) -> [StateRow] {
    let rows = states.distinct.filter { IndicatorState(of: $0.evaluation) == state }
    guard state == .late else { return rows }
    return states.late.order.compactMap { index in rows.first { $0.index == index } }
  }

  /// All indicators in the order of the table.
  private var ordered: [StateRow] { IndicatorState.allCases.flatMap(indicators) }

  private func title(of state: IndicatorState) -> LiveText {
    let count = totals[.state(state)]
    return switch state {
    case .late: "遅れている　\(count)"
    case .good: "良い　\(count)"
    case .unjudged: "判定できない　\(count)（\(PageSentence.causes(totals))）"
    }
  }

  /// Writes the table of indicators and, beside it, what is asked of the departments; returns the last row.
  private func writeBlocks(breaks: inout [Int], to sheet: inout Sheet) -> Int {
    let (columns, right) = (table.columns.all, requests.columns.all)
    let titled = columns.lowerBound...PageGrid.first + 9
    sheet.blockHead(
      .text("指標（遅れているものから）"), remark: totals.orderRemark("No を押すと個票").content, row: Self.headRow,
      columns: columns, titled: titled)
    sheet.conditionalFormats.append(
      totals.orderRule(
        over: Area(row: Self.headRow, columns: titled.upperBound + 1...columns.upperBound)))
    sheet.blockHead(
      .text("お願いすること"), remark: .text(RequestTable.remark), row: Self.headRow, columns: right,
      titled: right.lowerBound...right.lowerBound + 4)
    table.writeHeader(row: Self.headRow + 1, to: &sheet)
    requests.writeHeader(row: Self.headRow + 1, to: &sheet)

    let last = writeRows(breaks: &breaks, to: &sheet)
    let end = max(last, Self.firstRow + requests.rowCount - 1)
    for row in last..<end { sheet.setHeight(ofRow: row + 1, pixels: table.rowHeight) }
    requests.write(firstRow: Self.firstRow, to: &sheet)
    writeWaiting(below: Self.firstRow + requests.rowCount, last: end, to: &sheet)
    return end
  }

  /// Below what is asked, as far as there is room: which values of the report year are on their way.
  private func writeWaiting(below row: Int, last: Int, to sheet: inout Sheet) {
    let year = book.evaluations.context.reportYear
    let waiting = states.distinct.flatMap { row in
      row.missingValues.filter { $0.year == year && $0.absence != .notSubmitted && $0.absence.isPending }
        .map { value in
          "\(row.placement.fullLabel)　\(value.stateText)"
            + (value.nextRelease.isEmpty ? "" : "（次回公表 \(value.nextRelease)）")
        }
    }
    guard !waiting.isEmpty, last - row >= 2 else { return }
    let lines = ["\(year)の値を待っているもの"] + waiting.prefix(last - row - 1)
    for (offset, line) in lines.enumerated() {
      sheet.put(.text(line), row: row + 1 + offset, requests.columns.all, Style.body.size(8).shrinking())
    }
  }

  /// A row of the table.
  private enum Line {
    case subhead(IndicatorState)
    case indicator(StateRow, IndicatorState)
  }

  private func height(of line: Line) -> Double {
    switch line {
    case .subhead: table.subheadHeight
    case .indicator(let row, let state): table.height(of: row, isJudged: state != .unjudged)
    }
  }

  /// Writes the indicators of each part below its sub-head; a page that begins among them has a header of its own.
  private func writeRows(breaks: inout [Int], to sheet: inout Sheet) -> Int {
    let lines = IndicatorState.allCases.flatMap { state -> [Line] in
      let rows = indicators(state)
      return rows.isEmpty ? [] : [.subhead(state)] + rows.map { .indicator($0, state) }
    }
    var row = Self.firstRow
    var used = sheet.pixelHeight(of: 0..<row)
    for (position, line) in lines.enumerated() {
      // A sub-head stays with the first of its rows.
      let next = lines.dropFirst(position + 1).first.map(height) ?? 0
      let needed = if case .subhead = line { height(of: line) + next } else { height(of: line) }
      if used + needed > Page.filled.height {
        breaks.append(row)
        table.writeHeader(row: row, to: &sheet)
        used = IndicatorTable.headerHeight
        row += 1
      }
      switch line {
      case .subhead(let state): table.writeSubhead(title(of: state), row: row, to: &sheet)
      case .indicator(let indicator, let state):
        table.write(indicator, isJudged: state != .unjudged, row: row, to: &sheet)
      }
      used += height(of: line)
      row += 1
    }
    if lines.isEmpty {
      sheet.setHeight(ofRow: row, pixels: table.rowHeight)
      sheet.put(.text("この区分に指標はありません。"), row: row, table.columns.all, .tableCell)
      return row
    }
    sheet.conditionalFormats += table.rules(rows: Self.firstRow...row - 1)
    return row - 1
  }

  // MARK: Charts and guide

  /// Writes the charts and the guide, on this page or on the next one; returns the last row.
  private func writeLower(from first: Int, breaks: inout [Int], to sheet: inout Sheet) -> Int {
    sheet.setHeight(ofRow: first - 1, pixels: 6)
    let used = sheet.pixelHeight(of: (breaks.last ?? 0)..<first)
    let charts = OverviewCharts(
      states: states, ordered: ordered, room: Page.filled.height - used - 2 * Self.guideHeight)
    if charts.height > charts.room { breaks.append(first) }
    let guide = charts.write(firstRow: first, to: &sheet)
    let lines = [
      "読み方　評価は現時点、見通しは目標年度の判断。期待比は予定どおりで100%（「3/5年」は達成した年、（ ）は達成率）、"
        + "「基準割れ」は基準値より目標から遠い状態。※は人が改めた評価。",
      "このブック　" + book.contents.joined(separator: "・"),
    ]
    for (offset, line) in lines.enumerated() {
      sheet.setHeight(ofRow: guide + offset, pixels: Self.guideHeight)
      sheet.put(
        .text(line), row: guide + offset, PageGrid.page, offset == 0 ? .note : Style.body.size(8))
    }
    return guide + lines.count - 1
  }

  private static let guideHeight = 17.0
}

extension Book {
  /// The other sheets of a section's book, as its first page names them.
  var contents: [String] {
    let cards = cards.map(\.sheet)
    let range = cards.count > 1 ? "\(cards[0])〜\(cards[cards.count - 1])" : cards.first
    return [ListLayout.sheet] + [range].compactMap(\.self) + [inputs.sheet, ParametersSheet.name]
      + (findings.isEmpty ? [] : [FindingsLayout.sheet]) + (texts.isEmpty ? [] : [WholeTexts.sheet])
  }
}
