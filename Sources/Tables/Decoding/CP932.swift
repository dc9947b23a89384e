import Glibc

/// CP932, Microsoft's Shift_JIS, with ①㈱髙: what spreadsheets in Japan save as CSV.
enum CP932 {
  /// The first byte that is no CP932.
  struct Fault: Error {
    let offset: Int
  }

  /// Returns the text as UTF-8 by the system's iconv, or the offset of the first byte that it cannot convert.
  static func utf8(of bytes: [UInt8]) -> Result<[UInt8], Fault> {
    guard let converter = iconv_open("UTF-8", "CP932"), converter != iconv_t(bitPattern: -1) else {
      return .failure(Fault(offset: 0))
    }
    defer { iconv_close(converter) }
    var bytes = bytes
    var unread = bytes.count
    // A half-width kana is one byte here and three in UTF-8: no character grows more.
    let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { buffer, count in
      bytes.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = buffer.count
        buffer.withMemoryRebound(to: CChar.self) { destination in
          var to = destination.baseAddress
          // What it returns says no more than what is left unread.
          _ = iconv(converter, &from, &unread, &to, &room)
        }
        count = buffer.count - room
      }
    }
    return unread == 0 ? .success(text) : .failure(Fault(offset: bytes.count - unread))
  }
}
