import Workbooks

/// Where everything stands on 評価の変化: one row for each indicator.
struct VerdictLayout {
  /// The columns, from left to right.
  enum Column: Int, CaseIterable {
    case margin
    case number
    case indicator
    case ratingBefore
    case rating
    case ratingChange
    case outlookBefore
    case outlook
    case outlookChange

    /// The head of the column; the reports are named by their years.
    func title(before: String, now: String) -> String {
      switch self {
      case .margin: ""
      case .number: "No"
      case .indicator: "指標"
      case .ratingBefore: "前回の評価（\(before)）"
      case .rating: "今回の評価（\(now)）"
      case .ratingChange: "評価の変化"
      case .outlookBefore: "前回の見通し"
      case .outlook: "今回の見通し"
      case .outlookChange: "見通しの変化"
      }
    }

    /// The width in characters.
    var width: Double {
      switch self {
      case .margin: 1.5
      case .number: 8
      case .indicator: 56
      case .ratingBefore, .rating: 20
      case .outlookBefore, .outlook: 24
      case .ratingChange, .outlookChange: 14
      }
    }
  }

  static let sheet = "評価の変化"
  static let headerRow = 3
  static let firstRow = 4
  /// The printed columns.
  static let columns = Column.number.rawValue...Column.outlookChange.rawValue

  /// The number of indicators.
  let count: Int

  var lastRow: Int { Self.firstRow + max(1, count) - 1 }

  /// The cell of a column in a row of the sheet.
  static func position(_ column: Column, row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }

  /// The cells of some columns over all indicators.
  func area(_ columns: ClosedRange<Int>) -> Area {
    Area(rows: Self.firstRow...lastRow, columns: columns)
  }
}
