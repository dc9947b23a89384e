import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The chart of a 個票: the course so far, the way to the target, the projection with its interval.
///
/// A scatter of straight lines over western years: it survives missing years and needs no second axis. The years below are
/// the labels of a series at the foot of the chart, so that eras can be written. Every series is written, also one without
/// a point, so that an edited value can bring its points.
struct CardChart {
  let card: CardSheet
  let page: CardPage
  let points: CardPoints

  var scale: ChartScale { points.scale }
  var evaluation: Evaluation { card.evaluation }
  var record: Record { card.evaluation.record }
  var indicator: Indicator { card.indicator }
  var kind: Target.Kind { card.indicator.target.kind }
  var isYearly: Bool { card.evaluation.definitions.profile.isJudgedYearly }

  /// Puts the chart on its place with its head.
  func place(on sheet: inout Sheet) {
    let grid = page.grid
    sheet.head("推移と見通し", row: CardGrid.headRow, columns: grid.left)
    sheet.write(
      .text(axisNote), at: Position(row: CardGrid.headRow, column: grid.left.upperBound),
      style: Style.section.size(8).bold(false).color(.sub).aligned(.right))
    sheet.charts.append(
      PlacedChart(
        at: Position(row: CardGrid.chartRow, column: CardGrid.labelColumn),
        width: grid.width(of: grid.left) - 4, height: CardGrid.height(of: grid.chartRows) - 6,
        offsetX: 2, offsetY: 3, chart: chart, alternativeText: alternativeText))
  }

  var axisNote: String {
    if kind.isWord { return "" }
    if scale.minimum == 0 { return "縦軸は0から" }
    return
      "縦軸は\(NumberText.value(scale.decimals).text(scale.minimum))\(indicator.unit.name)から（0からではありません）"
  }

  // MARK: The chart

  /// A series with whether the legend may name it.
  struct Entry {
    let series: ChartSeries
    let isNamed: Bool
  }

  var chart: Chart {
    let entries = self.entries
    var named: Set<String> = []
    let deleted = entries.indices.filter { index in
      let entry = entries[index]
      guard entry.isNamed, entry.series.isDrawn else { return true }
      return !named.insert(entry.series.name).inserted
    }
    let last = record.years[points.years.upperBound].number
    let span = Double(points.years.count) - 0.5
    return Chart(
      kind: .scatter, series: entries.map(\.series),
      xAxis: Axis(
        minimum: Double(record.years[points.years.lowerBound].number) - 0.5,
        maximum: Double(last) + max(0.5, 0.19 * span), majorUnit: 1, crossing: .minimum, size: 8, color: .ink,
        line: Line(color: .faint, width: 0.75), showsLabels: false),
      yAxis: Axis(
        minimum: scale.minimum, maximum: scale.maximum, majorUnit: scale.unit, crossing: .minimum,
        numberFormat: kind.isWord ? Self.doneFormat : NumberFormat.bare(scale.decimals), size: 8,
        color: .sub, majorGridline: Line(color: .hair, width: 0.5)),
      legend: Legend(position: .bottom, size: 8, deleted: deleted), showsHiddenCells: true,
      joinsAcrossGaps: true)
  }

  static let doneFormat = "[=1]\"済\";[=0]\"未\";\"\""

  var entries: [Entry] {
    lines + marks + ahead + labels + [feet]
  }

  var all: ClosedRange<Int> { points.years }

  func range(_ row: CardPoints.Row, _ years: ClosedRange<Int>? = nil) -> ChartRange {
    points.range(row, over: years ?? all)
  }

  /// The western years of some years, in the calculation.
  func years(_ years: ClosedRange<Int>? = nil) -> ChartRange {
    let years = years ?? all
    let addresses = card.layout.addresses
    let first = addresses.position(.year, at: years.lowerBound) ?? Position(row: 0, column: 0)
    return ChartRange(
      sheet: card.layout.sheet,
      area: Area(row: first.row, columns: first.column...first.column + years.count - 1),
      cached: years.map { Double(record.years[$0].number) })
  }

  func entry(
    _ name: String, _ row: CardPoints.Row, over part: ClosedRange<Int>? = nil, line: Line? = nil,
    marker: Marker? = nil, labels: DataLabels? = nil, isNamed: Bool = true
  ) -> Entry {
    Entry(
      series: ChartSeries(
        name: name, categories: years(part), values: range(row, part), line: line, marker: marker,
        labels: labels), isNamed: isNamed)
  }

  func has(_ row: CardPoints.Row) -> Bool { points.rows.contains(row) }

  // MARK: Lines

  /// The values, the ways to the target, and what they are compared with.
  var lines: [Entry] {
    var entries: [Entry] = []
    // Years that the projection leaves out, and years without a value, are joined by a thin dashed line.
    entries += joinedParts.map {
      entry(
        Name.joined, .joined, over: $0, line: Line(color: .ai, width: 1.25, dash: .dash), isNamed: false)
    }
    entries += runs.map {
      entry(
        kind.lineName, .line, over: $0, line: Line(color: .ai, width: 2.25),
        marker: Marker(.circle, size: 6, fill: .ai, edge: .ai))
    }
    if has(.single) {
      entries.append(
        entry("年度の値", .single, marker: Marker(.circle, size: 6, fill: .ai2, edge: .ai)))
    }
    if has(.path) {
      entries.append(
        entry(kind.pathName(isYearly: isYearly), .path, line: Line(color: .sub, width: 1.25, dash: .dash)))
    }
    if has(.yearTarget) {
      let factor = ValueText.digits(1 + (indicator.target.growthRate ?? 0))
      entries.append(
        entry("当年の目標（前年×\(factor)）", .yearTarget, marker: Marker(.dash, size: 12, fill: .ink, edge: .ink)))
    }
    if has(.compounded) {
      entries.append(
        entry(
          kind.pathName(isYearly: isYearly), .compounded, line: Line(color: .sub, width: 1, dash: .roundDot)))
    }
    if has(.comparison) {
      entries.append(
        entry(
          indicator.comparedSeries?.series.name ?? "比較", .comparison,
          line: Line(color: .sub, width: 1.25, dash: .dash),
          marker: Marker(.diamond, size: 5, fill: .sub, edge: .sub)))
    }
    entries += points.breaks.indices.map { index in
      let line = points.breakLine(index)
      return Entry(
        series: ChartSeries(
          name: Reason.definitionChanged.text, categories: line.years, values: line.heights,
          line: Line(color: .vermilion, width: 1, dash: .squareDot)), isNamed: true)
    }
    let level = [(CardPoints.Row.levelLower, "範囲の下端"), (.levelUpper, "範囲の上端")]
    for (row, name) in level where has(row) {
      entries.append(
        Entry(
          series: ChartSeries(
            name: kind == .change ? "基準値" : name, categories: range(.level), values: range(row),
            line: Line(color: .ink, width: 1, dash: .squareDot)), isNamed: true))
    }
    return entries
  }

  /// Whether the definition changed before a year.
  func isBroken(_ year: Int) -> Bool { record.entries[year].treatment == .discontinued }

  /// The years between two changes of the definition, over which no line leads.
  var joinedParts: [ClosedRange<Int>] {
    let starts = [all.lowerBound] + all.dropFirst().filter(isBroken)
    return starts.indices.map { index in
      starts[index]...(index + 1 < starts.count ? starts[index + 1] - 1 : all.upperBound)
    }
  }

  /// The years over which the full line leads: without a gap, an excluded year or a change of the definition between.
  var runs: [ClosedRange<Int>] {
    let valued = all.filter { points.value(.line, at: $0) != nil }
    var starts: [Int] = []
    for (before, year) in zip([Int?.none] + valued.map(Optional.some), valued)
    where before.map({ $0 + 1 < year }) ?? true || isBroken(year) {
      starts.append(year)
    }
    guard !starts.isEmpty else { return [all] }
    starts[0] = all.lowerBound
    return starts.indices.map { index in
      starts[index]...(index + 1 < starts.count ? starts[index + 1] - 1 : all.upperBound)
    }
  }

  enum Name {
    static let joined = "つなぐ線"
    static let provisional = "速報"
    static let excluded = "推計から除外"
    static let reference = "参考"
    static let trend = "推計"
    static let band = "80％予測区間"
    static let target = "目標"
    static let label = "値"
    static let years = "年"
  }
}
