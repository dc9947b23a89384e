import Evaluations
import Formulas
import Indicators
import Workbooks

extension Book {
  /// The small chart of a placement: the values as a line, the line to the target dashed, the target as a diamond.
  ///
  /// It reads the points beside 一覧, so only books with that sheet can draw it, and an edited value moves it. It moves
  /// and resizes with its cell: a filter that hides the row hides the chart too.
  ///
  /// - Parameters:
  ///   - position: the cell with its upper left corner.
  ///   - width: in pixels, as is the height.
  ///   - offset: the distance of the corner from the edges of the cell in pixels.
  /// - Returns: nil where the plan does not have the indicator.
  func trendChart(
    ofPlacement index: Int, at position: Position, width: Int, height: Int,
    offset: (x: Int, y: Int) = (2, 2)
  ) -> PlacedChart? {
    guard let cells = cells(ofPlacement: index) else { return nil }
    let row = TrendPointRow(list, placement: index, cells)
    let chart = TrendChart(layout: list, index: index, row: row, isSmall: height < 60).chart
    return PlacedChart(
      at: position, width: width, height: height, offsetX: offset.x, offsetY: offset.y, chart: chart,
      alternativeText: "\(cells.evaluation.indicator.name)の推移。破線は目標への線、◆は目標。", movesWithCells: true)
  }
}

/// The chart from the points of one placement.
private struct TrendChart {
  let layout: ListLayout
  let index: Int
  let row: TrendPointRow
  /// Whether it stands in a row of a table, where marks must be small.
  let isSmall: Bool

  private var years: ClosedRange<FiscalYear> { layout.trend.years }

  var chart: Chart {
    let axis = Axis(isVisible: false, minimum: -0.05, maximum: 1.05, crossing: .minimum)
    return Chart(
      kind: .scatter,
      series: [
        ChartSeries(
          name: "目標への線", categories: places, values: values(TrendPoints.Column.path),
          line: Line(color: .sub, width: isSmall ? 1 : 1.25, dash: .dash)),
        ChartSeries(
          name: "実績", categories: places, values: values(TrendPoints.Column.actual),
          line: Line(color: .ai, width: isSmall ? 1.5 : 2),
          marker: Marker(.circle, size: isSmall ? 3 : 5, fill: .ai, edge: .ai)),
        ChartSeries(
          name: "目標", categories: cells([.targetYear]), values: cells([.target]),
          marker: Marker(.diamond, size: isSmall ? 5 : 8, fill: .ink, edge: .ink)),
      ], xAxis: axis, yAxis: axis, showsHiddenCells: true, joinsAcrossGaps: true)
  }

  /// The places of the years on the axis.
  private var places: ChartRange {
    ChartRange(
      sheet: ListLayout.sheet,
      area: Area(layout.trendPlace(years.lowerBound), layout.trendPlace(years.upperBound)),
      cached: years.map(layout.trend.place))
  }

  private func values(_ column: (FiscalYear) -> TrendPoints.Column) -> ChartRange { cells(years.map(column)) }

  /// Columns that stand side by side in the row of the placement.
  private func cells(_ columns: [TrendPoints.Column]) -> ChartRange {
    let places = columns.map { layout.position(.trend($0), placement: index) }
    let area = Area(places[0], places[places.count - 1])
    return ChartRange(
      sheet: ListLayout.sheet, area: area, cached: columns.map { row.expression($0).value.number })
  }
}
