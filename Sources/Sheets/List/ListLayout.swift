import Indicators
import Workbooks

/// Where the columns and rows of a 一覧 stand: one row for each placement.
struct ListLayout {
  /// The columns, from left to right.
  enum Column: Hashable {
    case margin
    /// The room right of the page: LibreOffice draws ### for numbers of hidden columns over a blank cell beside them.
    case edge
    case number
    /// 区分, in the overall book only.
    case section
    case name
    case unit
    case baselineYear
    case baseline
    case targetYear
    case target
    case actual(FiscalYear)
    case trendChart
    case latestYear
    case latest
    case attainment
    case progress
    case gap
    case pace
    case rating
    case projection
    case lower
    case upper
    case projectedAttainment
    case shortfall
    case projectedShortfall
    case required
    case reachYear
    case probability
    case outlook
    case policy
    case department
    case remark
    /// 1 where the book has shown the indicator before, hidden: counts leave it out.
    case reprint
    /// The sign of a year's value, hidden: the rules for the look of ``actual(_:)`` read it.
    case mark(FiscalYear)
    /// The points of the small charts, hidden: every sheet of the book may draw them.
    case trend(TrendPoints.Column)
  }

  static let sheet = "一覧"
  static let bandRow = 3
  static let headerRow = 4
  static let firstRow = 5

  let columns: [Column]
  let placements: [Placement]
  /// The years of the plan, which have a column each.
  let period: ClosedRange<FiscalYear>
  /// The points of the small charts.
  let trend: TrendPoints
  /// The place of each column from the left.
  private let places: [Column: Int]

  init(placements: [Placement], period: ClosedRange<FiscalYear>, trend: TrendPoints, isOverall: Bool) {
    self.placements = placements
    self.period = period
    self.trend = trend
    let head: [Column] =
      [.margin, .number] + (isOverall ? [.section] : [])
      + [.name, .unit, .baselineYear, .baseline, .targetYear, .target]
    let now: [Column] = [.trendChart, .latestYear, .latest, .attainment, .progress, .gap, .pace, .rating]
    let ahead: [Column] = [
      .projection, .lower, .upper, .projectedAttainment, .shortfall, .projectedShortfall, .required,
      .reachYear, .probability, .outlook, .policy, .department, .remark,
    ]
    columns =
      head + period.map(Column.actual) + now + ahead + [.edge, .reprint] + period.map(Column.mark)
      + trend.columns.map(Column.trend)
    places = Dictionary(zip(columns, 0...)) { first, _ in first }
  }

  var isOverall: Bool { columns.contains(.section) }
  /// Without placements there is a blank row, so that no range runs backwards.
  var lastRow: Int { Self.firstRow + max(1, placements.count) - 1 }
  /// The row that explains the signs, below the last placement.
  var legendRow: Int { lastRow + 1 }

  /// The place of a column from the left; 0 for one that this 一覧 does not have.
  func index(of column: Column) -> Int {
    places[column] ?? 0
  }

  /// The cell of a column in the row of the placement with that position.
  func position(_ column: Column, placement: Int) -> Position {
    Position(row: Self.firstRow + placement, column: index(of: column))
  }

  /// The cell with a year of the small charts as a number.
  func trendYear(_ year: FiscalYear) -> Position {
    Position(row: Self.bandRow, column: index(of: .trend(.actual(year))))
  }

  /// The cell with the place of a year on the axis of the small charts, 0…1.
  func trendPlace(_ year: FiscalYear) -> Position {
    Position(row: Self.headerRow, column: index(of: .trend(.actual(year))))
  }

  /// The cells of a column over all placements as other sheets name them: `'一覧'!$S$6:$S$43`.
  func range(_ column: Column) -> String {
    let area = Area(position(column, placement: 0), Position(row: lastRow, column: index(of: column)))
    return SheetName.reference(Self.sheet, area, absolute: true)
  }
}
