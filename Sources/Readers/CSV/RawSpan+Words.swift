/// Bytes read eight at a time, which is what makes a large export quick to read.
///
/// These are the only loads of the readers that are named unsafe: what is unsafe about them is to make a value of any
/// type out of bytes, and every pattern of bits is a `UInt64`. The bounds are checked at each.
extension RawSpan {
  /// The offset of the next comma, quote, CR or LF; the end where there is none.
  func nextMark(from start: Int) -> Int {
    var offset = start
    while offset + 8 <= byteCount {
      // The lowest bit of a byte below 0x2D, as all marks are: no letter, digit or part of a Japanese character is.
      let word = self.word(at: offset)
      let low = (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & 0x8080_8080_8080_8080
      guard low != 0 else {
        offset += 8
        continue
      }
      offset += low.trailingZeroBitCount / 8
      if Self.isMark(byte(at: offset)) { return offset }
      offset += 1
    }
    while offset < byteCount, !Self.isMark(byte(at: offset)) { offset += 1 }
    return offset
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0x22
  }

  @inline(__always) func byte(at offset: Int) -> UInt8 {
    unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes, the first in the lowest place.
  @inline(__always) func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Up to eight bytes, the first in the lowest place and zeros above the last.
  @inline(__always) func word(at offset: Int, count: Int) -> UInt64 {
    guard count < 8 else { return word(at: offset) }
    guard offset + 8 > byteCount else { return word(at: offset) & ((1 << UInt64(count * 8)) - 1) }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(byte(at: offset + index)) << UInt64(index * 8) }
    return word
  }

  /// Whether two ranges of the same length hold the same bytes.
  @inline(__always) func areEqual(_ left: Int, _ right: Int, count: Int) -> Bool {
    guard count > 8 else {
      guard max(left, right) + 8 <= byteCount else {
        return word(at: left, count: count) == word(at: right, count: count)
      }
      return (word(at: left) ^ word(at: right)) << UInt64(64 - count * 8) == 0
    }
    var index = 0
    while index + 8 < count {
      guard word(at: left + index) == word(at: right + index) else { return false }
      index += 8
    }
    return word(at: left + count - 8) == word(at: right + count - 8)
  }

  /// The offset of the first NUL; nil where there is none.
  func firstNull(from start: Int) -> Int? {
    var offset = start
    while offset + 8 <= byteCount {
      let word = word(at: offset)
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      offset += 8
    }
    while offset < byteCount, byte(at: offset) != 0 { offset += 1 }
    return offset < byteCount ? offset : nil
  }

  /// Steps over ASCII, eight bytes at a time: the offset of the first eight that are not all of it, or of the last few.
  func endOfASCII(from start: Int) -> Int {
    var offset = start
    while offset + 8 <= byteCount, word(at: offset) & 0x8080_8080_8080_8080 == 0 { offset += 8 }
    return offset
  }
}
