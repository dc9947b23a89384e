import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The points of the chart of a metric as rows of formulas below the cards: a number, or `NA()` where none is drawn.
struct InitiativeMetricPoints {
  /// A row of points with one for each year that the chart shows.
  enum Row: Int, CaseIterable {
    case line
    /// The values again, for their labels: the newest one below where the target lies above it.
    case above, below
    case target, goal
    /// The places of the names of the years.
    case foot

    var name: String {
      switch self {
      case .line: "値"
      case .above: "値（上）"
      case .below: "値（下）"
      case .target: "目標"
      case .goal: "推計"
      case .foot: "年の目盛"
      }
    }
  }

  let evaluation: Evaluation
  let addresses: AddressBook
  /// The years that the chart shows, among those of the record.
  let years: ClosedRange<Int>
  let rows: [Row]
  let scale: ChartScale
  private let first: Position

  /// - Parameters:
  ///   - marksTarget: whether the chart shows target and projection.
  ///   - first: the cell of the first row in the first year of the record.
  init(
    _ evaluation: Evaluation, addresses: AddressBook, years: ClosedRange<Int>, marksTarget: Bool,
    first: Position
  ) {
    self.evaluation = evaluation
    self.addresses = addresses
    self.years = years
    self.first = first
    let isProjected = marksTarget && evaluation.definitions.has(Figure.projection)
    rows = Row.allCases.filter { row in
      switch row {
      case .line, .above, .below, .foot: true
      case .target: marksTarget
      case .goal: isProjected
      }
    }
    let numbers = evaluation[.actual][years].compactMap(\.number)
    let ahead = marksTarget ? [evaluation[.target].number, evaluation[.projection].number] : []
    scale = ChartScale(numbers: numbers + ahead.compactMap(\.self), mayBeNegative: true)
  }

  /// Below the values there is room for the names of the years.
  var foot: Double { scale.minimum - (scale.maximum - scale.minimum) / 3 }

  func row(of row: Row) -> Int { first.row + (rows.firstIndex(of: row) ?? 0) }

  /// The cells of a row over the years of the chart.
  func range(_ row: Row) -> ChartRange {
    ChartRange(
      sheet: addresses.sheet,
      area: Area(
        row: self.row(of: row), columns: first.column + years.lowerBound...first.column + years.upperBound),
      cached: years.map { point(row, at: $0).value.number })
  }

  private func cell(_ row: YearlyFigure, _ year: Int) -> SheetExpression {
    .cell(addresses.address(row, at: year), evaluation[row][year].shown)
  }

  private func figure(_ figure: Figure) -> SheetExpression {
    .cell(addresses.address(figure), evaluation[figure].shown)
  }

  /// The point of a row in a year.
  func point(_ row: Row, at year: Int) -> SheetExpression {
    let value = cell(.actual, year)
    func drawn(_ value: SheetExpression, _ conditions: [SheetExpression] = []) -> SheetExpression {
      let all = [.isNumber(value)] + conditions
      return .choice(all.count == 1 ? all[0] : .all(all), value, .notAvailable)
    }
    let isTargetYear = SheetExpression.comparison(cell(.year, year), .equal, figure(.targetYear))
    switch row {
    case .line: return drawn(value)
    case .above:
      guard rows.contains(.target) else { return drawn(value) }
      return .choice(isNewest(year), .choice(isBelowTarget(year), .notAvailable, value), drawn(value))
    case .below:
      guard rows.contains(.target) else { return .notAvailable }
      return .choice(isNewest(year), .choice(isBelowTarget(year), value, .notAvailable), .notAvailable)
    case .target: return drawn(figure(.target), [isTargetYear])
    case .goal: return drawn(figure(.projection), [isTargetYear])
    case .foot: return .number(foot)
    }
  }

  /// Whether the value of a year is the newest, which the target is compared with.
  private func isNewest(_ year: Int) -> SheetExpression {
    .all([
      .isNumber(cell(.actual, year)), .isNumber(figure(.target)),
      .comparison(cell(.year, year), .equal, figure(.latestYear)),
    ])
  }

  /// Whether the target lies above the value of a year, whose label stands below it then.
  private func isBelowTarget(_ year: Int) -> SheetExpression {
    .comparison(figure(.target), .atLeast, cell(.actual, year))
  }

  /// Writes the rows with their names.
  func write(labels: Int, on sheet: inout Sheet) {
    for row in rows {
      let number = self.row(of: row)
      sheet.write(.text("図：\(row.name)"), at: Position(row: number, column: labels), style: .helper)
      for year in years {
        let point = point(row, at: year)
        sheet.write(
          row == .foot ? .number(foot) : point.content,
          at: Position(row: number, column: first.column + year),
          style: Style.helper.format(NumberFormat.value(evaluation.indicator.decimals + 1)).aligned(.right))
      }
    }
  }
}
