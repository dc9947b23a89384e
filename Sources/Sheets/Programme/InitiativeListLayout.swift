import Workbooks

/// Where everything stands on 取組一覧: one row for each initiative.
struct InitiativeListLayout {
  static let sheet = "取組一覧"
  static let headerRow = 3
  static let firstRow = 4

  /// The columns, from left to right, the first of them beside the margin.
  enum Column: Int, CaseIterable {
    case number = 1
    case name, carriers, side, state, decision, activity, reviewText, figures

    /// The width in pixels: 1,100 in all, what a page holds at its scale.
    var pixels: Double {
      switch self {
      case .number: 46
      case .name: 190
      case .carriers: 110
      case .side: 50
      case .state, .decision: 50
      case .activity: 258
      case .reviewText: 146
      case .figures: 200
      }
    }
  }

  /// The number of initiatives.
  let count: Int

  /// The width of a column in characters.
  static func width(_ column: Column) -> Double { (column.pixels - 5) / 7 }

  /// The place of a column from the left.
  func index(_ column: Column) -> Int { column.rawValue }

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
