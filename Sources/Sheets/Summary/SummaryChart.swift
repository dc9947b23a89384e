import Formulas
import Indicators
import Localization
import Workbooks

/// The chart of 総括: the ratings of each section as one bar.
struct SummaryChart {
  let book: Book
  let layout: SummaryLayout
  let matrix: SummaryMatrix

  private var columns: ClosedRange<Int> { layout.outlookColumn...layout.lastColumn }

  /// Places the chart below the matrix; there is none without sections.
  func write(to sheet: inout Sheet) {
    sheet.head("評価（いま）の内訳", row: layout.lowerRow, columns: columns)
    guard !layout.sections.isEmpty else { return }
    sheet.charts.append(placed)
  }

  private var placed: PlacedChart {
    let sheet = SummaryLayout.sheet
    let categories = ChartRange(
      sheet: sheet, area: layout.area(column: SummaryLayout.keyColumn),
      cached: .texts(layout.sections.map(\.label)))
    let series = layout.columns(of: .rating).map { group, column in
      ChartSeries(
        name: group.title, categories: categories,
        values: ChartRange(
          sheet: sheet, area: layout.area(column: column),
          cached: .numbers(layout.sections.map { Double(matrix.count((.rating, group), of: $0).number) })),
        line: Line(color: .ink, width: 0.5), fill: Fill(group.look.fill),
        labels: DataLabels(
          position: .center, numberFormat: "0;;", size: 8, isBold: true,
          color: group.look == .achieved ? .white : .ink))
    }
    let chart = Chart(
      kind: .barStacked, series: series,
      xAxis: Axis(size: 8, color: .ink, line: Line(color: .faint), isReversed: true, intervalUnit: 1),
      yAxis: Axis(isVisible: false, minimum: 0, maximum: Double(longest)),
      legend: Legend(position: .bottom), gap: 35, overlap: 100)
    return PlacedChart(
      at: Position(row: layout.rankHeaderRow, column: columns.lowerBound), width: width,
      height: 240, offsetX: 2, offsetY: 2, chart: chart,
      alternativeText: "区分ごとの評価の内訳の積み上げ横棒グラフ。値は上の表と同じ。")
  }

  /// The indicators of the largest section, or one where there are none.
  private var longest: Int {
    layout.sections.map { section in book.placements.filter { $0.section == section.id }.count }.max()
      .map { max($0, 1) } ?? 1
  }

  private var width: Int {
    Int(Pixels.of(columns: layout.widths[columns])) - 4
  }
}
