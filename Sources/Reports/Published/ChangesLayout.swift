import Workbooks

/// Where everything stands on 変更一覧: the figures that changed, and below them the verdicts of both reports.
struct ChangesLayout {
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

  let changes: Int
  let verdicts: Int

  /// The last row of the figures; where none changed, that which says so.
  var lastChange: Int { Self.firstRow + max(1, changes) - 1 }
  var verdictHead: Int { lastChange + 2 }
  var verdictHeader: Int { verdictHead + 1 }
  var firstVerdict: Int { verdictHeader + 1 }
  var lastRow: Int { firstVerdict + max(1, verdicts) - 1 }

  static func position(_ column: Column, row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }

  static func area(_ first: Column, _ last: Column, rows: ClosedRange<Int>) -> Area {
    Area(position(first, row: rows.lowerBound), position(last, row: rows.upperBound))
  }
}
