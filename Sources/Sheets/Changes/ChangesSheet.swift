import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 評価の変化・変更一覧: the ratings that are others than in the last report, and the figures that are not what was
/// published.
///
/// Which lines there are and how they are grouped is that of the run; ratings, arrows, values and counts are live.
struct ChangesSheet {
  let book: Book
  let comparison: Comparison

  typealias Column = ChangesLayout.Column

  let verdicts: [VerdictChange]
  let layout: ChangesLayout
  private let groups: [(group: VerdictChange.Group, changes: [VerdictChange])]

  init(book: Book, comparison: Comparison) {
    self.book = book
    self.comparison = comparison
    verdicts = VerdictChange.all(of: book, comparison)
    groups = VerdictChange.Group.allCases.compactMap { [verdicts] group in
      let changes = verdicts.filter { $0.group == group }
      return changes.isEmpty ? nil : (group, changes)
    }
    layout = ChangesLayout(groups: groups.map(\.changes.count), values: comparison.changes.count)
  }

  var sheet: Sheet {
    var sheet = Sheet(
      name: ChangesLayout.sheet, tabColor: .ai3,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      freeze: Position(row: 1, column: Column.before.rawValue), isProtected: true, hidesGridlines: true)
    for row in 0...layout.lastRow {
      sheet.fill(
        row: row, columns: ChangesLayout.columns, height: Pixels.points(ChangesLayout.lineHeight),
        style: .body)
    }
    writeHead(on: &sheet)
    writeVerdicts(on: &sheet)
    ValueChanges(sheet: self).write(on: &sheet)
    sheet.rowHeights[layout.valueRow - 1] = Pixels.points(10)
    let heights = (0...layout.lastRow).map { sheet.rowHeights[$0] ?? 15 }
    sheet.print = book.page.setup(
      area: Area(rows: 0...layout.lastRow, columns: ChangesLayout.columns), repeatRows: 0...0,
      rowBreaks: Page.rowBreaks(heights: heights, repeated: 0...0))
    return sheet
  }

  private func writeHead(on sheet: inout Sheet) {
    for (row, height) in ChangesLayout.headHeights.enumerated() {
      sheet.rowHeights[row] = Pixels.points(height)
    }
    sheet.title("評価の変化と、公表した値の変更", columns: ChangesLayout.columns)
    let (last, now) = (comparison.year, book.evaluations.context.reportYear)
    sheet.write(
      .text("前回 \(last.japanese)報告 → 今回 \(now.japanese)報告"),
      at: ChangesLayout.position(.last, row: 0), style: .titleRule.size(8).aligned(.right))
    sheet.write(
      sentence.content, at: ChangesLayout.position(.number, row: ChangesLayout.sentenceRow),
      style: .body.size(10).bold())
  }

  /// Draws the head of a table: its title, a note at the right, and the heads of the columns below.
  func writeTable(
    _ title: LiveText, note: String, titles: [String], row: Int, on sheet: inout Sheet
  ) {
    let columns = ChangesLayout.columns
    let height = Pixels.points(ChangesLayout.sectionHeight)
    sheet.fill(row: row, columns: columns, height: height, style: .section)
    sheet.write(title.content, at: ChangesLayout.position(.number, row: row), style: .section)
    sheet.write(
      .text(note), at: ChangesLayout.position(.last, row: row),
      style: .section.bold(false).size(8).color(.sub).aligned(.right))
    sheet.rowHeights[row + 1] = height
    for (column, title) in zip(Column.allCases, titles) {
      sheet.write(
        .text(title), at: ChangesLayout.position(column, row: row + 1),
        style: column.isText ? .header.aligned(.left) : .header)
    }
  }

  // MARK: Ratings

  private func count(_ arrow: String, _ group: VerdictChange.Group? = nil) -> LiveCount {
    let index = group.flatMap { group in groups.firstIndex { $0.group == group } }
    if group != nil, index == nil { return LiveCount("0", comesTo: 0) }
    let rows = index.map(layout.lines(ofGroup:)) ?? layout.verdictRows
    let arrows = rows.map { row -> SheetValue in
      change(atRow: row).map { self.arrow(of: $0, row: row).value } ?? .blank
    }
    return LiveCount(
      .matching(
        SheetRange(area: Area(rows: rows, column: Column.arrow.rawValue), values: arrows), .text(arrow)))
  }

  private func change(atRow row: Int) -> VerdictChange? {
    for (index, group) in groups.enumerated() where layout.lines(ofGroup: index).contains(row) {
      return group.changes[row - layout.lines(ofGroup: index).lowerBound]
    }
    return nil
  }

  /// How many ratings went up and down, and how many targets were missed in the end.
  private var sentence: LiveText {
    guard !groups.isEmpty else { return "前回から評価が変わった指標はありません。" }
    let counts: LiveText = "評価が上がったのは\(count("↑"))指標、下がったのは\(count("↓"))指標です。"
    guard groups.contains(where: { $0.group == .missed }) else { return counts }
    let missed: LiveText = "ほかに\(count("→", .missed))指標が、遅れのまま目標年度を終えて未達成になりました。"
    return counts + missed
  }

  private func writeVerdicts(on sheet: inout Sheet) {
    let (last, now) = (comparison.year, book.evaluations.context.reportYear)
    let missed: LiveText = groups.contains { $0.group == .missed } ? "　確定 \(count("→", .missed))" : ""
    let unchanged = book.shown.count - verdicts.count { $0.evaluation != nil }
    writeTable(
      ("評価の変化　↑ \(count("↑"))　↓ \(count("↓"))" as LiveText) + missed,
      note: "変わらない\(unchanged)指標は載せていません",
      titles: Column.allCases.map { $0.verdictTitle(before: last.label, now: now.label) },
      row: ChangesLayout.verdictRow, on: &sheet)
    for (index, group) in groups.enumerated() {
      sheet.head(
        "\(group.group.title)　\(group.changes.count)", row: layout.row(ofGroup: index),
        columns: ChangesLayout.columns, height: Pixels.points(ChangesLayout.groupHeight),
        style: .body.size(8).bold().fill(.ai4).bottom(.hair, .hair))
      for (row, change) in zip(layout.lines(ofGroup: index), group.changes) {
        write(change, row: row, on: &sheet)
      }
    }
    if groups.isEmpty {
      sheet.write(
        .text("前回から変わった評価・見通しはありません。"),
        at: ChangesLayout.position(.indicator, row: layout.verdictRows.lowerBound), style: .tableCell)
    }
    for (first, last, verdict) in [
      (Column.before, Column.after, RatingRule.Verdict.rating), (.fourth, .fifth, .outlook),
    ] {
      let area = Area(rows: layout.verdictRows, columns: first.rawValue...last.rawValue)
      sheet.conditionalFormats += PrintedVerdict.rules(over: area, of: verdict, in: book.plan.ratings)
    }
  }

  private func write(_ change: VerdictChange, row: Int, on sheet: inout Sheet) {
    let cell = Style.tableCell
    let verdict = cell.aligned(.center).shrinking()
    let index = change.evaluation.flatMap { evaluation in
      book.placements.firstIndex { $0.indicator == evaluation.indicator.id }
    }
    let printed = index.flatMap(book.printedVerdict(ofPlacement:))
    let name = index.map { book.shortTitle(of: book.placements[$0]) } ?? change.indicator.name
    let reason = TextWidth.shortened(change.reason, to: 35)
    let cells: [(Column, Cell.Content, Style)] = [
      (.number, link(to: change.indicator.id), cell.bold()),
      (.indicator, .text(ChangesLayout.fitting(name)), TextWidth.of(name) > 40 ? cell.size(8) : cell),
      (.before, .text(change.before?.rating ?? "－"), verdict),
      (.arrow, arrow(of: change, row: row).content, cell.aligned(.center).bold()),
      (.after, printed?.rating().content ?? .text("－"), verdict),
      (.fourth, .text(change.before?.outlook ?? "－"), verdict),
      (.fifth, printed?.outlook().content ?? .text("－"), verdict),
      (.last, .text(reason), cell.size(8)),
    ]
    for (column, content, style) in cells {
      sheet.write(content, at: ChangesLayout.position(column, row: row), style: style)
    }
  }

  /// ↑ where the rating of now stands before the one of then in the plan's scale, ↓ where it stands behind it.
  private func arrow(of change: VerdictChange, row: Int) -> SheetExpression {
    let words = VerdictWords(book.plan.ratings, .rating)
    guard let evaluation = change.evaluation, let before = change.before,
      case .ranked(let old) = words.place(of: before.rating),
      let index = book.placements.firstIndex(where: { $0.indicator == evaluation.indicator.id }),
      let cells = book.cells(ofPlacement: index)
    else { return .text("→") }
    let rating = LiveText(cells.figure(.rating))
    func begins(_ beginning: String) -> LiveCondition {
      LiveCondition(
        "LEFT(\(rating.formula),\(beginning.utf16.count))=\(FormulaText.quoted(beginning))",
        holds: rating.text.hasPrefix(beginning))
    }
    // The longest beginnings first: B+ before B.
    let order = words.groups.indices.sorted {
      words.groups[$0].beginning.utf16.count > words.groups[$1].beginning.utf16.count
    }
    let arrow = order.reversed().reduce("→" as LiveText) { rest, place in
      let group = words.groups[place]
      let sign = group.look == .plain || place == old ? "→" : place < old ? "↑" : "↓"
      return begins(group.beginning).choose(LiveText(stringLiteral: sign), else: rest)
    }
    return .cell(arrow.formula, .text(arrow.text))
  }

  /// The number of an indicator within the book.
  func link(to id: Indicator.ID) -> Cell.Content {
    let label = book.label(of: id)
    return .text(label.isEmpty ? "－" : label)
  }
}
