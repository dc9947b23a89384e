import Indicators

/// The text of a file in the code in which it lies there (文字コード): known to be valid, and not converted.
///
/// CP932 accepts much that it did not write, so a reader must recognise the header before it trusts such a text.
struct CodedText: Equatable {
  /// Why bytes are no text, with the line that shows it.
  enum Fault: Error, Hashable {
    /// NUL bytes without byte order mark: UTF-16 saved without one, or no text at all.
    case holdsNull(line: Int)
    case invalidUTF8(line: Int)
    case invalidUTF16(line: Int)
    /// Neither UTF-8 nor CP932.
    case undecodable(line: Int)
  }

  let bytes: [UInt8]
  /// UTF-8 unless it is CP932; what was UTF-16 is UTF-8 by now.
  let encoding: SourceFile.Encoding
  /// Where the text begins: behind the byte order mark.
  var start = 0
  /// The first line that is no UTF-8, which tells where a file broke that was never meant to be CP932.
  var brokenLine: Int?

  /// Whether there is no text at all.
  var isEmpty: Bool { start >= bytes.count }
}

extension CodedText {
  /// Tells in which code the bytes of a file are text, strictly and once: byte order mark, then UTF-8, then CP932.
  init(recognising bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.init(bytes: try UTF16Text.utf8(of: bytes), encoding: .utf16)
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = hasMark ? 3 : 0
    let broken = try Self.firstInvalidUTF8(in: bytes, from: start)
    guard let broken else {
      self.init(bytes: bytes, encoding: hasMark ? .utf8WithMark : .utf8, start: start)
      return
    }
    let brokenLine = Self.line(at: broken, in: bytes)
    guard !hasMark else { throw .invalidUTF8(line: brokenLine) }
    if let offset = CP932.firstInvalid(in: bytes) {
      // The code in which more can be read is the one that was meant.
      throw .undecodable(line: Self.line(at: max(broken, offset), in: bytes))
    }
    self.init(bytes: bytes, encoding: .cp932, brokenLine: brokenLine)
  }

  private static func firstInvalidUTF8(in bytes: [UInt8], from start: Int) throws(Fault) -> Int? {
    guard !PlainUTF8.isAll(of: bytes.span.bytes) else { return nil }
    if let offset = bytes.span.bytes.firstNull(from: start) {
      throw .holdsNull(line: line(at: offset, in: bytes))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The line of a byte as an editor counts: CR LF, LF and a lone CR each end one.
  private static func line(at offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset {
      let isReturn = bytes[index] == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A)
      if bytes[index] == 0x0A || isReturn { line += 1 }
    }
    return line
  }
}
