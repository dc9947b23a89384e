/// A rectangle of cells.
package struct CellRange: Hashable {
  /// The rows as a spreadsheet shows them, from 1.
  package let rows: ClosedRange<Int>
  /// The columns, from 0.
  package let columns: ClosedRange<Int>

  /// A rectangle of these rows and columns.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads two cells with a colon between them, or one cell, as `B2:C3`; nil where it is no range.
  init?(_ text: String) {
    let corners = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = corners.first.flatMap({ CellPlace($0) }),
      let last = corners.last.flatMap({ CellPlace($0) })
    else { return nil }
    guard first.row <= last.row, first.column <= last.column else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// Returns the part of the range that lies within others; nil where there is none.
  func clamped(toRows otherRows: ClosedRange<Int>, columns otherColumns: ClosedRange<Int>) -> CellRange? {
    guard rows.overlaps(otherRows), columns.overlaps(otherColumns) else { return nil }
    return CellRange(rows: rows.clamped(to: otherRows), columns: columns.clamped(to: otherColumns))
  }
}

/// A rectangle of cells on a sheet of a workbook.
package struct SheetRange: Hashable {
  /// The name of the sheet.
  package let sheet: String
  /// The cells.
  package let range: CellRange

  /// Reads the formula of a defined name such as `'実績入力'!$B$2:$C$3`; nil where it names no cells.
  package init?(formula: String) {
    let text = formula.drop { $0 == "=" || $0 == "$" }
    guard let mark = text.lastIndex(of: "!"), let range = CellRange(String(text[text.index(after: mark)...]))
    else {
      return nil
    }
    let name = text[..<mark]
    let isQuoted = name.count > 2 && name.first == "'" && name.last == "'"
    sheet =
      isQuoted ? name.dropFirst().dropLast().replacing("''", with: "'").description : String(name)
    self.range = range
  }
}

/// The row and the column of a cell.
struct CellPlace: Equatable {
  /// The rows of a sheet.
  static let rows = 1...1_048_576
  /// The columns of a sheet, A to XFD.
  static let columns = 0..<16_384

  /// The row as a spreadsheet shows it, from 1.
  let row: Int
  /// The column, from 0.
  let column: Int

  /// The cell of a row and a column.
  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a place such as `B2` or `$B$2`; nil where a sheet has no such cell.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): break
      default: return nil
      }
      guard column <= Self.columns.upperBound, row <= Self.rows.upperBound else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column - 1)
  }

  /// The place as a spreadsheet names it.
  var name: String { Self.letters(of: column) + String(row) }

  /// Returns the letters of a column.
  private static func letters(of column: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26))))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }
}
