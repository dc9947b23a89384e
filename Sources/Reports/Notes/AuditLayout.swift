import Workbooks

/// Where the four parts of 出典・監査 stand: each has a head, and from the second on a header row.
struct AuditLayout {
  let facts: Int
  let checks: Int
  let files: Int
  let sources: Int

  /// The columns from the left, in characters.
  static let widths: [Double] = [1.5, 46, 19, 19, 11, 11, 11, 11, 16]
  static let firstColumn = 1
  static let lastColumn = widths.count - 1

  let factHead = 2
  var firstFact: Int { factHead + 1 }
  var checkHead: Int { firstFact + facts + 1 }
  var firstCheck: Int { checkHead + 2 }
  var fileHead: Int { firstCheck + checks + 1 }
  var firstFile: Int { fileHead + 2 }
  /// The row of the totals below the files.
  var totalRow: Int { firstFile + files }
  var sourceHead: Int { totalRow + 2 }
  var firstSource: Int { sourceHead + 2 }
  var lastRow: Int { firstSource + sources - 1 }

  /// The columns of the account of a file.
  enum FileColumn: Int, CaseIterable {
    case path = 1
    case encoding, digest, read, accepted, dropped, rejected, check

    var title: String {
      switch self {
      case .path: "ファイル"
      case .encoding: "文字コード"
      case .digest: "SHA-256（先頭12桁）"
      case .read: "読み込み"
      case .accepted: "採用"
      case .dropped: "対象外"
      case .rejected: "要確認"
      case .check: "検算"
      }
    }
  }

  func position(_ column: FileColumn, file: Int) -> Position {
    Position(row: firstFile + file, column: column.rawValue)
  }

  /// The cells of a column over all files.
  func area(_ column: FileColumn) -> Area {
    Area(position(column, file: 0), position(column, file: max(0, files - 1)))
  }

  /// A row of the sheet from the first to the last printed column.
  static func row(_ row: Int, from first: Int = firstColumn) -> Area {
    Area(Position(row: row, column: first), Position(row: row, column: lastColumn))
  }
}
