import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The chart of a metric of an initiative: its values with their numbers, with target and projection if it has a target.
///
/// It reads the points below the cards, so an edited value moves it, and no point lies off the axis.
struct InitiativeMetricChart {
  let layout: InitiativeMetricLayout

  private var points: InitiativeMetricPoints { layout.points }
  private var indicator: Indicator { layout.figure.indicator }
  private var years: ClosedRange<Int> { points.years }

  /// The chart at a cell, so many pixels wide and so many rows high.
  func placed(at position: Position, width: Int, rows: Int) -> PlacedChart {
    PlacedChart(
      at: position, width: width, height: Self.height(ofRows: rows), offsetX: 2, offsetY: 1, chart: chart,
      alternativeText: "\(name)の推移。\(layout.figure.hasTarget ? "◆は目標、▲は推計。" : "")値は右の文と実績入力と同じ。")
  }

  /// The name of the figure, cut to what an alternative text has room for in bytes.
  private var name: String {
    let short = String(indicator.name.unicodeScalars.prefix(Self.nameLimit))
    return short == indicator.name ? short : short + "…"
  }

  /// Scalars of a name; each takes five bytes at most.
  private static let nameLimit = 200

  // MARK: Labels

  /// LibreOffice breaks a label that is wider than a third of the height of its chart.
  private static func rows(forLabel pixels: Double) -> Int {
    Int(((3 * pixels + 2) / Double(InitiativeCardGrid.rowPixels)).rounded(.up))
  }

  private static func height(ofRows rows: Int) -> Int { rows * InitiativeCardGrid.rowPixels - 2 }

  /// The most rows that a chart takes for its labels; those of longer numbers are smaller.
  private static let mostRows = 6

  /// The width of the widest label in pixels, in a font with wide digits.
  private static func labelPixels(of evaluation: Evaluation, size: Double) -> Double {
    let numbers = evaluation[.actual].compactMap(\.number) + [evaluation[.target].number].compactMap(\.self)
    let text = NumberText.value(evaluation.indicator.decimals)
    let widths = numbers.map { number in
      text.text(number).reduce(0.0) { $0 + (",.".contains($1) ? 0.32 : $1 == "▲" ? 1 : 0.64) }
    }
    return (widths.max() ?? 0) * size * 4 / 3
  }

  /// The rows that the labels of the chart of a metric need.
  static func rows(of evaluation: Evaluation) -> Int {
    min(mostRows, rows(forLabel: labelPixels(of: evaluation, size: 9)))
  }

  private var labelSize: Double {
    Self.rows(forLabel: Self.labelPixels(of: layout.evaluation, size: 9)) > Self.mostRows ? 8 : 9
  }

  // MARK: The chart

  private var chart: Chart {
    let record = layout.evaluation.record
    let (first, last) = (record.years[years.lowerBound].number, record.years[years.upperBound].number)
    let span = Double(years.count) - 0.5
    return Chart(
      kind: .scatter, series: points.rows.map(series),
      xAxis: Axis(
        minimum: Double(first) - 0.5,
        maximum: Double(last) + (layout.figure.hasTarget ? max(0.5, 0.19 * span) : 0.5),
        majorUnit: 1, crossing: .minimum, line: Line(color: .hair, width: 0.75), showsLabels: false),
      yAxis: Axis(
        isVisible: false, minimum: points.foot, maximum: points.scale.maximum, crossing: .minimum),
      showsHiddenCells: true, joinsAcrossGaps: true)
  }

  private func series(_ row: InitiativeMetricPoints.Row) -> ChartSeries {
    let number = NumberFormat.centered(NumberFormat.value(indicator.decimals))
    func labels(_ position: DataLabels.Position, _ format: String, isBold: Bool = false) -> DataLabels {
      DataLabels(
        position: position, numberFormat: format, size: labelSize, isBold: isBold, color: .ink,
        fill: position == .right ? nil : Fill(.white))
    }
    func series(_ line: Line? = nil, _ marker: Marker? = nil, _ labels: DataLabels? = nil) -> ChartSeries {
      ChartSeries(
        name: row.name, categories: layout.range(.year, over: years), values: points.range(row),
        line: line, marker: marker, labels: labels)
    }
    return switch row {
    case .line:
      series(Line(color: .ai, width: 2), Marker(.circle, size: 5, fill: .ai, edge: .ai))
    case .above: series(nil, nil, labels(.above, number))
    case .below: series(nil, nil, labels(.below, number, isBold: true))
    case .target:
      series(
        nil, Marker(.diamond, size: 8, fill: .ink, edge: .ink),
        labels(.left, number, isBold: true))
    case .goal:
      series(
        nil, Marker(.triangle, size: 7, fill: .ai2, edge: .ai2),
        labels(.right, NumberFormat.prefixed("　", number)))
    case .foot:
      series(
        nil, nil,
        DataLabels(
          position: .above, size: 9, color: .sub,
          texts: years.map { layout.evaluation.record.years[$0].label }))
    }
  }
}
