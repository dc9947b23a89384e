/// Tells eight bytes at a time whether a text is UTF-8 of the kind that Japanese tables consist of.
///
/// These are ASCII but NUL, and characters of three bytes whose first byte alone says that they are sound: neither an
/// overlong form nor a surrogate. Any other text is left to the decoder of the standard library.
struct PlainUTF8 {
  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let spaces: UInt64 = 0x2020_2020_2020_2020

  /// The high bits of the first bytes of characters among the eight bytes before.
  private var firsts: UInt64 = 0

  /// Whether all bytes from an offset are; false leaves it open.
  static func isAll(of bytes: RawSpan, from start: Int) -> Bool {
    var check = PlainUTF8()
    var offset = start
    while offset + 8 <= bytes.byteCount {
      guard check.take(bytes.word(at: offset)) else { return false }
      offset += 8
    }
    // Spaces behind the end show a character that is cut off.
    let rest = bytes.byteCount - offset
    return check.take(bytes.word(at: offset, count: rest) | spaces << UInt64(rest * 8))
  }

  /// Takes the next eight bytes, in the same steps whatever they are; false where they are not of the kind.
  private mutating func take(_ word: UInt64) -> Bool {
    let later = word & ~(word << 1) & Self.high
    let ofThree = word & (word << 1) & (word << 2) & ~(word << 3) & Self.high
    // Neither 0xE0 nor 0xED.
    let low = word & 0x0F0F_0F0F_0F0F_0F0F
    let isSound = (low &+ 0x7F7F_7F7F_7F7F_7F7F) & ((low ^ 0x0D0D_0D0D_0D0D_0D0D) &+ 0x7F7F_7F7F_7F7F_7F7F)
    let first = ofThree & isSound
    let expected = first << 8 | first << 16 | firsts >> 56 | firsts >> 48
    let null = (word &- 0x0101_0101_0101_0101) & ~word & Self.high
    let strange = word & Self.high & ~(first | later)
    firsts = first
    return (later ^ expected) | null | strange == 0
  }
}
