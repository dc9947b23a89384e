import Workbooks

/// Where everything stands on 変更一覧: one row for each figure that changed.
struct ChangesLayout {
  /// The columns, from left to right.
  enum Column: Int, CaseIterable {
    case margin
    case number
    case indicator
    case unit
    case year
    case before
    case statusBefore
    case after
    case statusAfter
    case difference
    case cause
    case place
    case department

    /// The head of the column over the figures.
    var title: String {
      switch self {
      case .margin: ""
      case .number: "No"
      case .indicator: "指標"
      case .unit: "単位"
      case .year: "年度"
      case .before: "前回公表値"
      case .statusBefore, .statusAfter: "状態"
      case .after: "今回"
      case .difference: "差"
      case .cause: "変更の理由"
      case .place: "今回の値（ファイル：行）"
      case .department: "所管課"
      }
    }

    /// The width in characters.
    var width: Double {
      switch self {
      case .margin: 1.5
      case .number: 8
      case .indicator: 42
      case .unit: 8
      case .year: 7
      case .before, .after: 15
      case .statusBefore, .statusAfter: 9
      case .difference: 13
      case .cause: 19
      case .place: 32
      case .department: 22
      }
    }
  }

  static let sheet = "変更一覧"
  static let headerRow = 3
  static let firstRow = 4
  /// The printed columns.
  static let columns = Column.number.rawValue...Column.department.rawValue

  /// The number of figures that changed.
  let changes: Int

  /// The last row; where no figure changed, that which says so.
  var lastRow: Int { Self.firstRow + max(1, changes) - 1 }

  /// The cell of a column in a row of the sheet.
  static func position(_ column: Column, row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }
}
