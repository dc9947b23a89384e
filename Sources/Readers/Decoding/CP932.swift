/// CP932, Microsoft's Shift_JIS, with ①㈱髙: what spreadsheets in Japan save as CSV.
enum CP932 {
  /// The first byte that is no CP932.
  struct Fault: Error {
    let offset: Int
  }

  /// The text as UTF-8, or the offset of the first byte that cannot be converted.
  static func utf8(of bytes: ArraySlice<UInt8>) -> Result<[UInt8], Fault> {
    let codes = CP932Codes.all
    var text: [UInt8] = []
    // A half-width kana is one byte here and three in UTF-8: no character grows more.
    text.reserveCapacity(bytes.count * 3 / 2)
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let (scalar, length) = codes.scalar(at: offset, in: bytes)
      guard let scalar else { return .failure(Fault(offset: offset - bytes.startIndex)) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      offset += length
    }
    return .success(text)
  }

  /// The offset of the first byte that is no CP932, where the bytes begin at an offset; nil where there is none.
  static func firstInvalid(in text: RawSpan, from start: Int = 0) -> Int? {
    let codes = CP932Codes.all
    var offset = PlainCP932.end(in: text, codes)
    while offset < text.byteCount {
      let length = codes.length(
        text.byte(at: offset), offset + 1 < text.byteCount ? text.byte(at: offset + 1) : 0)
      guard length > 0 else { return start + offset }
      offset += length
    }
    return nil
  }
}
