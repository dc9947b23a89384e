/// UTF-16 with a byte order mark, as spreadsheets write it under the name Unicode text.
enum UTF16Text {
  /// The text as UTF-8, without the mark.
  static func utf8(of bytes: [UInt8]) -> Result<[UInt8], CodedText.Fault> {
    let isLittle = bytes.first == 0xFF
    var line = 1
    var previous: UInt32 = 0
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var index = 2

    func unit(at index: Int) -> UInt32? {
      guard index + 1 < bytes.count else { return nil }
      let low = UInt32(bytes[isLittle ? index : index + 1])
      let high = UInt32(bytes[isLittle ? index + 1 : index])
      return high << 8 | low
    }

    while index < bytes.count {
      guard let first = unit(at: index) else { return .failure(.invalidUTF16(line: line)) }
      index += 2
      var code = first
      if 0xD800..<0xDC00 ~= first {
        guard let second = unit(at: index), 0xDC00..<0xE000 ~= second else {
          return .failure(.invalidUTF16(line: line))
        }
        index += 2
        code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      }
      if code == 0 { return .failure(.holdsNull(line: line)) }
      guard let scalar = Unicode.Scalar(code) else { return .failure(.invalidUTF16(line: line)) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if code == 0x0D || (code == 0x0A && previous != 0x0D) { line += 1 }
      previous = code
    }
    return .success(text)
  }
}
