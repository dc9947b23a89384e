import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The chart of 概要: how far each indicator has come (進捗率), and how far it should have come by now (期待進捗率).
struct OverviewChart {
  let book: Book
  let layout: OverviewLayout

  /// Helper values that stand for words: no ratio, being rounded to three digits, is one of them.
  private static let belowBaseline = 0.0001
  private static let nothing = 0.0002
  /// With its tenths, for 99.6 % of a way is not 100 %.
  private static let progressFormat = "[=\(belowBaseline)]\"基準割れ\";[=\(nothing)]\"－\";0.0%"
  private static let expectedFormat = "[=\(nothing)]\"\";0%"

  private static let columns = OverviewLayout.columns(.number, .attainment)

  /// The last row that the chart covers.
  var lastRow: Int {
    let points = Pixels.points(Double(layout.chartHeight))
    return layout.chartRow + Int((points / OverviewLayout.lowerRowHeight).rounded(.up))
  }

  /// Places the chart with its head, and writes beside the page what it draws.
  func write(to sheet: inout Sheet) {
    sheet.head(
      "進み具合（進捗率）と、いま来ているはずの位置（期待進捗率）", row: layout.lowerRow, columns: Self.columns, height: 20)
    for index in book.placements.indices { writeHelpers(index, to: &sheet) }
    if !book.placements.isEmpty { sheet.charts.append(placed) }
  }

  private func writeHelpers(_ index: Int, to sheet: inout Sheet) {
    let row = OverviewLayout.firstRow + index
    let helper = Style.helper.format("0.0###")
    let progress = OverviewLayout.position(.progress, row).reference
    sheet.write(
      .text(labels[index]), at: OverviewLayout.position(.label, row), style: .helper.shrinking())
    sheet.write(
      .formula(
        "=IF(ISNUMBER(\(progress)),IF(\(progress)<0,\(Self.belowBaseline),\(progress)),\(Self.nothing))",
        cached: .number(self.progress[index])),
      at: OverviewLayout.position(.chartProgress, row), style: helper)
    sheet.write(expectedContent(index), at: OverviewLayout.position(.chartExpected, row), style: helper)
  }

  private func expectedContent(_ index: Int) -> Cell.Content {
    guard let reference = book.reference(to: .expectedProgress, ofPlacement: index) else {
      return .number(Self.nothing)
    }
    return .formula(
      "=IF(ISNUMBER(\(reference)),MAX(0,\(reference)),\(Self.nothing))", cached: .number(expected[index]))
  }

  // MARK: What is drawn

  private var labels: [String] {
    book.placements.map { $0.label + " " + TextWidth.shortened(book.title(of: $0), to: 30) }
  }

  private func ratios(_ figure: Figure) -> [Double?] {
    book.placements.map { book.evaluation(of: $0.indicator)?[figure].number }
  }

  private var progress: [Double] {
    ratios(.progress).map { ratio in
      guard let ratio else { return Self.nothing }
      return ratio < 0 ? Self.belowBaseline : ratio
    }
  }

  private var expected: [Double] {
    ratios(.expectedProgress).map { $0.map { max(0, $0) } ?? Self.nothing }
  }

  private var placed: PlacedChart {
    let categories = ChartRange(
      sheet: OverviewLayout.sheet, area: layout.area(.label), cached: .texts(labels))
    let chart = Chart(
      kind: .barClustered,
      series: [
        ChartSeries(
          name: "進捗率", categories: categories,
          values: ChartRange(
            sheet: OverviewLayout.sheet, area: layout.area(.chartProgress), cached: .numbers(progress)),
          line: Line(color: .ai, width: 0.5), fill: Fill(.ai),
          labels: DataLabels(
            position: .outsideEnd, numberFormat: Self.progressFormat, size: 9, isBold: true, color: .ink)),
        ChartSeries(
          name: "期待進捗率", categories: categories,
          values: ChartRange(
            sheet: OverviewLayout.sheet, area: layout.area(.chartExpected), cached: .numbers(expected)),
          line: Line(color: .sub), fill: Fill(.white),
          labels: DataLabels(
            position: .outsideEnd, numberFormat: Self.expectedFormat, size: 8, color: .sub)),
      ],
      xAxis: Axis(size: 9, color: .ink, line: Line(color: .faint), isReversed: true, intervalUnit: 1),
      yAxis: Axis(
        minimum: 0, maximum: 1.3, majorUnit: 0.2, numberFormat: "0%", color: .sub,
        majorGridline: Line(color: .hair, width: 0.5)),
      legend: Legend(position: .bottom), gap: layout.count < 4 ? 120 : 45, overlap: 0)
    return PlacedChart(
      at: Position(row: layout.chartRow, column: Self.columns.lowerBound), width: width,
      height: layout.chartHeight, offsetX: 2, offsetY: 4, chart: chart,
      alternativeText: "指標ごとの進捗率と期待進捗率の横棒グラフ。値は上の表と同じ。")
  }

  private var width: Int {
    let columns = OverviewLayout.Column.allCases.filter { Self.columns.contains($0.rawValue) }
    return Int(Pixels.of(columns: columns.map(\.width))) - 6
  }
}
