import Evaluations
import Figures
import Indicators
import Workbooks

/// The second part of 変更一覧: last time's rating and outlook of every indicator beside those of now.
struct VerdictChanges {
  let book: Book
  let comparison: Comparison
  let layout: ChangesLayout

  private typealias Column = ChangesLayout.Column

  private static let changed = ConditionalFormat.attentionMark + " 変化"
  private static let none = "－"

  /// Writes head, header and one row for each indicator.
  func write(on sheet: inout Sheet) {
    sheet.head("評価と見通し（前回 → 今回）", row: layout.verdictHead, columns: ChangesLayout.columns, height: 22)
    sheet.fill(row: layout.verdictHeader, columns: ChangesLayout.columns, height: 24, style: .header)
    let (last, now) = (comparison.year, book.evaluations.context.reportYear)
    let heads: [(Column, Column, String)] = [
      (.number, .number, "No"), (.indicator, .year, "指標"), (.before, .statusBefore, "前回の評価（\(last)）"),
      (.after, .statusAfter, "今回の評価（\(now)）"), (.difference, .difference, "評価の変化"),
      (.cause, .cause, "前回の見通し"), (.place, .place, "今回の見通し"), (.department, .department, "見通しの変化"),
    ]
    for (first, end, text) in heads {
      sheet.merge(.text(text), over: area(first, end, layout.verdictHeader), style: .header)
    }
    for (index, evaluation) in book.shown.enumerated() {
      write(evaluation, at: layout.firstVerdict + index, on: &sheet)
    }
    let rows = layout.firstVerdict...layout.lastRow
    for (first, end) in [(Column.before, Column.statusAfter), (.cause, .place)] {
      sheet.conditionalFormats += SymbolLook.rules(over: ChangesLayout.area(first, end, rows: rows))
    }
    for column in [Column.difference, .department] {
      sheet.conditionalFormats.append(.attention(over: ChangesLayout.area(column, column, rows: rows)))
    }
  }

  private func area(_ first: Column, _ last: Column, _ row: Int) -> Area {
    ChangesLayout.area(first, last, rows: row...row)
  }

  private func write(_ evaluation: Evaluation, at row: Int, on sheet: inout Sheet) {
    let indicator = evaluation.indicator
    let verdict = comparison.verdict(on: indicator.id)
    sheet.fill(row: row, columns: ChangesLayout.columns, height: 20, style: .tableCell)
    let word = Style.tableCell.aligned(.center).shrinking()
    func put(_ first: Column, _ last: Column, _ content: Cell.Content, _ style: Style) {
      sheet.merge(content, over: area(first, last, row), style: style)
    }
    put(.number, .number, .text(book.label(of: indicator.id)), word)
    put(.indicator, .year, .text(indicator.name), .tableCell.shrinking())
    put(.before, .statusBefore, .text(verdict?.rating ?? Self.none), word)
    put(.after, .statusAfter, shown(.rating, evaluation), word)
    put(
      .difference, .difference,
      change(from: verdict?.rating, .before, to: evaluation.rating, .after, row), word)
    put(.cause, .cause, .text(verdict?.outlook ?? Self.none), word)
    put(.place, .place, shown(.outlook, evaluation), word)
    put(
      .department, .department,
      change(from: verdict?.outlook, .cause, to: evaluation.outlook, .place, row), word)
  }

  private func shown(_ figure: Figure, _ evaluation: Evaluation) -> Cell.Content {
    guard let addresses = book.addresses(of: evaluation.indicator.id) else { return .text(Self.none) }
    return .formula(
      "=" + addresses.qualifiedAddress(figure), cached: .text(evaluation[figure].text ?? ""))
  }

  /// Whether the symbol is another one now; words and years behind it may differ.
  private func change(
    from then: String?, _ old: Column, to now: String, _ new: Column, _ row: Int
  ) -> Cell.Content {
    guard let then, !then.isEmpty else { return .text(Self.none) }
    let cells = [old, new].map { ChangesLayout.position($0, row: row).reference }
    return .formula(
      "=IF(LEFT(\(cells[0]),1)=LEFT(\(cells[1]),1),\"\",\"\(Self.changed)\")",
      cached: .text(then.first == now.first ? "" : Self.changed))
  }
}
