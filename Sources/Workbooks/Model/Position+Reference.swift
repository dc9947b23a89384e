extension Position {
  /// The relative reference of the cell, as `B5`.
  package var reference: String { reference(absoluteRow: false, absoluteColumn: false) }

  /// Returns the reference of the cell with `$` before each absolute part: `$B5` or `B$5`.
  ///
  /// A negative column has no letters.
  package func reference(absoluteRow: Bool, absoluteColumn: Bool) -> String {
    var text = absoluteColumn ? "$" : ""
    if column >= 0 { text += Self.letters(of: column) }
    if absoluteRow { text += "$" }
    text += String(row + 1)
    return text
  }

  /// The letters of a column, which count without a zero: `A` is 0, `Z` 25, `AA` 26, `ZZ` 701, `XFD` 16,383.
  private static func letters(of column: Int) -> String {
    column < usual.count ? usual[column] : spelled(column)
  }

  /// The letters of the first columns, because formulas repeat them.
  private static let usual = (0..<702).map(spelled)

  private static func spelled(_ column: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column > 25 ? spelled(column / 26 - 1) + last : last
  }
}
