import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// The small chart beside a metric of an initiative: its values as a line, with target and projection if any.
struct InitiativeMetricChart {
  let layout: InitiativeMetricLayout
  let inputs: InitiativeInputLayout

  private var evaluation: Evaluation { layout.evaluation }
  private var addresses: AddressBook { layout.addresses }

  /// The chart at a cell, its size in pixels; nil where there is nothing to draw.
  func placed(at position: Position, width: Int, height: Int) -> PlacedChart? {
    guard let chart else { return nil }
    return PlacedChart(
      at: position, width: width, height: height, offsetX: 3, offsetY: 3, chart: chart,
      alternativeText: "\(name)の推移。値は左の表と同じ。", movesWithCells: true)
  }

  /// The name of the figure, cut to what an alternative text has room for in bytes.
  private var name: String {
    let name = layout.figure.indicator.name
    let short = String(name.unicodeScalars.prefix(Self.nameLimit))
    return short == name ? name : short + "…"
  }

  /// Scalars of a name; each takes five bytes at most.
  private static let nameLimit = 200

  private var values: [Double?] { evaluation.record.entries.map { $0.cells[0].number } }

  private var chart: Chart? {
    var series = [line].compactMap(\.self)
    var heights = values.compactMap(\.self)
    if layout.figure.hasTarget, evaluation.indicator.target.kind.comparesYearsWithTarget {
      series += [aim, goal].compactMap(\.self)
      heights += [evaluation[.target].number, evaluation[.projection].number].compactMap(\.self)
    }
    guard let low = heights.min(), let high = heights.max(), let first = evaluation.record.years.first,
      let last = evaluation.record.years.last, values.contains(where: { $0 != nil })
    else { return nil }
    // Fixed bounds: those that programs choose begin at 0 and flatten the line.
    let room = max((high - low) * 0.2, high.magnitude * 0.02, 0.5)
    return Chart(
      kind: .scatter, series: series,
      xAxis: Axis(
        isVisible: false, minimum: Double(first.number) - 0.5, maximum: Double(last.number) + 0.5,
        crossing: .minimum),
      yAxis: Axis(isVisible: false, minimum: low - room, maximum: high + room, crossing: .minimum),
      showsHiddenCells: true)
  }

  private func range(_ row: YearlyFigure) -> ChartRange? {
    addresses.area(row).map {
      ChartRange(sheet: addresses.sheet, area: $0, cached: evaluation[row].map(\.number))
    }
  }

  /// The values themselves, whose blank cells leave gaps.
  private var line: ChartSeries? {
    range(.year).map { years in
      ChartSeries(
        name: "値", categories: years,
        values: ChartRange(
          sheet: InitiativeInputLayout.sheet, area: inputs.values(of: layout.figure), cached: values),
        line: Line(color: .ai, width: 1.75), marker: Marker(.circle, size: 5, fill: .ai, edge: .ai))
    }
  }

  private var aim: ChartSeries? {
    guard let year = cell(.targetYear), let target = cell(.target) else { return nil }
    return ChartSeries(
      name: "目標", categories: year, values: target,
      marker: Marker(.diamond, size: 7, fill: .ink, edge: .ink))
  }

  private var goal: ChartSeries? {
    guard let years = range(.goalYear), let goals = range(.goalValue) else { return nil }
    return ChartSeries(
      name: "推計", categories: years, values: goals, marker: Marker(.triangle, size: 7, fill: .ai2, edge: .ai2)
    )
  }

  private func cell(_ figure: Figure) -> ChartRange? {
    addresses.position(figure).map {
      ChartRange(
        sheet: addresses.sheet, area: Area($0, $0), cached: [evaluation[figure].number])
    }
  }
}
