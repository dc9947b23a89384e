/// Steps over CP932 sixty-four bytes at a time, and asks the table of codes only about the rarer characters.
///
/// A byte that may be the first of two is the first where an even number of such bytes stands right before it: any other
/// byte ends a character. So the characters of a block are found all at once.
struct PlainCP932 {
  private typealias Bytes = SIMD16<Int8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// Whether the block begins with the second byte of a character: 1 or 0.
  private var carry: UInt64 = 0

  /// Where the characters end that were stepped over: before the first block with an invalid one, or before the last
  /// few bytes.
  static func end(in text: RawSpan, _ codes: CP932Codes) -> Int {
    var state = PlainCP932()
    var offset = 0
    // Each byte is seen with the one behind it.
    while offset + 64 < text.byteCount {
      let carry = state.carry
      guard state.take(text, offset, codes) else { return offset - Int(carry) }
      offset += 64
    }
    return offset - Int(state.carry)
  }

  /// Takes sixty-four bytes; false where one of their characters is invalid.
  private mutating func take(_ text: RawSpan, _ offset: Int, _ codes: CP932Codes) -> Bool {
    let mayBeFirst = text.bits(at: offset) { bytes, _ in Self.mayBeFirst(bytes) } & ~carry
    let starts = mayBeFirst & ~(mayBeFirst << 1)
    // Adding its first bit clears a whole run, so that the runs that begin at even places are told from the others.
    let fromEven = mayBeFirst & ~(mayBeFirst &+ starts & 0x5555_5555_5555_5555)
    let first = fromEven & 0x5555_5555_5555_5555 | mayBeFirst & ~fromEven & 0xAAAA_AAAA_AAAA_AAAA
    let second = first << 1 | carry
    let areSecond = text.bits(at: offset) { bytes, _ in Self.mayBeSecond(bytes) }
    let areSingle = text.bits(at: offset) { bytes, _ in Self.areSingle(bytes) }
    guard second & ~areSecond == 0, ~(first | second) & ~areSingle == 0 else { return false }
    var rare = first & ~text.bits(at: offset) { Self.areCommon($0, text.bytes(at: $1 &+ 1)) }
    while rare != 0 {
      let place = offset + rare.trailingZeroBitCount
      guard codes.length(text.byte(at: place), text.byte(at: place + 1)) == 2 else { return false }
      rare &= rare - 1
    }
    carry = first >> 63
    return true
  }

  /// 0x81…0x9F and 0xE0…0xFC.
  @inline(__always) private static func mayBeFirst(_ bytes: Bytes) -> Mask {
    within(bytes, -127, -97) .| within(bytes, -32, -4)
  }

  /// 0x40…0x7E and 0x80…0xFC.
  @inline(__always) private static func mayBeSecond(_ bytes: Bytes) -> Mask {
    within(bytes, 0x40, 0x7E) .| (bytes .< Bytes(repeating: -3))
  }

  /// 0x01…0x7F, and the half-width kana 0xA1…0xDF.
  @inline(__always) private static func areSingle(_ bytes: Bytes) -> Mask {
    (bytes .> Bytes(repeating: 0)) .| within(bytes, -95, -33)
  }

  /// Kanji of the rows that hold nothing else, hiragana and katakana, by the first byte and the one behind it.
  @inline(__always) private static func areCommon(_ bytes: Bytes, _ next: Bytes) -> Mask {
    let kanji = within(bytes, -119, -105) .| within(bytes, -103, -97) .| within(bytes, -32, -23)
    let hiragana = (bytes .== Bytes(repeating: -126)) .& within(next, -97, -15)
    let katakana =
      (bytes .== Bytes(repeating: -125))
      .& ((next .> Bytes(repeating: 0x3F)) .| (next .< Bytes(repeating: -105)))
    return kanji .| hiragana .| katakana
  }

  @inline(__always) private static func within(_ bytes: Bytes, _ first: Int8, _ last: Int8) -> Mask {
    (bytes .>= Bytes(repeating: first)) .& (bytes .<= Bytes(repeating: last))
  }
}
