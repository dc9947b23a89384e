import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The metrics of an initiative: values, changes, trend and a small chart; attainment if a metric has its own target.
struct InitiativeMetricTable {
  let card: InitiativeCardSheet

  private var columns: InitiativeCardLayout.Columns { card.columns }
  private var layout: InitiativeCardLayout { card.layout }

  /// Writes the figures and below them those with a target, or the line that says that there are none.
  func write(on sheet: inout Sheet) {
    let row = InitiativeCardLayout.figureRow
    sheet.head("数値の推移", row: row, columns: columns.page, height: 20)
    guard !card.figures.isEmpty else {
      sheet.write(
        .text("この取組に添えて報告された数値はありません。"), at: Position(row: row + 2, column: columns.label),
        style: .note)
      sheet.rowHeights[row + 1] = 4
      sheet.rowHeights[row + 2] = 16
      return
    }
    writeHeader(row + 1, on: &sheet)
    for (index, figure) in card.figures.enumerated() {
      write(figure, row: layout.firstFigureRow + 2 * index, on: &sheet)
    }
    writeTargets(on: &sheet)
  }

  private func writeHeader(_ row: Int, on sheet: inout Sheet) {
    sheet.fill(row: row, columns: columns.page, height: 16, style: .subheader)
    let heads =
      [(columns.label, "数値（単位）"), (columns.trend, "傾向"), (columns.slope, "１年あたり"), (columns.chart, "推移")]
      + card.years.enumerated().map { (columns.firstYear + $0.offset, $0.element.label) }
    for (column, text) in heads {
      sheet.write(.text(text), at: Position(row: row, column: column), style: .subheader)
    }
  }

  /// The heights of the two rows of a figure in points.
  private static let heights = [34.0, 24.0]

  private func write(_ figure: InitiativeMetricLayout, row: Int, on sheet: inout Sheet) {
    let indicator = figure.figure.indicator
    func put(_ content: Cell.Content, _ row: Int, _ column: Int, _ style: Style) {
      sheet.write(content, at: Position(row: row, column: column), style: style)
    }
    sheet.fill(row: row, columns: columns.page, height: Self.heights[0], style: .body)
    sheet.fill(row: row + 1, columns: columns.page, height: Self.heights[1], style: .tableCell)
    let name = TextWidth.fitting("\(indicator.name)（\(indicator.unit.name)）")
    put(.text(name), row, columns.label, .body.bold().wrapping())
    put(.text("前回からの差"), row + 1, columns.label, .note.bottom(.hair, .hair).aligned(.leftIndented(1)))
    let value = Style.body.size(10).bold().aligned(.right)
    let change = Style.note.bottom(.hair, .hair).aligned(.right)
      .format(NumberFormat.difference(indicator.decimals))
    for offset in card.years.indices {
      let marks = figure.evaluation.marks(.actual, at: offset)
      put(
        figure.shown(.actual, at: offset), row, columns.firstYear + offset,
        value.format(NumberFormat.value(indicator.decimals, marks)).shrinking())
      put(figure.shown(.change, at: offset), row + 1, columns.firstYear + offset, change)
    }
    put(figure.trend.content, row, columns.trend, .body.bold().aligned(.center))
    put(
      figure.slope, row, columns.slope,
      .body.aligned(.right).format(NumberFormat.difference(indicator.decimals + 1)))
    let chart = InitiativeMetricChart(layout: figure, inputs: card.book.inputs).placed(
      at: Position(row: row, column: columns.chart),
      width: Int(Column(width: columns.widths[columns.chart]).pixels) - 6,
      height: Int(Pixels.of(points: Self.heights.reduce(0, +))) - 6)
    if let chart { sheet.charts.append(chart) }
  }

  // MARK: Own targets

  private func writeTargets(on sheet: inout Sheet) {
    let targeted = card.figures.filter(\.figure.hasTarget)
    guard !targeted.isEmpty else { return }
    let row = layout.targetRow
    sheet.rowHeights[row - 1] = 8
    sheet.head("報告元が目標を付けた数値（総合戦略の指標と同じ方法で算定）", row: row, columns: columns.page, height: 20)
    sheet.fill(row: row + 1, columns: columns.page, height: 16, style: .subheader)
    let first = columns.firstYear
    let heads = [
      (columns.label, "数値と目標（報告の原文）"), (first, "目標"), (first + 1, "最新実績"), (first + 2, "達成率"),
      (first + 3, "推計値（目標年度）"), (first + 4, "達成確率"), (columns.trend, "不足数"), (columns.slope, "評価"),
      (columns.chart, "見通し"),
    ]
    for (column, text) in heads {
      sheet.write(.text(text), at: Position(row: row + 1, column: column), style: .subheader)
    }
    for (offset, figure) in targeted.enumerated() {
      writeTarget(figure, row: layout.firstTargetRow + offset, on: &sheet)
    }
    for (column, verdict) in [(columns.slope, RatingRule.Verdict.rating), (columns.chart, .outlook)] {
      sheet.conditionalFormats += RatingLook.rules(
        over: Area(rows: layout.firstTargetRow...layout.lastTargetRow, column: column), of: verdict,
        in: card.book.plan.ratings)
    }
  }

  private func writeTarget(_ figure: InitiativeMetricLayout, row: Int, on sheet: inout Sheet) {
    let indicator = figure.figure.indicator
    let name = TextWidth.fitting("\(indicator.name)　\(indicator.printed.target)")
    let newest = indicator.target.kind.judgedFigure
    let number = Style.tableCell.aligned(.right).shrinking()
    let decimals = indicator.decimals
    let first = columns.firstYear
    let cells: [(Int, Figure, Style)] = [
      (first, .target, number.format(NumberFormat.target(of: indicator))),
      (first + 1, newest, number.bold().format(NumberFormat.newest(of: indicator))),
      (first + 2, .attainment, number.format(NumberFormat.percent)),
      (first + 3, .projection, number.format(NumberFormat.value(decimals + 1))),
      (first + 4, .probability, number.format(NumberFormat.probability)),
      (columns.trend, .shortfall, number.format(NumberFormat.value(decimals))),
      (columns.slope, .rating, .tableCell.aligned(.center).shrinking()),
      (columns.chart, .outlook, .tableCell.aligned(.center).shrinking()),
    ]
    sheet.fill(row: row, columns: columns.page, style: .tableCell)
    sheet.write(.text(name), at: Position(row: row, column: columns.label), style: .tableCell.wrapping())
    for (column, shown, style) in cells {
      sheet.write(figure.shown(shown), at: Position(row: row, column: column), style: style)
    }
    sheet.rowHeights[row] = TextWidth.height(of: [(name, columns.widths[columns.label], 9)], least: 24)
  }
}
