/// Tells sixteen bytes at a time whether a text is UTF-8 of the kind that Japanese tables consist of.
///
/// These are ASCII but NUL, and characters of three bytes whose first byte alone says that they are sound: neither an
/// overlong form nor a surrogate. Any other text is left to the decoder of the standard library.
enum PlainUTF8 {
  private typealias Bytes = SIMD16<Int8>

  /// Whether all bytes are; false leaves it open.
  static func isAll(of bytes: RawSpan) -> Bool {
    let count = bytes.byteCount
    guard count >= 18, beginsSound(bytes) else { return false }
    var offset = 2
    while offset + 16 <= count {
      // It costs more to ask whether any byte was wrong than to look at some more of them.
      let end = min(offset + 4096, count - 15)
      var areWrong = SIMDMask<Bytes>(repeating: false)
      while offset < end {
        areWrong .|= wrong(bytes, offset)
        offset += 16
      }
      guard !any(areWrong) else { return false }
    }
    // The last ones, some of them a second time; no character begins so late that it would be cut off.
    return !any(wrong(bytes, count - 16)) && !isFirst(bytes.byte(at: count - 1))
      && !isFirst(bytes.byte(at: count - 2))
  }

  /// Which of sixteen bytes are of another kind, or not where the two bytes before each want a later byte.
  @inline(__always) private static func wrong(_ bytes: RawSpan, _ offset: Int) -> SIMDMask<Bytes> {
    let these = bytes.bytes(at: offset)
    let areLater = these .< Bytes(repeating: -64)
    let areExpected = areHigh(bytes.bytes(at: offset &- 1)) .| areHigh(bytes.bytes(at: offset &- 2))
    let areFirst =
      (these .> Bytes(repeating: -32)) .& (these .< Bytes(repeating: -16))
      .& (these .!= Bytes(repeating: -19))
    let areASCII = these .> Bytes(repeating: 0)
    return (areLater .^ areExpected) .| .!(areLater .| areFirst .| areASCII)
  }

  /// Which bytes are 0xC0 or more: of sound ones, the first ones of characters of three bytes.
  @inline(__always) private static func areHigh(_ bytes: Bytes) -> SIMDMask<Bytes> {
    (bytes ^ Bytes(repeating: -128)) .> Bytes(repeating: 63)
  }

  /// Whether the first two bytes, before which nothing stands, begin one or two characters.
  private static func beginsSound(_ bytes: RawSpan) -> Bool {
    let (first, second) = (bytes.byte(at: 0), bytes.byte(at: 1))
    if isFirst(first) { return 0x80...0xBF ~= second }
    return 0x01...0x7F ~= first && (0x01...0x7F ~= second || isFirst(second))
  }

  /// Whether a byte is the first of a character of three.
  private static func isFirst(_ byte: UInt8) -> Bool {
    0xE1...0xEF ~= byte && byte != 0xED
  }
}
