/// A place in an input file, in the terms of a text editor or a spreadsheet.
package struct Place: Hashable, Comparable, Sendable {
  /// The path relative to the input folder: `exports/航空局.csv`.
  package let file: String
  /// The line number in a text editor, from 1; nil for the file as a whole.
  package let line: Int?
  /// The heading of the column; nil for the row as a whole.
  package let heading: String?
  /// The column index from 0, where 0 is column `A` of a spreadsheet; nil for the row as a whole.
  package let column: Int?

  /// Creates a place; line, heading and column narrow it down from the whole file.
  package init(file: String, line: Int? = nil, heading: String? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.heading = heading
    self.column = column
  }

  /// Orders by file, line, column and heading, a whole before its parts.
  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? -1, left.heading ?? "")
      < (right.file, right.line ?? 0, right.column ?? -1, right.heading ?? "")
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
