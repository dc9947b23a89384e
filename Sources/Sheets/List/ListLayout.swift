import Indicators
import Workbooks

/// Where the columns and rows of a 一覧 stand: one row for each placement.
///
/// The filter takes in all columns up to the last hidden one that belongs to a row. Beside it, and so never sorted, stand
/// the points of the small charts.
struct ListLayout {
  /// The columns, from left to right.
  enum Column: Hashable {
    case number
    case name
    case unit
    case shownRating
    case shownOutlook
    case latestYear
    case latest
    case target
    case attainment
    case pace
    /// 前年差: the newest value less that of the year before.
    case change
    case trendChart
    case actual(FiscalYear)
    case projection
    case interval
    case probability
    case reachYear
    case remark
    /// 区分, in the overall book only; not printed, like 所管課.
    case section
    case department
    /// The room right of the page: LibreOffice draws ### for numbers of hidden columns over a blank cell beside them.
    case edge
    /// 1 where the book has shown the indicator before, hidden: counts leave it out.
    case reprint
    /// 評価 and 見通し themselves, hidden: what is printed may say that the target year is judged.
    case rating
    case outlook
    /// The number that decides in which digits a projection and its interval are printed, hidden.
    case guide
    /// The sign of a year's value, hidden: the rules for the look of ``actual(_:)`` read it.
    case mark(FiscalYear)
    /// Blank: what stands left of it is sorted as one, what stands right of it never.
    case end
    /// The points of the small charts, hidden: every sheet of the book may draw them.
    case trend(TrendPoints.Column)
  }

  static let sheet = "一覧"
  static let titleRow = 0
  static let bandRow = 1
  static let headerRow = 2
  static let firstRow = 3

  /// The heights of the rows above the first placement, of every row and of the line below, in pixels.
  static let headHeights = [28.0, 18, 34]
  /// Two lines of 9 pt at the line pitch of 游ゴシック, but for the room outside the letters.
  static let rowHeight = 33.0
  static let legendHeight = 18.0

  let columns: [Column]
  let placements: [Placement]
  /// The years with a column: of the plan's period the newest five up to the report year.
  let years: ClosedRange<FiscalYear>
  /// The points of the small charts.
  let trend: TrendPoints
  /// Whether 総括 has the list, which prints all columns.
  let isOverall: Bool
  /// The place of each column from the left.
  private let places: [Column: Int]

  private static let greatestYears = 5

  init(
    placements: [Placement], period: ClosedRange<FiscalYear>, reportYear: FiscalYear, trend: TrendPoints,
    isOverall: Bool
  ) {
    self.placements = placements
    self.trend = trend
    self.isOverall = isOverall
    let full = period.lowerBound.advanced(by: Self.greatestYears - 1)
    let last = min(period.upperBound, max(full, reportYear))
    years = max(period.lowerBound, last.advanced(by: 1 - Self.greatestYears))...last
    let present: [Column] = [
      .number, .name, .unit, .shownRating, .shownOutlook, .latestYear, .latest, .target, .attainment, .pace,
      .change, .trendChart,
    ]
    let ahead: [Column] = [.projection, .interval, .probability, .reachYear, .remark]
    let beside: [Column] = (isOverall ? [.section] : []) + [.department, .edge]
    let hidden: [Column] =
      [.reprint, .rating, .outlook, .guide] + years.map(Column.mark)
    let points = trend.columns.map(Column.trend)
    columns = present + years.map(Column.actual) + ahead + beside + hidden + [.end] + points
    places = Dictionary(zip(columns, 0...)) { first, _ in first }
  }

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

  /// The cells of some columns over all placements.
  func area(_ first: Column, _ last: Column) -> Area {
    Area(position(first, placement: 0), Position(row: lastRow, column: index(of: last)))
  }

  /// The heading row and the rows that a filter or a person who sorts takes together.
  var filtered: Area {
    Area(rows: Self.headerRow...lastRow, columns: 0...index(of: .end) - 1)
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
    SheetName.reference(Self.sheet, area(column, column), absolute: true)
  }
}
