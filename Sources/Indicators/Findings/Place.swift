/// A place in an input file, as a person finds it in an editor or a spreadsheet.
package struct Place: Hashable, Comparable, Sendable {
  /// The path relative to the input folder: `exports/航空局.csv`.
  package let file: String
  /// The line as an editor counts it, from 1; nil for the file as a whole.
  package let line: Int?
  /// The heading of the column; nil for the row as a whole.
  package let heading: String?
  /// The column, from 0; a spreadsheet calls 0 `A`.
  package let column: Int?

  /// The file as a whole, unless it is told more closely by line, heading and column.
  package init(file: String, line: Int? = nil, heading: String? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.heading = heading
    self.column = column
  }

  /// By file, line and column, the whole before its parts; the heading does not count.
  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? -1) < (right.file, right.line ?? 0, right.column ?? -1)
  }

  /// The letters of the column in a spreadsheet: `A`, `Z`, `AA`; nil for the row as a whole.
  package var columnLetters: String? {
    guard var rest = column else { return nil }
    var letters = ""
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}
