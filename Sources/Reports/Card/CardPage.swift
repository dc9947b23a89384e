import Evaluations
import Figures
import Indicators
import Workbooks

/// The room of a 個票 on its page: columns and rows that fill a landscape A4 sheet.
struct CardPage {
  let card: CardSheet

  /// Width by height of what the printer's margins leave.
  private static let proportion = 0.66
  /// What head, tiles, headings and gaps take of the height, in points.
  private static let fixedHeight = 150.0
  private static let leastRowHeight = 13.5

  private var layout: CardLayout { card.layout }
  private var evaluation: Evaluation { card.evaluation }
  private var yearCount: Int { layout.record.years.count }

  var hasManyYears: Bool { yearCount > 8 }

  /// The table prints one digit more than the indicator only where numbers are short.
  var tableDecimals: Int {
    card.indicator.decimals + ((evaluation[.target].number ?? 0).magnitude < 10_000 ? 1 : 0)
  }

  // MARK: Columns

  /// Wide numbers need wide columns.
  private var leastYearWidth: Double {
    let rows: [Row] = [.actual, .runningTotal, .expected, .projected, .upper, .projectedTotal]
    let numbers = rows.flatMap { evaluation[$0] }.compactMap(\.number)
    let widest = numbers.map { NumberText.value(tableDecimals).text($0).count }.max() ?? 0
    return hasManyYears ? max(6.6, Double(widest) * 0.95 + 1.2) : max(9.2, Double(widest) * 1.02 + 1.4)
  }

  /// The widths of all columns where those of the years are as narrow as their numbers allow.
  var leastWidths: [Double] { widths(year: leastYearWidth) }

  /// The widths of all columns: where rows at their least height make the page too high for its width, the years
  /// share the room beside them.
  var widths: [Double] {
    let height = Self.fixedHeight + Double(rowCount) * leastRowHeight
    let missing = height / Self.proportion - points(leastWidths)
    return widths(year: leastYearWidth + max(0, missing / 0.75 / 7 / Double(yearCount)))
  }

  private func widths(year: Double) -> [Double] {
    [1.5, 16] + Array(repeating: year, count: yearCount) + [2, 18, 12.5, 44, 2, 20, 12, 2, 22]
      + Array(repeating: 10, count: yearCount + 4)
  }

  private func points(_ widths: [Double]) -> Double {
    widths[1...layout.columns.explanation].reduce(0) { $0 + 0.75 * (7 * $1 + 5) }
  }

  // MARK: Rows

  private var leastRowHeight: Double {
    evaluation.record.commentary.isEmpty ? Self.leastRowHeight : Self.leastRowHeight - 1
  }

  /// The rows of chart, table, calculation and notes.
  private var rowCount: Int { layout.notesRow + CardNotes(card: card).rowCount - CardLayout.chartRow }

  /// The height of the rows of chart, table and calculation at which the page is as high as it is wide for A4.
  var rowHeight: Double {
    let room = points(leastWidths) * Self.proportion - Self.fixedHeight
    return min(22, max(leastRowHeight, room / Double(rowCount)))
  }

  var chartHeight: Double { Double(layout.chartRows) * rowHeight }
}
