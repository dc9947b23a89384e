import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The rows of a 個票 below the year table for the series that are printed and never rated: 内訳, and 比較 where there are
/// several.
struct CardSeries {
  let card: CardSheet

  private var layout: CardLayout { card.layout }

  func write(on sheet: inout Sheet) {
    let top = layout.tableRow + 1 + layout.tableRows.count
    for (offset, series) in layout.printedSeries.enumerated() {
      write(series, row: top + offset, on: &sheet)
    }
  }

  private func write(_ series: Int, row: Int, on sheet: inout Sheet) {
    let definition = card.indicator.definitions[series]
    let style = (card.page.hasManyYears ? Style.tableCell.size(8) : .tableCell)
    sheet.head(
      "\(definition.role.rawValue)（\(definition.series.name)）", row: row, columns: layout.columns.years,
      style: style)
    for (column, entry) in layout.record.entries.enumerated() {
      let cell = entry.cells[series]
      let (value, status) = card.book.inputs.addresses(of: card.indicator.id, series: series, in: entry.year)
      let cached: Cell.Cached = cell.number.map { .number($0) } ?? .text(cell.word?.text ?? "")
      sheet.write(
        .formula("=IF(ISNUMBER(\(value)),\(value),\(status)&\"\")", cached: cached),
        at: Position(row: row, column: CardLayout.firstYearColumn + column),
        style: style.aligned(.right).format(NumberFormat.value(definition.decimals, cell.marks)).shrinking())
    }
  }

  /// Where the values of the series stand that are not the indicator's own, one line for all of them; nil for none.
  var note: String? {
    let indicator = card.indicator
    let sources = indicator.definitions.indices.compactMap { series -> String? in
      let definition = indicator.definitions[series]
      guard definition.role != .actual else { return nil }
      let places = layout.record.entries.compactMap(\.cells[series].place)
      guard !places.isEmpty else { return "\(definition.series.name)（未提出）" }
      return "\(definition.series.name)（\(definition.unit.name)、\(Place.text(of: places))）"
    }
    return sources.isEmpty ? nil : "【系列】" + sources.joined(separator: "　／　")
  }
}
