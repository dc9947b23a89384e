import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 変更一覧: every figure of an earlier year that is not what was published last time.
struct ChangesSheet {
  let book: Book
  let comparison: Comparison

  private typealias Column = ChangesLayout.Column

  private var layout: ChangesLayout {
    ChangesLayout(changes: comparison.changes.count)
  }

  var sheet: Sheet {
    let layout = layout
    var sheet = Sheet(
      name: ChangesLayout.sheet, tabColor: .ai3,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      freeze: Position(row: ChangesLayout.firstRow, column: Column.unit.rawValue), isProtected: true,
      print: book.page.setup(
        fit: .pages(width: 1, height: 0),
        area: Area(rows: 0...layout.lastRow, columns: ChangesLayout.columns),
        repeatRows: 0...ChangesLayout.headerRow),
      hidesGridlines: true)
    for row in 0...layout.lastRow {
      sheet.fill(row: row, columns: ChangesLayout.columns, height: 8, style: .body)
    }
    writeHead(on: &sheet)
    for (index, change) in comparison.changes.enumerated() {
      write(change, at: ChangesLayout.firstRow + index, on: &sheet)
    }
    if comparison.changes.isEmpty {
      sheet.fill(row: ChangesLayout.firstRow, columns: ChangesLayout.columns, height: 24, style: .tableCell)
      sheet.write(
        .text("前回の公表から変わった値はありません。"),
        at: ChangesLayout.position(.indicator, row: ChangesLayout.firstRow), style: .tableCell)
    }
    return sheet
  }

  private func writeHead(on sheet: inout Sheet) {
    sheet.rowHeights[0] = 30
    sheet.title(ChangesLayout.sheet, columns: ChangesLayout.columns)
    let year = book.evaluations.context.reportYear
    sheet.head(
      "前回（\(comparison.year.japanese)報告）に公表した値と、今回（\(year.japanese)報告）の値が違うものです。"
        + "「\(Change.Cause.unexplained.name)」は所管課に理由を確かめてください。", row: 1, columns: ChangesLayout.columns,
      height: 18, style: .note)
    sheet.rowHeights[ChangesLayout.headerRow] = 24
    for column in Column.allCases where column != .margin {
      sheet.write(
        .text(column.title), at: ChangesLayout.position(column, row: ChangesLayout.headerRow), style: .header)
    }
  }

  // MARK: Rows

  private func write(_ change: Change, at row: Int, on sheet: inout Sheet) {
    guard let indicator = book.plan.indicator(change.indicator) else { return }
    let name = indicator.title(of: change.series)
    let place = Place.text(of: [change.place])
    let long: [(Column, String, size: Double)] = [
      (.indicator, name, 9), (.place, place, 8), (.department, indicator.department, 8),
    ]
    sheet.fill(
      row: row, columns: ChangesLayout.columns,
      height: TextWidth.height(of: long.map { ($1, $0.width, $2) }, least: 24), style: .tableCell)
    func put(_ column: Column, _ content: Cell.Content, _ style: Style) {
      sheet.write(content, at: ChangesLayout.position(column, row: row), style: style)
    }
    let decimals = Self.decimals(of: change, indicator)
    let number = Style.tableCell.aligned(.right).shrinking()
    let word = Style.tableCell.aligned(.center).shrinking()
    put(.number, .text(book.label(of: indicator.id)), word)
    put(.indicator, .text(name), .tableCell.wrapping())
    put(.unit, .text(indicator.unit(of: change.series).name), word)
    put(.year, .text(change.year.label), word)
    put(
      .before, change.before.number.map(Cell.Content.number) ?? .text("－"),
      number.format(NumberFormat.value(decimals, change.marksBefore)))
    put(.statusBefore, .text(change.statusBefore?.text ?? ""), word)
    put(.after, after(change), number.format(NumberFormat.value(decimals, change.marksAfter)).bold())
    put(.statusAfter, .text(change.statusAfter.text), word)
    put(
      .difference, difference(change, row: row),
      number.format(NumberFormat.difference(decimals)))
    put(
      .cause, .text(change.cause.name),
      change.cause == .unexplained ? word.bold().color(.vermilion) : word)
    put(.place, .text(place), .tableCell.size(8).wrapping())
    put(.department, .text(indicator.department), .tableCell.size(8).wrapping())
  }

  /// The value of now from the sheet on which it lives, as a number where the indicator has no row there; nothing where
  /// that has no such year.
  private func after(_ change: Change) -> Cell.Content {
    guard book.shown.contains(where: { $0.indicator.id == change.indicator }) else {
      return change.after.number.map(Cell.Content.number) ?? .text("－")
    }
    guard book.inputs.years.contains(change.year) else { return .text("－") }
    let series = book.plan.indicator(change.indicator)?.position(of: change.series) ?? 0
    let address = book.inputs.addresses(of: change.indicator, series: series, in: change.year).value
    return .formula(
      "=IF(ISNUMBER(\(address)),\(address),\"－\")",
      cached: change.after.number.map { .number($0) } ?? .text("－"))
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
