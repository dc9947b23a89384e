import Indicators
import Workbooks

/// Where everything stands on 概要 of a book of the joint programme: initiatives by theme, counts, chart, guide.
struct ProgrammeOverviewLayout {
  /// The columns around those of the years.
  enum Column {
    case number, name, carriers, side
    case year(Int)
    case decision, figures, pending
  }

  static let tileRow = 3
  static let sentenceRow = 7
  static let headerRow = 9
  static let firstRow = 10
  private static let firstYearColumn = 5

  /// The themes with their initiatives; only the book of all themes has a row for each theme.
  let groups: [(theme: Section, initiatives: [Initiative])]
  let years: [FiscalYear]
  /// Whether the book is that of all themes.
  let isWhole: Bool

  /// The name of the sheet.
  var sheet: String { isWhole ? "総括" : "概要" }

  /// The place of a column from the left.
  func index(_ column: Column) -> Int {
    switch column {
    case .number: 1
    case .name: 2
    case .carriers: 3
    case .side: 4
    case .year(let offset): Self.firstYearColumn + offset
    case .decision: Self.firstYearColumn + years.count
    case .figures: Self.firstYearColumn + years.count + 1
    case .pending: Self.firstYearColumn + years.count + 2
    }
  }

  /// The widths of all columns from the left, in characters.
  var widths: [Double] {
    // The page of all initiatives is high: what widens it costs nothing.
    isWhole
      ? [1.5, 8, 78, 66, 11] + Array(repeating: 12.0, count: years.count) + [13, 9, 22]
      : [1.5, 7, 60, 42, 9] + Array(repeating: 9.0, count: years.count) + [10, 7, 17]
  }

  /// The columns from one to another.
  func columns(_ first: Column, _ last: Column) -> ClosedRange<Int> { index(first)...index(last) }

  /// The cell of a column in a row of the sheet.
  func position(_ column: Column, _ row: Int) -> Position {
    Position(row: row, column: index(column))
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

  /// A column over the initiatives of one theme.
  func area(_ column: Column, ofGroup group: Int) -> Area {
    let first = firstInitiativeRow(ofGroup: group)
    let last = first + max(groups[group].initiatives.count, 1) - 1
    return Area(position(column, first), position(column, last))
  }

  var lastRow: Int {
    groups.isEmpty ? Self.firstRow : area(.number, ofGroup: groups.count - 1).last.row
  }

  /// A column over all rows of the table, those of themes too.
  func area(_ column: Column) -> Area {
    Area(position(column, Self.firstRow), position(column, lastRow))
  }

  /// The same as formulas of this sheet name them.
  func range(_ column: Column) -> String { area(column).reference(absolute: true) }

  // MARK: Below the table

  var lowerRow: Int { lastRow + 2 }
  var countHeaderRow: Int { lowerRow + 1 }
  var firstStateRow: Int { countHeaderRow + 1 }
  var firstDecisionRow: Int { firstStateRow + InitiativeStatus.counted.count }
  var lastCountRow: Int { firstDecisionRow + InitiativeReview.allCases.count - 1 }
  var guideRow: Int { lastCountRow + 2 }
  /// The height of the rows below the table, in points.
  static let lowerRowHeight = 16.0

  /// The counts of one state or review over the years.
  func counts(row: Int) -> Area {
    Area(position(.year(0), row), position(.year(years.count - 1), row))
  }
}
