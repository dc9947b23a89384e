import Evaluations
import Formulas
import Indicators
import Localization
import Sheets
import Workbooks

/// The missing values of a department, one row for each series with its years side by side.
extension SlipSheet {
  private typealias Column = SlipLayout.Column

  /// Writes the part with its heads, its rows and the number of all values.
  func writeMissing(on sheet: inout Sheet) {
    let states: [DeliveryState] = [.missing, .doubted, .inPreparation, .notPublished, .delivered]
    let legend = states.map { "\($0.symbol) \($0.meaning)" }.joined(separator: "　")
    sheet.head(
      "２　未提出の値（\(slip.missing.count)件）　　\(legend)", row: layout.missingHead, columns: layout.columns,
      height: 22)
    let head = layout.missingHead + 1
    sheet.fill(row: head, columns: layout.columns, height: 24, style: .header)
    for (column, text) in [
      (Column.number, "No"), (.name, "指標"), (.unit, "単位"), (.target, "目標"), (.latest, "最新"),
      (.count, "件数"), (.nextRelease, "次回\n公表"), (.first, "提出できる日"), (.second, "状態"),
      (.third, "理由（出せないとき）"),
    ] {
      sheet.write(.text(text), at: layout.position(column, head), style: .header)
    }
    for (index, year) in layout.years.enumerated() {
      sheet.write(.text(year.label), at: layout.position(index, head), style: .header.shrinking())
    }
    for (index, series) in self.series.enumerated() {
      write(series, at: layout.firstMissing + index, on: &sheet)
    }
    if series.isEmpty { write("ありません。", at: layout.firstMissing, on: &sheet) }
    writeTotal(on: &sheet)
    guard !series.isEmpty else { return }
    sheet.validations.append(
      Validation(
        over: Area(rows: layout.firstMissing...layout.lastMissing, column: layout.index(.second)),
        rule: .list(SlipPromise.states.map(\.rawValue)), errorTitle: "状態",
        errorMessage: "一覧から選ぶか、空欄にしてください。", inputTitle: "状態", inputMessage: "値がまだない理由を選びます。"))
    for (column, title, text) in [
      (Column.first, "提出できる日", "値を出せる時期を「令和８年１月」のように書きます。"),
      (.third, "理由", "値を出せない理由を書きます。"),
    ] {
      sheet.validations.append(
        .prompt(
          over: Area(rows: layout.firstMissing...layout.lastMissing, column: layout.index(column)),
          title: title,
          text))
    }
  }

  private func write(_ series: MissingSeries, at row: Int, on sheet: inout Sheet) {
    let (indicator, last) = (series.indicator, series.values[series.values.count - 1])
    let word = Style.tableCell.aligned(.center).shrinking()
    let name = indicator.title(of: series.series)
    let next = last.nextRelease.isEmpty ? "－" : last.nextRelease
    sheet.fill(row: row, columns: layout.columns, height: 20, style: .tableCell)
    sheet.rowHeights[row] = TextWidth.height(
      of: [
        (name, layout.widths[layout.index(.name)], 9),
        (indicator.printed.target, layout.widths[layout.index(.target)], 8),
        (next, layout.widths[layout.index(.nextRelease)], 8),
      ], least: 26)
    for (column, text, style) in [
      (Column.number, slip.label(of: indicator.id), word.bold()),
      (.name, name, Style.tableCell.wrapping()),
      (.unit, indicator.unit(of: series.series).name, word.size(8)),
      (.target, indicator.printed.target, Style.tableCell.size(8).wrapping().aligned(.right)),
      (.latest, last.latestYear?.label ?? "なし", word),
      (.nextRelease, next, Style.tableCell.size(8).wrapping().aligned(.center)),
    ] {
      sheet.write(.text(TextWidth.fitting(text)), at: layout.position(column, row), style: style)
    }
    for (index, year) in layout.years.enumerated() {
      let state = series.state(in: year)
      let style = state?.isAsked ?? false ? word.bold().fill(.input) : word.color(.sub)
      sheet.write(
        (state?.symbol).map { $0.isEmpty ? .blank : .text($0) } ?? .blank, at: layout.position(index, row),
        style: style)
    }
    sheet.write(count(of: series, at: row).content, at: layout.position(.count, row), style: word)
    sheet.write(
      .blank, at: layout.position(.first, row), style: Style.entry.aligned(.center).format(NumberFormat.text))
    sheet.write(.blank, at: layout.position(.second, row), style: Style.entry.aligned(.center))
    sheet.write(
      .blank, at: layout.position(.third, row), style: Style.entry.wrapping().format(NumberFormat.text))
    // What was announced already is asked about only where nothing else is.
    let asked = series.values.filter { series.state(in: $0.year)?.isAsked ?? false }
    let years = (asked.isEmpty ? series.values : asked).map(\.year.label)
    writeKeys(
      [indicator.id.text, series.series.name, years.joined(separator: String(SlipKey.separator))], at: row,
      on: &sheet)
  }

  /// How many values are asked for: as the symbols say, and those of earlier years.
  private func count(of series: MissingSeries, at row: Int) -> LiveCount {
    guard let first = layout.years.first else { return LiveCount("0", comesTo: 0) }
    let range = Area(
      layout.position(0, row), layout.position(layout.years.count - 1, row)
    ).reference
    let earlier = series.count { $0 < first }
    // COUNTIF would take ？ for any character.
    let symbols = [DeliveryState.missing, .doubted].map { "(\(range)=\"\($0.symbol)\")" }
    return LiveCount(
      "SUMPRODUCT(\(symbols.joined(separator: "+")))" + (earlier > 0 ? "+\(earlier)" : ""),
      comesTo: series.count { _ in true })
  }

  private func writeTotal(on sheet: inout Sheet) {
    let style = Style.tableCell.bold().fill(.ai4)
    sheet.fill(row: layout.totalRow, columns: layout.columns, height: 20, style: style)
    sheet.write(.text("計"), at: layout.position(.number, layout.totalRow), style: style)
    let area = Area(rows: layout.firstMissing...layout.lastMissing, column: layout.index(.count))
    let total = series.reduce(0) { $0 + $1.count { _ in true } }
    sheet.write(
      .formula("=SUM(\(area.reference))", cached: .number(Double(total))),
      at: layout.position(.count, layout.totalRow), style: style.aligned(.center))
  }
}
