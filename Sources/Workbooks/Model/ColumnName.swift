/// The letters by which a spreadsheet names its columns.
package enum ColumnName {
  /// Returns the letters of a zero-based column.
  ///
  /// | column | text |
  /// |---|---|
  /// | 0 | `A` |
  /// | 25 | `Z` |
  /// | 26 | `AA` |
  /// | 701 | `ZZ` |
  /// | 702 | `AAA` |
  /// | 16,383 | `XFD` |
  ///
  /// A negative column has no name and gives an empty text.
  package static func text(_ column: Int) -> String {
    known.indices.contains(column) ? known[column] : spelled(column)
  }

  /// Those of one and two letters, which nearly all sheets make do with.
  private static let known = (0..<702).map(spelled)

  private static func spelled(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest >= 0 {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
