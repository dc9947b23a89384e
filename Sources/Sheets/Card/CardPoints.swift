import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The points of the chart of a 個票 as rows of formulas below the page: a number, or `NA()` where none is drawn, so that an
/// edited value moves the chart and no program draws a text as 0.
struct CardPoints {
  /// A row of points; most have one for each year that the chart shows.
  enum Row: Int, CaseIterable {
    /// The judged values that the projection may use, and all that lines may join.
    case line, joined
    case provisional, excluded, reference
    /// The values again, for their labels above and below.
    case above, below, belowProvisional
    /// The newest value alone, for its label at each of its places.
    case lastBelow, lastRight, lastAbove
    case lastBelowProvisional, lastRightProvisional, lastAboveProvisional
    /// The values of single years behind a mean.
    case single
    case path, yearTarget, compounded, comparison
    case trend, goal, goalLabel
    /// The ends of the interval, one below the other, and their years.
    case bandYear, bandYearAgain, bandLower, bandUpper
    /// The places of the names of the years.
    case foot
    /// The years of the horizontal lines, and their heights.
    case level, levelLower, levelUpper
    case target

    var label: String {
      switch self {
      case .line: "図：実績"
      case .joined: "図：実績（年をつなぐ線）"
      case .provisional: "図：速報"
      case .excluded: "図：推計から除外"
      case .reference: "図：参考"
      case .above: "図：値（上）"
      case .below: "図：値（下）"
      case .belowProvisional: "図：値（速報）"
      case .lastBelow: "図：最新（下）"
      case .lastRight: "図：最新（右）"
      case .lastAbove: "図：最新（上）"
      case .lastBelowProvisional: "図：最新速報（下）"
      case .lastRightProvisional: "図：最新速報（右）"
      case .lastAboveProvisional: "図：最新速報（上）"
      case .single: "図：年度の値"
      case .path: "図：目標への線"
      case .yearTarget: "図：当年の目標"
      case .compounded: "図：目安"
      case .comparison: "図：比較"
      case .trend: "図：推計の線"
      case .goal: "図：推計"
      case .goalLabel: "図：推計（印字）"
      case .bandYear: "図：区間の年"
      case .bandYearAgain: "図：区間の年（上端）"
      case .bandLower: "図：区間の下端"
      case .bandUpper: "図：区間の上端"
      case .foot: "図：年の目盛"
      case .level: "図：横線の年"
      case .levelLower: "図：横線（下）"
      case .levelUpper: "図：横線（上）"
      case .target: "図：目標"
      }
    }
  }

  let card: CardSheet
  let page: CardPage
  let scale: ChartScale
  let rows: [Row]

  init(card: CardSheet, page: CardPage) {
    self.card = card
    self.page = page
    scale = ChartScale(of: card.evaluation, over: page.years.drawn)
    let definitions = card.evaluation.definitions
    let kind = card.indicator.target.kind
    let hasProjection = definitions.has(Figure.projection)
    rows = Row.allCases.filter { row in
      switch row {
      case .single: kind.isMean
      case .path: definitions.has(kind.pathRow) && !kind.isGrowth
      case .yearTarget: kind.isGrowth
      case .compounded: definitions.has(YearlyFigure.compounded)
      case .comparison: definitions.has(YearlyFigure.comparison)
      case .trend, .goal, .goalLabel, .bandYear, .bandYearAgain, .bandLower, .bandUpper: hasProjection
      case .levelLower, .levelUpper:
        definitions.profile.range != nil || row == .levelLower && kind == .change
      case .target: kind.marksTarget
      case .line, .joined, .provisional, .excluded, .reference, .above, .below, .belowProvisional, .lastBelow,
        .lastRight, .lastAbove, .lastBelowProvisional, .lastRightProvisional, .lastAboveProvisional, .foot,
        .level:
        true
      }
    }
  }

  var evaluation: Evaluation { card.evaluation }
  var kind: Target.Kind { card.indicator.target.kind }
  var addresses: AddressBook { card.layout.addresses }
  var calculation: CalculationPlace { card.layout.calculation }
  var years: ClosedRange<Int> { page.years.drawn }

  /// Whether a value lies beyond the axis, whose ends are fixed.
  var isBeyondAxis: LiveCondition {
    let area = range(.joined, over: years).area.reference(absolute: true)
    let numbers = years.compactMap { value(.joined, at: $0) }
    let (low, high) = (SheetExpression.plain(scale.minimum), SheetExpression.plain(scale.maximum))
    return LiveCondition(
      "COUNTIF(\(area),\"<\(low)\")+COUNTIF(\(area),\">\(high)\")>0",
      holds: numbers.contains { $0 < scale.minimum || $0 > scale.maximum })
  }

  /// The years of the interval: those that may lie ahead, at most the last of the page.
  var bandYears: [Int] {
    let period = card.indicator.target.year
    let record = evaluation.record
    return page.years.printed.filter {
      record.years[$0] <= period
        && record.years[$0] > (record.baselineYear ?? record.years[0].advanced(by: -1))
    }
  }

  // MARK: Places

  /// The sheet row of a row of points.
  func row(of row: Row) -> Int {
    calculation.rowBelowRows + 1 + (rows.firstIndex(of: row) ?? 0)
  }

  /// The cells of a row over some of the years of the record.
  func range(_ row: Row, over years: ClosedRange<Int>) -> ChartRange {
    let first = calculation.columns.firstYear
    return ChartRange(
      sheet: card.layout.sheet,
      area: Area(row: self.row(of: row), columns: first + years.lowerBound...first + years.upperBound),
      cached: years.map { value(row, at: $0) })
  }

  /// The lower and the upper end of the interval of a year, in two cells one below the other.
  func band(_ first: Row, _ second: Row, at year: Int) -> ChartRange {
    let column = calculation.columns.firstYear + year
    return ChartRange(
      sheet: card.layout.sheet,
      area: Area(rows: row(of: first)...row(of: second), column: column),
      cached: [value(first, at: year), value(second, at: year)])
  }

  /// The number of a point; nil for one that is not drawn.
  func value(_ row: Row, at year: Int) -> Double? { point(row, at: year).value.number }

  /// The years before which the definition changes.
  var breaks: [Int] { years.filter { evaluation.record.entries[$0].treatment == .discontinued } }

  /// A line from the foot to the top before a year: two cells of years, and below them two of heights.
  func breakLine(_ index: Int) -> (years: ChartRange, heights: ChartRange) {
    let first = calculation.columns.firstYear + 2 * index
    let year = Double(evaluation.record.years[breaks[index]].number) - 0.5
    func range(_ row: Int, _ cached: [Double?]) -> ChartRange {
      ChartRange(
        sheet: card.layout.sheet, area: Area(row: row, columns: first...first + 1), cached: cached)
    }
    return (range(breakRow, [year, year]), range(breakRow + 1, [scale.minimum, scale.maximum]))
  }

  var breakRow: Int { calculation.rowBelowRows + 1 + rows.count }
  /// The row below all points.
  var end: Int { breakRow + (breaks.isEmpty ? 0 : 2) }

  func writeBreaks(on sheet: inout Sheet) {
    guard !breaks.isEmpty else { return }
    for (offset, label) in ["図：定義変更の年", "図：定義変更の高さ"].enumerated() {
      sheet.write(
        .text(label), at: Position(row: breakRow + offset, column: calculation.columns.rowLabel),
        style: .helper)
    }
    for index in breaks.indices {
      let line = breakLine(index)
      for range in [line.years, line.heights] {
        guard case .numbers(let numbers) = range.cached else { continue }
        for (offset, number) in numbers.enumerated() {
          sheet.write(
            .number(number ?? 0),
            at: Position(row: range.area.first.row, column: range.area.first.column + offset),
            style: .helper)
        }
      }
    }
  }

  /// Writes the rows with their names.
  func write(on sheet: inout Sheet) {
    writeBreaks(on: &sheet)
    let top = calculation.rowBelowRows
    sheet.write(
      .text("グラフの点（書き換えないでください。#N/A は図に描かない点です）"),
      at: Position(row: top, column: calculation.columns.rowLabel), style: .helper.bold())
    for row in rows {
      let number = self.row(of: row)
      sheet.write(
        .text(row.label), at: Position(row: number, column: calculation.columns.rowLabel), style: .helper)
      for year in years {
        sheet.write(
          content(of: row, at: year),
          at: Position(row: number, column: calculation.columns.firstYear + year),
          style: Style.helper.format(format(of: row)).aligned(.right))
      }
    }
  }

  func content(of row: Row, at year: Int) -> Cell.Content {
    let point = point(row, at: year)
    if case .number(let number) = point { return .number(number) }
    return point.content
  }

  func format(of row: Row) -> String {
    switch row {
    case .bandYear, .bandYearAgain, .level: NumberFormat.year
    default: NumberFormat.value(card.indicator.decimals + 1)
    }
  }
}
