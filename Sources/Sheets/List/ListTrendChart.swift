import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// The small chart in a row of 一覧: the actuals as a line, the path to the target dotted.
///
/// It reads the points that the calculation of the indicator keeps for charts, so that an edited value moves it.
struct ListTrendChart {
  let evaluation: Evaluation
  let addresses: AddressBook

  /// In pixels; the height is less in a low row.
  private static let width = 100
  private static let height = 52

  /// The chart at a cell; nil where there is nothing to draw.
  ///
  /// - Parameter rowHeight: in points; the chart stands in the middle of the row.
  func placed(at position: Position, rowHeight: Double) -> PlacedChart? {
    guard let chart else { return nil }
    let pixels = Int(Pixels.of(points: rowHeight))
    let height = min(Self.height, pixels - 4)
    return PlacedChart(
      at: position, width: Self.width, height: height, offsetX: 2, offsetY: (pixels - height) / 2,
      chart: chart, alternativeText: "\(evaluation.indicator.name)の推移。点線は目標への線。", movesWithCells: true)
  }

  private var chart: Chart? {
    let path = series(
      "目標への線", .pathYear, .pathValue,
      line: Line(color: .sub, width: 1, dash: .roundDot), marker: nil)
    let actuals = series(
      "実績", .lineYear, .lineValue, line: Line(color: .ai, width: 1.5),
      marker: Marker(.circle, size: 3, fill: .ai, edge: .ai))
    let drawn = [path, actuals].compactMap(\.self)
    let points = points(.lineYear, .lineValue) + points(.pathYear, .pathValue)
    let years = points.map(\.year)
    let values = points.map(\.value)
    guard !drawn.isEmpty, let first = years.min(), let last = years.max(), let low = values.min(),
      let high = values.max()
    else { return nil }
    // Fixed bounds: those that programs choose begin at 0 and flatten the line.
    let room = max((high - low) * 0.15, high.magnitude * 0.01, 0.5)
    return Chart(
      kind: .scatter, series: drawn,
      xAxis: Axis(isVisible: false, minimum: first - 0.5, maximum: last + 0.5, crossing: .minimum),
      yAxis: Axis(isVisible: false, minimum: low - room, maximum: high + room, crossing: .minimum),
      showsHiddenCells: true)
  }

  private func series(
    _ name: String, _ years: YearlyFigure, _ values: YearlyFigure, line: Line, marker: Marker?
  )
    -> ChartSeries?
  {
    guard let x = range(years), let y = range(values) else { return nil }
    return ChartSeries(name: name, categories: x, values: y, line: line, marker: marker)
  }

  private func range(_ row: YearlyFigure) -> ChartRange? {
    guard evaluation.definitions.has(row), let area = addresses.area(row) else { return nil }
    return ChartRange(sheet: addresses.sheet, area: area, cached: evaluation[row].map(\.number))
  }

  /// The points that are drawn: those off the axis have no year after Christ.
  private func points(_ years: YearlyFigure, _ values: YearlyFigure) -> [(year: Double, value: Double)] {
    zip(evaluation[years], evaluation[values]).compactMap { year, value in
      guard let year = year.number, let value = value.number, year > 0 else { return nil }
      return (year, value)
    }
  }
}
