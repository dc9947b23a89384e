import Indicators
import Workbooks

/// Where everything stands on the first page of a book of the joint programme: its initiatives on the grid of the first
/// pages, those of all themes below a row for each theme.
struct ProgrammeOverviewLayout {
  /// The columns, from left to right; a year by its position among those of the programme.
  enum Column {
    case number, name, carriers
    case year(Int)
    case decision, metrics, pending
  }

  static let headerRow = 6
  static let firstRow = 7
  /// The most years that the page holds.
  private static let mostYears = 8

  /// The themes with their initiatives; only the book of all themes has a row for each theme.
  let groups: [(theme: Section, initiatives: [Initiative])]
  let years: [FiscalYear]
  /// The positions of the years that the page shows: the newest, the report year among them.
  let shownYears: Range<Int>
  /// Whether the book is that of all themes.
  let isWhole: Bool

  /// - Parameter reportOffset: the position of the report year.
  init(
    groups: [(theme: Section, initiatives: [Initiative])], years: [FiscalYear], reportOffset: Int,
    isWhole: Bool
  ) {
    self.groups = groups
    self.years = years
    self.isWhole = isWhole
    let first = min(max(0, years.count - Self.mostYears), reportOffset)
    shownYears = first..<min(years.count, first + Self.mostYears)
  }

  /// The name of the sheet.
  var sheet: String { isWhole ? "総括" : "概要" }

  /// The grid columns of a column.
  func columns(_ column: Column) -> ClosedRange<Int> {
    let firstYear = 30 - 2 * shownYears.count
    return switch column {
    case .number: PageGrid.key...PageGrid.key
    case .name: PageGrid.name...PageGrid.first + 11
    case .carriers: PageGrid.narrow(12...firstYear - 1)
    case .year(let offset):
      PageGrid.narrow(
        firstYear + 2 * (offset - shownYears.lowerBound)...firstYear + 2 * (offset - shownYears.lowerBound)
          + 1)
    case .decision: PageGrid.narrow(30...31)
    case .metrics: PageGrid.narrow(32...32)
    case .pending: PageGrid.narrow(33...35)
    }
  }

  /// The cell that holds the content of a column in a row of the sheet.
  func position(_ column: Column, _ row: Int) -> Position {
    Position(row: row, column: columns(column).lowerBound)
  }

  /// The row of a theme, which stands above its initiatives; nil in the book of one theme.
  func row(ofGroup group: Int) -> Int? {
    isWhole ? firstInitiativeRow(ofGroup: group) - 1 : nil
  }

  private func firstInitiativeRow(ofGroup group: Int) -> Int {
    groups[..<group].reduce(Self.firstRow + (isWhole ? 1 : 0)) {
      $0 + $1.initiatives.count + (isWhole ? 1 : 0)
    }
  }

  /// The row of an initiative by its position in its theme.
  func row(ofInitiative index: Int, inGroup group: Int) -> Int { firstInitiativeRow(ofGroup: group) + index }

  /// The cells of a column over the initiatives of one theme.
  func area(_ column: Column, ofGroup group: Int) -> Area {
    let first = firstInitiativeRow(ofGroup: group)
    let last = first + max(groups[group].initiatives.count, 1) - 1
    return Area(position(column, first), position(column, last))
  }

  /// The last row of the table.
  var lastRow: Int {
    groups.isEmpty ? Self.firstRow : area(.number, ofGroup: groups.count - 1).last.row
  }

  /// The cells of a column over all rows of the table, those of themes too.
  func area(_ column: Column) -> Area {
    Area(position(column, Self.firstRow), position(column, lastRow))
  }

  /// The same as formulas of this sheet name them.
  func range(_ column: Column) -> String { area(column).reference(absolute: true) }
}
