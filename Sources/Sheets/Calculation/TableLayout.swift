import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Where everything stands on 算定表: the whole calculation of every placement in one row each.
///
/// Figures run from left to right in the order of the calculation; each row of the year table is a block of columns
/// to the right of them, with a blank column before each block.
struct TableLayout {
  static let sheet = "算定表"
  static let bandRow = 3
  /// Japanese names, and the western years above the first block.
  static let headerRow = 4
  /// The English names, as `results.json` uses them.
  static let nameRow = 5
  static let firstRow = 6
  static let numberColumn = 1
  static let titleColumn = 2
  static let unitColumn = 3
  static let firstFigureColumn = 4

  let placements: [Placement]
  let years: [FiscalYear]
  private let inputs: InputLayout

  /// The figures that have a column, from left to right: those that only rules of the ratings read where they do.
  let figures: [Figure]
  /// The place of each figure among them; 0 for the others.
  private let places: [Int]

  /// The rows of the year table that have a block.
  static let rows: [YearlyFigure] = YearlyFigure.allCases.filter { $0 != .year && $0 != .label }

  /// - Parameter asked: the figures that the rules of the plan's ratings read.
  init(placements: [Placement], years: [FiscalYear], inputs: InputLayout, asked: Set<Figure>) {
    let figures = Figure.allCases.filter { !Figure.onDemand.contains($0) || asked.contains($0) }
    self.figures = figures
    places = Figure.allCases.map { figures.firstIndex(of: $0) ?? 0 }
    self.placements = placements
    self.years = years
    self.inputs = inputs
  }

  var lastRow: Int { Self.firstRow + max(placements.count, 1) - 1 }
  var lastFigureColumn: Int { Self.firstFigureColumn + figures.count - 1 }

  /// The place of each row among those that have a block; 0 for the others.
  private static let blocks = YearlyFigure.allCases.map { rows.firstIndex(of: $0) ?? 0 }

  /// The column of a figure.
  func column(of figure: Figure) -> Int {
    Self.firstFigureColumn + places[figure.index]
  }

  /// The first column of the block of a row.
  func firstColumn(of row: YearlyFigure) -> Int {
    Self.firstFigureColumn + figures.count + 1 + Self.blocks[row.index] * (years.count + 1)
  }

  /// The first of the western years, which stand above the first block.
  var yearsColumn: Int { firstColumn(of: Self.rows[0]) }

  /// The columns of a group.
  func columns(of group: TableGroup) -> ClosedRange<Int> {
    let first = column(of: group.first)
    return first...(first + max(group.figures.count(where: figures.contains), 1) - 1)
  }

  /// The address book of the row of a placement.
  func addressBook(for record: Record, placement: Int) -> AddressBook {
    var book = inputs.addressBook(for: record, sheet: Self.sheet)
    let row = Self.firstRow + placement
    for figure in figures {
      book.place(figure, at: Position(row: row, column: column(of: figure)))
    }
    for tableRow in Self.rows {
      book.place(tableRow, at: Position(row: row, column: firstColumn(of: tableRow)))
    }
    book.place(.year, at: Position(row: Self.headerRow, column: yearsColumn))
    return book
  }

  // MARK: Widths

  /// The widths of all columns from the left, in characters.
  var widths: [Double] {
    let blocks = Self.rows.flatMap { row in [Self.gapWidth] + years.map { _ in Self.width(of: row) } }
    return [1.5, 6.5, Self.titleWidth, 7] + figures.map(Self.width) + blocks
  }

  static let titleWidth = 34.0
  private static let gapWidth = 1.5

  private static func width(of figure: Figure) -> Double {
    switch figure {
    case .calculatedRating, .rating, .outlook: 16
    case .latestLabel, .reachLabel, .missingLabel: 9
    case .baseline, .baselineYear, .target, .otherEnd, .targetYear, .fromYear, .growthRate, .breakYear,
      .firstBaseline, .secondBaseline, .latestYear,
      .inflow, .outflow, .latest, .previous, .total, .missingYears, .judgedYears, .metYears, .yearTarget,
      .met, .attainment, .expectedProgress, .progress, .expected, .gap, .pace, .shortfall,
      .requiredPerYear, .achievedPerYear, .valueToExpected, .baselineDifference, .baselineRate,
      .previousDifference, .previousRate, .fittedYears, .firstFittedYear, .anchorYear, .anchor, .horizon,
      .slope, .meanLevel, .typicalChange, .squaredError, .reliability, .yearDiscount, .weight, .damping,
      .unclipped,
      .projection, .yearlySpread, .spread, .lower, .upper, .score, .exactProbability, .nextProbability,
      .probability, .projectedTarget, .projectedAttainment,
      .projectedShortfall, .reachHorizon, .reachYear, .naiveForecast, .linearForecast, .compound:
      width(of: figure.format(for: .level))
    }
  }

  private static func width(of row: YearlyFigure) -> Double {
    width(of: row.format(for: .level))
  }

  private static func width(of format: FigureFormat) -> Double {
    switch format {
    case .value, .difference, .distance, .plain: 10
    case .ratio, .probability: 8.5
    case .year, .years, .words, .done: 7
    }
  }
}
