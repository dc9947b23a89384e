import Glibc

/// CP932, Microsoft's Shift_JIS, with ①㈱髙: what spreadsheets in Japan save as CSV.
enum CP932 {
  /// The first byte that is no CP932.
  struct Fault: Error {
    let offset: Int
  }

  /// The text as UTF-8, or the offset of the first byte that cannot be converted.
  static func utf8(of bytes: [UInt8]) -> Result<[UInt8], Fault> {
    guard let converter = iconv_open("UTF-8", "CP932"), converter != iconv_t(bitPattern: -1) else {
      return .failure(Fault(offset: 0))
    }
    defer { iconv_close(converter) }
    // A half-width kana is one byte here and three in UTF-8: no character grows more.
    var text = [UInt8](repeating: 0, count: bytes.count * 3)
    var input = bytes
    var unread = input.count
    let written = input.withUnsafeMutableBytes { source in
      text.withUnsafeMutableBytes { destination -> Int? in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = destination.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = destination.count
        let isComplete = iconv(converter, &from, &unread, &to, &room) != -1
        return isComplete && unread == 0 ? destination.count - room : nil
      }
    }
    guard let written else { return .failure(Fault(offset: bytes.count - unread)) }
    text.removeSubrange(written...)
    return .success(text)
  }
}
