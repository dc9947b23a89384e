import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 推移 on 概要: a small chart for each of at most ten indicators, five in a row, each below its rating.
struct OverviewCharts {
  let states: StateTable
  /// The indicators in the order of the table.
  let ordered: [StateRow]
  /// The pixels that the page has left.
  let room: Double

  /// The charts of a row; where there are more, two lower rows.
  static let inRow = 5
  private static let most = 2 * inRow

  private var book: Book { states.book }
  private var isLow: Bool { ordered.count > Self.inRow }

  /// In the order of 一覧 where all have a chart, else those at the head of the table.
  private var shown: [StateRow] {
    ordered.count > Self.most
      ? Array(ordered.prefix(Self.most)) : ordered.sorted { $0.index < $1.index }
  }

  private var rowCount: Int { (shown.count + Self.inRow - 1) / Self.inRow }
  /// Charts in two rows are lower where the page has no room for them else.
  private var chartHeight: Int {
    guard isLow, rowCount > 0 else { return 190 }
    let free = (room - Self.headHeight) / Double(rowCount) - Double(lineCount) * lineHeight - Self.gap
    return min(90, max(64, Int(free)))
  }
  private static let headHeight = 24.0
  private var lineHeight: Double { isLow ? 18 : 20 }
  private var lineCount: Int { isLow ? 1 : 3 }

  /// The pixels of all rows.
  var height: Double {
    guard !shown.isEmpty else { return 0 }
    return Self.headHeight
      + Double(rowCount) * (Double(chartHeight) + Double(lineCount) * lineHeight + Self.gap)
  }

  private static let gap = 2.0

  /// Writes head and charts from a row on; returns the row below them.
  func write(firstRow: Int, to sheet: inout Sheet) -> Int {
    guard !shown.isEmpty else { return firstRow }
    let rest = ordered.count - shown.count
    let scope = rest > 0 ? "表の上から\(shown.count)指標。ほかは「一覧」の推移。" : ""
    sheet.blockHead(
      .text("推移"), remark: .text(scope + "● 実績　◆ 目標　破線 目標への線。縦軸の始まりは指標ごとに違います。"), row: firstRow,
      columns: PageGrid.page, titled: PageGrid.key...PageGrid.first + 7)
    var row = firstRow + 1
    for start in stride(from: 0, to: shown.count, by: Self.inRow) {
      let charts = shown[start..<min(start + Self.inRow, shown.count)]
      for (offset, state) in charts.enumerated() {
        write(state, in: PageTiles.columns(offset), row: row, to: &sheet)
      }
      let chartRow = row + (isLow ? 1 : 2)
      for line in row..<chartRow { sheet.setHeight(ofRow: line, pixels: lineHeight) }
      sheet.setHeight(ofRow: chartRow, pixels: Double(chartHeight))
      if !isLow { sheet.setHeight(ofRow: chartRow + 1, pixels: lineHeight) }
      row = chartRow + (isLow ? 1 : 2)
      sheet.setHeight(ofRow: row, pixels: Self.gap)
      row += 1
    }
    return row
  }

  private func write(
    _ state: StateRow, in columns: ClosedRange<Int>, row: Int, to sheet: inout Sheet
  ) {
    let name = book.shortTitle(of: state.placement)
    if !isLow {
      let shown = TextWidth.shortened(name, toPixels: Self.nameWidth, size: 9)
      sheet.put(.text(shown), row: row, columns, Style.body.bold().color(.ai).shrinking())
    }
    let chip = row + (isLow ? 0 : 1)
    let numberColumns =
      columns.lowerBound == PageGrid.key
      ? PageGrid.key...PageGrid.key : columns.lowerBound...columns.lowerBound + 1
    let ratingColumns = numberColumns.upperBound + 1...columns.upperBound
    let style = Style.body.size(8).bold().aligned(.center).fill(.ai4).shrinking()
    sheet.put(.text(book.shortLabel(of: state.placement)), row: chip, numberColumns, style)
    sheet.put(
      book.ratingWords(state).content, row: chip, ratingColumns,
      Style.body.aligned(.center).boxed(.thin, .hair).shrinking())
    sheet.conditionalFormats += RatingLook.rules(
      over: Area(row: chip, columns: ratingColumns), of: .rating, in: book.plan.ratings)
    if let chart = book.trendChart(
      ofPlacement: state.index, at: Position(row: chip + 1, column: columns.lowerBound), width: 196,
      height: chartHeight - 4)
    {
      sheet.charts.append(chart)
    }
    guard !isLow else { return }
    sheet.put(
      caption(state).content, row: chip + 2, columns, Style.note.aligned(.center).shrinking())
  }

  /// The pixels of a name, the widest short name in the widest font.
  private static let nameWidth = 206.0

  /// The half-width characters that surely stand below a chart.
  private static let captionWidth = 34

  /// What the chart shows in numbers: the newest value and the target, or the years without value.
  private func caption(_ state: StateRow) -> LiveText {
    let indicator = state.indicator
    let figure = indicator.target.kind.judgedFigure
    let latest = state.cell(figure)
    let value =
      indicator.target.kind.isWord
      ? LiveText(latest)
      : NumberText.value(indicator.decimals).live(latest.formula, latest.value.number)
    let year = LiveText(state.cell(.latestLabel))
    let target = "　目標 \(indicator.printed.target)"
    let known: LiveText = "\(year) \(value)\(indicator.unit.name)"
    let isShort =
      TextWidth.of(known.text + target) <= Self.captionWidth
      && TextWidth.pixels(known.text + target, size: 8) <= 200
    return LiveCondition(.isNumber(latest)).choose(
      "\(known)\(isShort ? target : "")",
      else: LiveText(stringLiteral: TextWidth.shortened(state.unjudgedText, to: Self.captionWidth)))
  }
}
