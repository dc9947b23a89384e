import Workbooks

/// Where the parts of 出典・監査 stand: facts, files, sources and answered findings, each with a head, from the second on with a header row as
/// well.
struct AuditLayout {
  /// How many rows each part has.
  let facts: Int
  let files: Int
  let sources: Int
  /// Without any, the part is left out.
  var closed = 0

  /// The columns from the left, in characters.
  static let widths: [Double] = [1.5, 46, 19, 19, 11, 11, 11, 11, 16]
  static let firstColumn = 1
  /// The printed columns.
  static let columns = firstColumn...widths.count - 1

  let factHead = 2
  var firstFact: Int { factHead + 1 }
  var fileHead: Int { firstFact + facts + 1 }
  var firstFile: Int { fileHead + 2 }
  /// The row of the totals below the files.
  var totalRow: Int { firstFile + files }
  var sourceHead: Int { totalRow + 2 }
  var firstSource: Int { sourceHead + 2 }
  private var lastSource: Int { max(sourceHead + 1, firstSource + sources - 1) }
  var closedHead: Int { lastSource + 2 }
  var firstClosed: Int { closedHead + 2 }
  var lastRow: Int { closed == 0 ? lastSource : firstClosed + closed - 1 }

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

  /// The cell of a column in the row of the file with that position.
  func position(_ column: FileColumn, file: Int) -> Position {
    Position(row: firstFile + file, column: column.rawValue)
  }

  /// The cells of a column over all files.
  func area(_ column: FileColumn) -> Area {
    Area(rows: firstFile...firstFile + max(1, files) - 1, column: column.rawValue)
  }

  /// A row of the sheet from the first to the last printed column.
  static func row(_ row: Int, from first: Int = firstColumn) -> Area {
    Area(row: row, columns: first...columns.upperBound)
  }
}
