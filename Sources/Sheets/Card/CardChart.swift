import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The chart of a 個票: the course so far, the way to the target, the projection with its band.
///
/// A scatter of straight lines over western years: it survives missing years and needs no second axis. The years
/// below are the labels of a series at the foot of the chart, so that eras can be written.
struct CardChart {
  let card: CardSheet
  private let scale: ChartScale
  private let frame: CardFrame

  init(card: CardSheet) {
    self.card = card
    let evaluation = card.evaluation
    let kind = card.indicator.target.kind
    let rows = [kind.judgedRow, .expected] + kind.projectedRows.all
    let numbers = rows.flatMap { evaluation[$0] } + [evaluation[.target]]
    scale = ChartScale(
      numbers: numbers.compactMap(\.number), mayBeNegative: card.indicator.bounds.lower.map { $0 < 0 } ?? true
    )
    frame = CardFrame(layout: card.layout, target: evaluation[.target], scale: scale)
  }

  private var layout: CardLayout { card.layout }
  private var evaluation: Evaluation { card.evaluation }
  private var record: Record { card.layout.record }
  private var indicator: Indicator { card.indicator }

  /// Puts the chart on its place with its head, and beside the page what only the chart reads.
  func place(on sheet: inout Sheet) {
    frame.write(on: &sheet)
    let unit = indicator.unit.name
    let heading =
      scale.minimum == 0
      ? "推移と見通し" : "推移と見通し（縦軸は \(NumberText.value(scale.decimals).text(scale.minimum))\(unit) から）"
    sheet.head(heading, row: CardLayout.headRow, columns: layout.columns.years)
    let width = sheet.columns[layout.columns.years].reduce(0) { $0 + Int($1.pixels) }
    let height = Pixels.of(points: card.page.chartHeight)
    sheet.charts.append(
      PlacedChart(
        at: Position(row: CardLayout.chartRow, column: 1), width: width - 4, height: Int(height) - 4,
        offsetX: 2, offsetY: 3, chart: chart, alternativeText: alternativeText))
  }

  // MARK: The chart

  private var chart: Chart {
    let series = self.series
    var unnamed: Set<String> = [Name.target, Name.line, Name.goal, Name.aim, Name.years]
    if !record.entries.contains(where: \.isReference) { unnamed.insert(Name.reference) }
    var seen: Set<String> = []
    let deleted = series.indices.filter { index in
      unnamed.contains(series[index].name) || !seen.insert(series[index].name).inserted
    }
    let thin = Line(color: .hair, width: 0.5)
    return Chart(
      kind: .scatter, series: series,
      xAxis: Axis(
        minimum: frame.firstYear, maximum: frame.lastYear, majorUnit: 1, crossing: .minimum, size: 8,
        color: .ink,
        line: Line(color: .faint, width: 0.75), showsLabels: false),
      yAxis: Axis(
        minimum: scale.minimum, crossing: .minimum, numberFormat: NumberFormat.bare(scale.decimals), size: 8,
        color: .sub, majorGridline: thin),
      legend: Legend(position: .bottom, size: 8, deleted: deleted), showsHiddenCells: true)
  }

  private enum Name {
    static let band = "80％予測区間"
    static let target = "目標線"
    static let path = "目標への線"
    static let trend = "推計"
    static let line = "実績"
    static let confirmed = "実績（確定など）"
    static let provisional = "速報"
    static let excluded = "推計から除外"
    static let reference = "参考"
    static let breaks = "定義変更"
    static let goal = "推計（目標年度）"
    static let aim = "目標"
    static let years = "年"
  }

  private var series: [ChartSeries] {
    var series: [ChartSeries] = bands
    series.append(
      ChartSeries(
        name: Name.target, categories: frame.target.years, values: frame.target.heights,
        line: Line(color: .faint, width: 0.75)))
    series += frame.breaks.map { line in
      ChartSeries(
        name: Name.breaks, categories: line.years, values: line.heights,
        line: Line(color: .vermilion, width: 1, dash: .squareDot))
    }
    series += [
      ChartSeries(
        name: Name.path, categories: range(.pathYear), values: range(.pathValue),
        line: Line(color: .sub, width: 1.25, dash: .dash)),
      ChartSeries(
        name: Name.trend, categories: range(.trendYear), values: range(.trendValue),
        line: Line(color: .ai2, width: 1.5, dash: .roundDot)),
    ]
    series += actualLines
    series += [
      points(Name.confirmed, .confirmedYear, Marker(.circle, size: 7, fill: .ai, edge: .ai)),
      points(Name.provisional, .provisionalYear, Marker(.square, size: 8, fill: .ai3, edge: .ai)),
      points(Name.excluded, .excludedYear, Marker(.x, size: 8, edge: .sub)),
      points(
        Name.reference, .referenceYear, Marker(.plus, size: 8, edge: .sub),
        labels: indicator.target.kind.labelsReferenceValues ? valueLabels : nil),
      goal, aim, feet,
    ]
    return series
  }

  private var bands: [ChartSeries] {
    let period = indicator.target.year
    return record.years.indices.compactMap { index in
      guard record.years[index] <= period, record.years[index] >= (record.baselineYear ?? record.years[0])
      else { return nil }
      return ChartSeries(
        name: Name.band, categories: pair(.bandLowerYear, at: index), values: pair(.bandLower, at: index),
        line: Line(color: .ai2, width: 11, transparency: 65))
    }
  }

  /// The line through the values as delivered, broken where a year is missing or its value is of another kind; sums and
  /// differences have no such cells.
  private var actualLines: [ChartSeries] {
    guard indicator.target.kind.drawsDeliveredValues, indicator.valueSeriesCount == 1 else {
      return [line(through: range(.lineValue), over: range(.lineYear))]
    }
    return record.entries.indices.split { record.entries[$0].isReference }.map { years in
      let actuals = card.book.inputs.actuals(of: record, over: years)
      let cached = record.entries[years].map { $0.cells[0].number }
      return line(
        through: ChartRange(sheet: card.book.inputs.sheet, area: actuals, cached: cached),
        over: range(.year, over: years))
    }
  }

  private func line(through values: ChartRange, over years: ChartRange) -> ChartSeries {
    ChartSeries(
      name: Name.line, categories: years, values: values, line: Line(color: .ai, width: 2.25),
      labels: valueLabels)
  }

  private var valueLabels: DataLabels {
    DataLabels(
      position: .above, numberFormat: NumberFormat.centered(NumberFormat.value(of: indicator)),
      size: 8, color: .ink, fill: Fill(.white))
  }

  private func points(_ name: String, _ years: YearlyFigure, _ marker: Marker, labels: DataLabels? = nil)
    -> ChartSeries
  {
    ChartSeries(
      name: name, categories: range(years), values: range(.plotValue), marker: marker, labels: labels)
  }

  private var goal: ChartSeries {
    ChartSeries(
      name: Name.goal, categories: range(.goalYear), values: range(.goalValue),
      marker: Marker(.triangle, size: 9, fill: .ai2, edge: .ai2),
      labels: DataLabels(
        position: .right, numberFormat: "\"推計 \"" + NumberFormat.digits(indicator.decimals + 1), size: 8,
        isBold: true,
        color: .ai2))
  }

  /// The target stands above its point, below where the projection or the last value lies higher or close to it.
  private var aim: ChartSeries {
    let more = indicator.target.kind.extraTargetDigits
    return ChartSeries(
      name: Name.aim, categories: cell(.targetYear), values: cell(.target),
      marker: Marker(.diamond, size: 10, fill: .ink, edge: .ink),
      labels: DataLabels(
        position: isCrowdedAbove ? .below : .above,
        numberFormat: "\"目標 \"" + NumberFormat.digits(indicator.decimals + more), size: 8, isBold: true,
        color: .ink))
  }

  /// Whether another value's label stands where that of the target would: every value is labelled above its point.
  private var isCrowdedAbove: Bool {
    guard let target = evaluation[.target].number else { return false }
    if let projection = evaluation[.projection].number { return projection > target }
    let row = indicator.target.kind.judgedRow
    let last = record.years.firstIndex(of: indicator.target.year).flatMap { evaluation[row][$0].number }
    return last.map { $0 > target - 0.1 * (scale.maximum - scale.minimum) } ?? false
  }

  private var feet: ChartSeries {
    ChartSeries(
      name: Name.years, categories: range(.year), values: frame.foot,
      labels: DataLabels(position: .below, size: 8, color: .ink, texts: record.years.map(\.label)))
  }

  // MARK: Ranges

  private func range(_ row: YearlyFigure) -> ChartRange { range(row, over: record.entries.indices) }

  /// The cells of a row over some of the record's years.
  private func range(_ row: YearlyFigure, over years: Range<Int>) -> ChartRange {
    let first = layout.addresses.position(row, at: years.lowerBound) ?? Position(row: 0, column: 0)
    let area = Area(row: first.row, columns: first.column...first.column + years.count - 1)
    return ChartRange(sheet: layout.sheet, area: area, cached: evaluation[row][years].map(\.number))
  }

  /// Two cells one below the other: a row and the one that follows it.
  private func pair(_ row: YearlyFigure, at column: Int) -> ChartRange {
    let first = layout.addresses.position(row, at: column) ?? Position(row: 0, column: 0)
    let next: YearlyFigure = row == .bandLower ? .bandUpper : .bandUpperYear
    return ChartRange(
      sheet: layout.sheet, area: Area(first, Position(row: first.row + 1, column: first.column)),
      cached: [evaluation[row][column].number, evaluation[next][column].number])
  }

  private func cell(_ figure: Figure) -> ChartRange {
    let position = layout.addresses.position(figure) ?? Position(row: 0, column: 0)
    return ChartRange(
      sheet: layout.sheet, area: Area(position, position), cached: [evaluation[figure].number])
  }

  private var alternativeText: String {
    let newest = evaluation[.latestLabel].text ?? ""
    let value = evaluation[indicator.target.kind.judgedFigure].number
      .map(NumberText.value(indicator.decimals).text)
    let now = value.map { "最新\(newest)の実績は\($0)\(indicator.unit.name)。" } ?? "実績はまだありません。"
    return
      "\(indicator.name)の推移。目標は\(indicator.printed.target)。\(now)評価は\(evaluation.rating)、見通しは\(evaluation.outlook)。"
  }
}
