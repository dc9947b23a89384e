import Workbooks

/// Where everything stands on 変更一覧: the figures that changed, and below them the verdicts of both reports.
struct ChangesLayout {
  /// The columns, from left to right; the verdicts share them.
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

  /// The number of figures that changed, and of indicators with a verdict.
  let changes: Int
  let verdicts: Int

  /// The last row of the figures; where none changed, that which says so.
  var lastChange: Int { Self.firstRow + max(1, changes) - 1 }
  var verdictHead: Int { lastChange + 2 }
  var verdictHeader: Int { verdictHead + 1 }
  var firstVerdict: Int { verdictHeader + 1 }
  var lastRow: Int { firstVerdict + max(1, verdicts) - 1 }

  /// The cell of a column in a row of the sheet.
  static func position(_ column: Column, row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }

  /// The cells between two columns over some rows.
  static func area(_ first: Column, _ last: Column, rows: ClosedRange<Int>) -> Area {
    Area(rows: rows, columns: first.rawValue...last.rawValue)
  }
}
