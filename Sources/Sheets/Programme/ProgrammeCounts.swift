import Formulas
import Indicators
import Localization
import Workbooks

/// How many initiatives stood where in each year, and what their reviews came to: a table, and a chart of it.
struct ProgrammeCounts {
  let book: ProgrammeBook
  /// The states and the reviews of all initiatives, by year: table and chart count them again and again.
  private let states: [[InitiativeStatus]]
  private let decisions: [[InitiativeReview?]]

  init(book: ProgrammeBook) {
    self.book = book
    states = book.years.map { year in book.initiatives.map { book.state($0.id, year) } }
    decisions = book.years.map { year in book.initiatives.map { book.decision($0.id, year) } }
  }

  private var layout: ProgrammeOverviewLayout { book.overview }

  /// Writes the chart at the left and the table beside it.
  func write(on sheet: inout Sheet) {
    sheet.head("年度ごとの実施状況", row: layout.lowerRow, columns: layout.columns(.number, .name), height: 20)
    sheet.head(
      "年度ごとの取組の数", row: layout.lowerRow, columns: layout.columns(.carriers, .year(layout.years.count - 1)))
    let label = Style.subheader.aligned(.left)
    let row = layout.countHeaderRow
    sheet.write(.blank, at: layout.position(.side, row), style: label)
    sheet.merge(
      .text("区分"), over: Area(layout.position(.carriers, row), layout.position(.side, row)), style: label)
    for (offset, year) in layout.years.enumerated() {
      sheet.write(
        .text(year.label), at: layout.position(.year(offset), layout.countHeaderRow), style: .subheader)
    }
    for (index, state) in InitiativeStatus.counted.enumerated() {
      write("実施状況", state.title, row: layout.firstStateRow + index, on: &sheet) { offset in
        LiveCount(
          "COUNTIF(\(layout.range(.year(offset))),\"\(state.rawValue)\")",
          comesTo: states[offset].count { $0 == state })
      }
    }
    for (index, decision) in InitiativeReview.allCases.enumerated() {
      write("見直し", decision.rawValue, row: layout.firstDecisionRow + index, on: &sheet) { offset in
        LiveCount(
          "COUNTIF(\(area(ofDecisionsIn: layout.years[offset])),\"\(decision.rawValue)\")",
          comesTo: decisions[offset].count { $0 == decision })
      }
    }
    sheet.charts.append(chart)
  }

  /// The reviews of a year on 実績入力.
  private func area(ofDecisionsIn year: FiscalYear) -> String {
    guard let first = book.initiatives.first, let last = book.initiatives.last else { return "\"\"" }
    let area = Area(
      book.inputs.position(first.id, year, .decision), book.inputs.position(last.id, year, .decision))
    return SheetName.reference(InitiativeInputLayout.sheet, area, absolute: true)
  }

  private func write(
    _ group: String, _ title: String, row: Int, on sheet: inout Sheet, _ count: (Int) -> LiveCount
  ) {
    sheet.write(
      .text("\(group)　\(title)"), at: layout.position(.carriers, row), style: .tableCell)
    sheet.write(.blank, at: layout.position(.side, row), style: .tableCell)
    guard !book.initiatives.isEmpty else { return }
    for offset in layout.years.indices {
      sheet.write(
        count(offset).content, at: layout.position(.year(offset), row),
        style: .tableCell.aligned(.center).format(NumberFormat.countCentered))
    }
  }

  // MARK: Chart

  private var chart: PlacedChart {
    let categories = ChartRange(
      sheet: layout.sheet, area: layout.counts(row: layout.countHeaderRow),
      cached: .texts(layout.years.map(\.label)))
    let series = InitiativeStatus.counted.enumerated().map { index, state in
      ChartSeries(
        name: state.title, categories: categories,
        values: ChartRange(
          sheet: layout.sheet, area: layout.counts(row: layout.firstStateRow + index),
          cached: .numbers(states.map { Double($0.count { $0 == state }) })),
        line: Line(color: .ink, width: 0.5), fill: Fill(state.fill),
        labels: DataLabels(position: .center, numberFormat: "0;;", size: 8, isBold: true, color: .ink))
    }
    let width =
      layout.widths[layout.columns(.number, .name)].reduce(0) { $0 + Int(Column(width: $1).pixels) } - 6
    let rows = Double(layout.lastCountRow - layout.lowerRow)
    return PlacedChart(
      at: layout.position(.number, layout.countHeaderRow), width: width,
      height: Int(Pixels.of(points: (rows + 6) * ProgrammeOverviewLayout.lowerRowHeight)), offsetX: 2,
      offsetY: 4,
      chart: Chart(
        kind: .barStacked, series: series,
        xAxis: Axis(size: 9, color: .ink, line: Line(color: .faint), isReversed: true, intervalUnit: 1),
        yAxis: Axis(isVisible: false, minimum: 0, maximum: Double(max(book.initiatives.count, 1))),
        legend: Legend(position: .bottom), gap: 40, overlap: 100),
      alternativeText: "年度ごとの取組の実施状況の積み上げ横棒グラフ。値は右の表と同じ。")
  }
}
