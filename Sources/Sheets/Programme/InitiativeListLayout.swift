import Indicators
import Workbooks

/// Where everything stands on 取組一覧: one row for each initiative.
struct InitiativeListLayout {
  static let sheet = "取組一覧"
  static let headerRow = 3
  static let firstRow = 4

  /// The columns, from left to right; a year by its position among those of the programme.
  enum Column: Hashable {
    case number, name, carriers, side
    case year(Int)
    case decision, activity, reviewText, figures, related
  }

  /// The number of initiatives.
  let count: Int
  let years: [FiscalYear]

  /// The columns of this book, the first of them beside the margin.
  var columns: [Column] {
    [.number, .name, .carriers, .side] + years.indices.map(Column.year)
      + [.decision, .activity, .reviewText, .figures, .related]
  }

  /// The width of a column in characters.
  static func width(_ column: Column) -> Double {
    switch column {
    case .number: 7
    case .name: 34
    case .carriers: 17
    case .side: 8
    case .year: 7.5
    case .decision: 8
    case .activity: 40
    case .reviewText: 26
    case .figures: 34
    case .related: 24
    }
  }

  /// The place of a column from the left.
  func index(_ column: Column) -> Int { 1 + (columns.firstIndex(of: column) ?? 0) }

  /// The cell of a column in the row of the initiative with that position.
  func position(_ column: Column, initiative: Int) -> Position {
    Position(row: Self.firstRow + initiative, column: index(column))
  }

  var lastRow: Int { Self.firstRow + max(count, 1) - 1 }

  /// The cells of a column over all initiatives.
  func area(_ column: Column) -> Area {
    Area(rows: Self.firstRow...lastRow, column: index(column))
  }

  /// The same as other sheets name it.
  func range(_ column: Column) -> String {
    SheetName.reference(Self.sheet, area(column), absolute: true)
  }
}
