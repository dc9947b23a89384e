/// Writes cell references byte by byte into memory.
///
/// Formulas consist mostly of references. Creating a string for each of their parts would cost more than the rest of a
/// formula.
extension Position {
  /// The maximum length of a reference in bytes: two `$`, letters, and the digits and sign of any `Int`.
  static let longestReference = 40

  /// Writes the reference into memory with room for the longest one, and returns its length in bytes.
  ///
  /// Column letters are a number system without a zero: `A` is 0, `Z` 25, `AA` 26, `ZZ` 701, `XFD` 16,383. A negative
  /// column has no letters.
  func write(to bytes: UnsafeMutablePointer<UInt8>, absoluteRow: Bool, absoluteColumn: Bool) -> Int {
    var end = bytes
    if absoluteColumn { Self.put(UInt8(ascii: "$"), at: &end) }
    if column >= 0 { Self.put(letters: column, at: &end) }
    if absoluteRow { Self.put(UInt8(ascii: "$"), at: &end) }
    if row < -1 { Self.put(UInt8(ascii: "-"), at: &end) }
    Self.put(digits: (row + 1).magnitude, at: &end)
    return end - bytes
  }

  private static func put(letters column: Int, at end: inout UnsafeMutablePointer<UInt8>) {
    if column > 25 { put(letters: column / 26 - 1, at: &end) }
    put(UInt8(ascii: "A") + UInt8(column % 26), at: &end)
  }

  private static func put(digits number: UInt, at end: inout UnsafeMutablePointer<UInt8>) {
    if number > 9 { put(digits: number / 10, at: &end) }
    put(UInt8(ascii: "0") + UInt8(number % 10), at: &end)
  }

  private static func put(_ byte: UInt8, at end: inout UnsafeMutablePointer<UInt8>) {
    end.pointee = byte
    end += 1
  }
}
