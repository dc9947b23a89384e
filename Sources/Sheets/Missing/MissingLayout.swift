import Workbooks

/// Where the owed values stand on 未提出・未公表一覧: one row each.
struct MissingLayout {
  /// The columns, from left to right.
  enum Column: Int, CaseIterable {
    case margin
    case number
    case indicatorNumber
    case indicator
    case year
    case state
    case latest
    case released
    case nextRelease
    case department

    /// The head of the column.
    var title: String {
      switch self {
      case .margin: ""
      case .number: "No"
      case .indicatorNumber: "指標No"
      case .indicator: "指標"
      case .year: "年度"
      case .state: "状態"
      case .latest: "最新の実績"
      case .released: "最新データ\n公表時点"
      case .nextRelease: "次回公表時点"
      case .department: "所管課"
      }
    }

    /// The width in characters.
    var width: Double {
      switch self {
      case .margin: 1.5
      case .number: 5
      case .indicatorNumber: 9
      case .indicator: 52
      case .year: 7
      case .state: 11
      case .latest: 11
      case .released: 18
      case .nextRelease: 22
      case .department: 26
      }
    }
  }

  static let sheet = "未提出・未公表一覧"
  static let headerRow = 3
  static let firstRow = 4
  /// The printed columns.
  static let columns = Column.number.rawValue...Column.department.rawValue

  /// The number of owed values.
  let count: Int

  /// The last row of the table; where nothing is owed, that which says so.
  var lastRow: Int { Self.firstRow + max(1, count) - 1 }

  /// The cells of a column over all owed values.
  func area(_ column: Column) -> Area {
    Area(rows: Self.firstRow...lastRow, column: column.rawValue)
  }
}
