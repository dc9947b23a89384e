import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The lower table of 評価の変化・変更一覧: every figure of an earlier year that is not what was published last time.
struct ValueChanges {
  let sheet: ChangesSheet

  private typealias Column = ChangesLayout.Column

  private var book: Book { sheet.book }
  private var layout: ChangesLayout { sheet.layout }

  /// The changes, those without explanation first: their departments are asked.
  private var changes: [Change] {
    let all = sheet.comparison.changes
    return all.filter { $0.cause == .unexplained } + all.filter { $0.cause != .unexplained }
  }

  func write(on target: inout Sheet) {
    let unexplained = changes.count { $0.cause == .unexplained }
    let title = "公表した値の変更　\(changes.count)" + (unexplained > 0 ? "（うち理由の説明がないもの \(unexplained)）" : "")
    sheet.writeTable(
      LiveText(stringLiteral: title), note: unexplained > 0 ? "説明がないものは所管課に確かめてください" : "",
      titles: Column.allCases.map(\.valueTitle), row: layout.valueRow, on: &target)
    for (index, change) in changes.enumerated() {
      write(change, row: layout.firstValueRow + index, on: &target)
    }
    guard changes.isEmpty else { return }
    target.write(
      .text("前回の公表から変わった値はありません。"),
      at: ChangesLayout.position(.indicator, row: layout.firstValueRow), style: .tableCell)
  }

  private func write(_ change: Change, row: Int, on target: inout Sheet) {
    guard let indicator = book.plan.indicator(change.indicator) else { return }
    let cell = Style.tableCell
    let number = cell.aligned(.right).shrinking()
    let decimals = Self.decimals(of: change, indicator)
    let unit = indicator.unit(of: change.series).name
    let name = name(of: change, indicator)
    func format(_ marks: NumberMarks, _ status: InputWord?) -> String {
      let words = status.map { "（\($0.text)）" } ?? ""
      return NumberFormat.value(decimals, marks, after: unit + words)
    }
    let isUnexplained = change.cause == .unexplained
    let cells: [(Column, Cell.Content, Style)] = [
      (.number, sheet.link(to: change.indicator), cell.bold()),
      (.indicator, .text(name), TextWidth.of(name) > 40 ? cell.size(8) : cell),
      (
        .before, change.before.number.map(Cell.Content.number) ?? .text(change.statusBefore?.text ?? "－"),
        number.format(format(change.marksBefore, change.statusBefore))
      ),
      (.arrow, .text("→"), cell.aligned(.center)),
      (.after, after(change), number.bold().format(format(change.marksAfter, change.statusAfter))),
      (
        .fourth, difference(change, row: row),
        number.format(NumberFormat.difference(decimals, after: unit == "%" ? "ポイント" : ""))
      ),
      (
        .fifth, .text(change.cause.name),
        isUnexplained ? cell.bold().color(.vermilion) : cell
      ),
      (.last, .text(indicator.department), cell.size(8).shrinking()),
    ]
    for (column, content, style) in cells {
      target.write(content, at: ChangesLayout.position(column, row: row), style: style)
    }
  }

  /// The short name with the year and, of several, the series: `転入と転出の均衡（R5・転入）`.
  private func name(of change: Change, _ indicator: Indicator) -> String {
    let placement = book.placements.first { $0.indicator == indicator.id }
    let name = placement.map(book.shortTitle(of:)) ?? indicator.shortName ?? indicator.name
    let series = change.series == .main ? "" : "・\(change.series.name)"
    let end = "（\(change.year.label)\(series)）"
    return ChangesLayout.fitting(name, before: end) + end
  }

  /// The value of now from the sheet on which it lives, as a number where the indicator has no row there; why there is
  /// none, where that has no such year.
  private func after(_ change: Change) -> Cell.Content {
    let words = change.statusAfter.text
    guard book.shown.contains(where: { $0.indicator.id == change.indicator }) else {
      return change.after.number.map(Cell.Content.number) ?? .text(words)
    }
    guard book.inputs.years.contains(change.year) else { return .text(words) }
    let series = book.plan.indicator(change.indicator)?.position(of: change.series) ?? 0
    let address = book.inputs.addresses(of: change.indicator, series: series, in: change.year).value
    return .formula(
      "=IF(ISNUMBER(\(address)),\(address),\(FormulaText.quoted(words)))",
      cached: change.after.number.map { .number($0) } ?? .text(words))
  }

  /// Now less then, live; nothing where one of them is no number.
  private func difference(_ change: Change, row: Int) -> Cell.Content {
    let before = ChangesLayout.position(.before, row: row).reference
    let after = ChangesLayout.position(.after, row: row).reference
    let cached = change.difference.map { Cell.Cached.number($0) } ?? .text("－")
    return .formula(
      "=IF(AND(ISNUMBER(\(before)),ISNUMBER(\(after))),\(after)-\(before),\"－\")", cached: cached)
  }

  /// The digits of the indicator, or as many more as tell the two values apart.
  private static func decimals(of change: Change, _ indicator: Indicator) -> Int {
    guard let before = change.before.number, let after = change.after.number else {
      return indicator.decimals(of: change.series)
    }
    let digits = indicator.decimals(of: change.series)...min(6, indicator.decimals(of: change.series) + 4)
    return digits.first { NumberText.value($0).text(before) != NumberText.value($0).text(after) }
      ?? indicator.decimals(of: change.series)
  }
}
