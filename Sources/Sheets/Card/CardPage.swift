import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// The room of a 個票 on its page: columns and rows that fill a landscape A4 sheet.
///
/// It is measured once, in two steps: how many rows the notes take depends on the least widths.
struct CardPage {
  /// Height by width of what the printer's margins leave.
  private static let proportion = 0.66
  /// What head, tiles, headings and gaps take of the height, in points.
  private static let fixedHeight = 150.0
  private static let leastRowHeight = 13.5
  /// What the rows grow to where there are few of them, in points.
  private static let greatestRowHeight = 22.0

  private let layout: CardLayout
  private let leastRowHeight: Double
  private let leastYearWidth: Double
  /// The table prints one digit more than the indicator only where numbers are short.
  let tableDecimals: Int
  /// The widths of all columns where those of the years are as narrow as their numbers allow.
  let leastWidths: [Double]
  /// The widths of all columns: where rows at their least height make the page too high for its width, the years
  /// share the room beside them.
  private(set) var widths: [Double]
  /// The height of the rows of chart, table and calculation at which the page is as high as it is wide for A4.
  private(set) var rowHeight: Double

  /// The page before its notes are known.
  init(layout: CardLayout, evaluation: Evaluation) {
    self.layout = layout
    leastRowHeight =
      evaluation.record.commentary.isEmpty ? Self.leastRowHeight : Self.leastRowHeight - 1
    tableDecimals =
      evaluation.indicator.decimals + ((evaluation[.target].number ?? 0).magnitude < 10_000 ? 1 : 0)
    leastYearWidth = Self.leastYearWidth(of: evaluation, decimals: tableDecimals)
    leastWidths = layout.columns.widths(year: leastYearWidth)
    widths = leastWidths
    rowHeight = leastRowHeight
  }

  /// Settles widths and heights for so many rows of notes.
  mutating func fill(withNotes noteRows: Int) {
    // The rows of chart, table, calculation and notes.
    let rowCount = Double(layout.notesRow + noteRows - CardLayout.chartRow)
    let missing =
      (Self.fixedHeight + rowCount * leastRowHeight) / Self.proportion - points(leastWidths)
    let missingCharacters = missing / 0.75 / 7
    widths = layout.columns.widths(
      year: leastYearWidth + max(0, missingCharacters / Double(layout.columns.yearColumns)))
    let room = points(leastWidths) * Self.proportion - Self.fixedHeight
    rowHeight = min(Self.greatestRowHeight, max(leastRowHeight, room / rowCount))
  }

  /// Whether there are so many years that their columns are narrow.
  var hasManyYears: Bool { Self.isMany(layout.record.entries.count) }

  /// The height of the chart in points.
  var chartHeight: Double { Double(layout.chartRows) * rowHeight }

  private static func isMany(_ yearCount: Int) -> Bool { yearCount > 8 }

  /// Wide numbers need wide columns.
  private static func leastYearWidth(of evaluation: Evaluation, decimals: Int) -> Double {
    let rows: [YearlyFigure] = [.actual, .runningTotal, .expected, .projected, .upper, .projectedTotal]
    let numbers = rows.flatMap { evaluation[$0] }.compactMap(\.number)
    let text = NumberText.value(decimals)
    let marks = evaluation.record.entries.indices.map { evaluation.marks(.actual, at: $0) }
    let marked = marks.map { TextWidth.of($0.before + $0.after) }.max() ?? 0
    let widest = Double((numbers.map { text.text($0).unicodeScalars.count }.max() ?? 0) + marked)
    return isMany(evaluation.record.entries.count)
      ? max(6.6, widest * 0.95 + 1.2) : max(9.2, widest * 1.02 + 1.4)
  }

  private func points(_ widths: [Double]) -> Double {
    widths[layout.columns.page].reduce(0) { $0 + Pixels.points(Column(width: $1).pixels) }
  }
}
