import Indicators
import Workbooks

/// Where everything stands on 取組一覧: one row for each measure.
struct MeasureListLayout {
  static let sheet = "取組一覧"
  static let headerRow = 3
  static let firstRow = 4

  enum Column: Hashable {
    case number, name, carriers, side
    case year(Int)
    case decision, activity, reviewText, figures, related
  }

  let count: Int
  let years: [FiscalYear]

  var columns: [Column] {
    [.number, .name, .carriers, .side] + years.indices.map(Column.year)
      + [.decision, .activity, .reviewText, .figures, .related]
  }

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

  func index(_ column: Column) -> Int { 1 + (columns.firstIndex(of: column) ?? 0) }

  func position(_ column: Column, measure: Int) -> Position {
    Position(row: Self.firstRow + measure, column: index(column))
  }

  var lastRow: Int { Self.firstRow + max(count, 1) - 1 }

  func area(_ column: Column) -> Area {
    Area(position(column, measure: 0), Position(row: lastRow, column: index(column)))
  }

  /// The same as other sheets name it.
  func range(_ column: Column) -> String {
    SheetName.quoted(Self.sheet) + "!" + area(column).reference(absolute: true)
  }
}
