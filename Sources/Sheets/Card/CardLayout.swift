import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Where everything stands on a 個票: one A4 page for one indicator, with its helper data to the right of the page.
struct CardLayout {
  /// The name of the sheet: `個票01`.
  let sheet: String
  let record: Record
  let addresses: AddressBook
  /// The rows of the printed year table, from top to bottom.
  let tableRows: [YearlyFigure]
  /// The positions of the series that no row of the calculation shows: 内訳, and 比較 where there are several.
  let printedSeries: [Int]
  /// The rows that serve formulas and the chart, beside the page.
  let helperRows: [YearlyFigure]
  /// The figures of the printed calculation, from top to bottom.
  let figures: [Figure]
  /// The figures that stand beside the page.
  let helperFigures: [Figure]

  /// The names of the rows of the year table, at the left end of the page.
  static let labelColumn = 1
  static let firstYearColumn = 2
  /// The first of the three rows of the tiles.
  static let tileRow = 3
  /// The heads of chart and calculation, and of what stands beside the page.
  static let headRow = 7
  /// The first row of the chart, and the header of the calculation.
  static let chartRow = 8
  /// The first figure of the calculation, and of what stands beside the page.
  static let firstFigureRow = 9
  private static let leastChartRows = 15
  /// The years for which there is room at the least: three tiles stand above them.
  static let leastYears = 3

  /// The rows that the chart covers: as many as let the year table end with the calculation beside it.
  let chartRows: Int
  /// The header of the year table.
  var tableRow: Int { Self.chartRow + chartRows + 1 }

  /// - Parameter inputs: where the values of the indicator stand.
  init(sheet: String, evaluation: Evaluation, inputs: InputLayout) {
    let definitions = evaluation.definitions
    let record = evaluation.record
    self.sheet = sheet
    self.record = record
    tableRows = Self.printedRows(of: definitions)
    let printed = Set(tableRows)
    let indicator = record.indicator
    let shownSeries = tableRows.compactMap { indicator.definition(shownBy: $0)?.series }
    printedSeries = indicator.definitions.indices.dropFirst(indicator.valueSeriesCount).filter {
      !shownSeries.contains(indicator.definitions[$0].series)
    }
    helperRows = YearlyFigure.allCases.filter {
      definitions.has($0) && !printed.contains($0) && $0.cardPlace != .head
    }
    figures = Self.calculation.filter(definitions.has)
    let shown = Set(figures)
    helperFigures = Figure.allCases.filter {
      definitions.has($0) && !shown.contains($0) && $0.cardPlace != .head
    }
    let rowCount = tableRows.count + printedSeries.count
    chartRows = max(Self.leastChartRows, figures.count - rowCount - 1)
    let tableRow = Self.chartRow + chartRows + 1

    let yearCount = record.years.count
    var addresses = inputs.addressBook(for: record, sheet: sheet)
    addresses.place(.label, at: Position(row: tableRow, column: Self.firstYearColumn))
    for (index, row) in tableRows.enumerated() {
      addresses.place(row, at: Position(row: tableRow + 1 + index, column: Self.firstYearColumn))
    }
    let columns = Columns(yearCount: yearCount)
    for (index, figure) in figures.enumerated() {
      addresses.place(figure, at: Position(row: Self.firstFigureRow + index, column: columns.value))
    }
    for (index, row) in helperRows.enumerated() {
      addresses.place(row, at: Position(row: Self.firstFigureRow + index, column: columns.helperYears))
    }
    for (index, figure) in helperFigures.enumerated() {
      addresses.place(figure, at: Position(row: Self.firstFigureRow + index, column: columns.helperValue))
    }
    addresses.place(.rating, at: Position(row: 0, column: columns.label))
    addresses.place(.outlook, at: Position(row: 0, column: columns.explanation))
    addresses.omitUndefined(of: definitions)
    self.addresses = addresses
  }

  /// The columns right of the year table, by the number of its years.
  struct Columns {
    let yearCount: Int

    /// The columns under the years, of which few leave some blank.
    var yearColumns: Int { max(yearCount, CardLayout.leastYears) }
    var lastYear: Int { CardLayout.firstYearColumn + yearColumns - 1 }
    /// The labels and the years: the left part of the page.
    var years: ClosedRange<Int> { CardLayout.labelColumn...lastYear }
    /// The whole page from left to right.
    var page: ClosedRange<Int> { CardLayout.labelColumn...explanation }
    /// Name, value and explanation of the figures of the calculation.
    var label: Int { lastYear + 2 }
    var value: Int { label + 1 }
    var explanation: Int { label + 2 }
    /// Beside the page: names and values of figures, then names and years of rows.
    var helperLabel: Int { explanation + 2 }
    var helperValue: Int { helperLabel + 1 }
    var helperRowLabel: Int { helperValue + 2 }
    var helperYears: Int { helperRowLabel + 1 }
    /// Two columns for the horizontal line of the target and the break.
    var helperLine: Int { helperYears + yearCount + 1 }

    /// The widths of all columns where those of the years have one, in characters.
    func widths(year: Double) -> [Double] {
      [1.5, 16] + Array(repeating: year, count: yearColumns)
        + [2, 18, 12.5, 44, 2, 20, 12, 2, 22] + Array(repeating: 10, count: yearCount + 4)
    }
  }

  var columns: Columns { Columns(yearCount: record.years.count) }

  /// The printed rows before the projection, whose rows depend on the kind of target.
  static let rowsBeforeProjection: [YearlyFigure] = [
    .year, .inflow, .outflow, .numerator, .denominator, .actual, .status, .outflowStatus, .comparison,
    .treatment, .runningTotal, .path,
    .yearTarget, .expected, .deviation, .compounded, .met, .fitted,
  ]

  private static func printedRows(of definitions: Definitions) -> [YearlyFigure] {
    let rows = rowsBeforeProjection + definitions.profile.kind.projectedRows.all
    let repeatsYearTarget = definitions.has(YearlyFigure.yearTarget) && !definitions.profile.hasPath
    return rows.filter { definitions.has($0) && !($0 == .expected && repeatsYearTarget) }
  }

  /// The figures of the printed calculation in their order: those whose `Figure.cardPlace` is `printed`.
  static let calculation: [Figure] = [
    .baseline, .baselineYear, .growthRate, .target, .otherEnd, .targetYear, .latestYear, .inflow, .outflow,
    .latest,
    .previous, .total, .yearTarget, .attainment, .expectedProgress, .progress, .expected, .gap, .pace,
    .shortfall, .requiredPerYear, .achievedPerYear, .valueToExpected, .baselineDifference, .baselineRate,
    .previousDifference, .previousRate, .fittedYears, .anchorYear, .slope, .typicalChange,
    .reliability, .yearDiscount, .weight, .damping, .projection, .spread, .lower, .upper, .projectedTarget,
    .projectedAttainment, .projectedShortfall, .probability, .nextProbability, .reachLabel, .naiveForecast,
    .linearForecast, .compound,
  ]

  /// The head of the notes: below the table, or below the calculation where that reaches further down.
  var notesRow: Int {
    max(tableRow + tableRows.count + printedSeries.count, Self.firstFigureRow + figures.count - 1) + 2
  }
}
