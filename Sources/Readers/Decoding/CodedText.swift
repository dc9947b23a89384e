import Indicators

/// The text of a file in the code in which it lies there (文字コード): known to be valid, and not converted.
///
/// CP932 accepts much that it did not write, so a reader must recognise the header before it trusts such a text.
struct CodedText {
  /// Why bytes are no text, with the line that shows it.
  enum Fault: Error, Hashable {
    /// NUL bytes without byte order mark: UTF-16 saved without one, or no text at all.
    case holdsNull(line: Int)
    case invalidUTF8(line: Int)
    case invalidUTF16(line: Int)
    /// Neither UTF-8 nor CP932.
    case undecodable(line: Int)
    /// The file was not read to its end.
    case unread(FileBytes.Fault)
  }

  /// The beginning of the text.
  let window: TextWindow
  /// UTF-8 unless it is CP932; what was UTF-16 is UTF-8 by now.
  let encoding: SourceFile.Encoding
  /// Where the text begins: behind the byte order mark.
  var start = 0
  /// The first line that is no UTF-8, which tells where a file broke that was never meant to be CP932.
  var brokenLine: Int?

  /// Whether there is no text at all.
  var isEmpty: Bool { start >= window.count }
}

extension CodedText {
  /// A text in memory.
  init(bytes: [UInt8], encoding: SourceFile.Encoding) {
    self.init(window: TextWindow(bytes), encoding: encoding)
  }

  /// Tells in which code the bytes of a text are, strictly and once: byte order mark, then UTF-8, then CP932.
  init(recognising window: TextWindow) throws(Fault) {
    if window.bytes.starts(with: [0xFF, 0xFE]) || window.bytes.starts(with: [0xFE, 0xFF]) {
      self.init(bytes: try UTF16Text.utf8(of: try window.all()), encoding: .utf16)
      return
    }
    let hasMark = window.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let broken = try Self.firstInvalidUTF8(in: window) else {
      self.init(window: window, encoding: hasMark ? .utf8WithMark : .utf8, start: hasMark ? 3 : 0)
      return
    }
    var invalid: Int?
    let null = try window.first { piece, start in
      if invalid == nil { invalid = CP932.firstInvalid(in: piece.bytes, from: start) }
      return piece.bytes.firstNull(from: 0).map { start + $0 }
    }
    if let null { throw .holdsNull(line: try window.line(at: null)) }
    let brokenLine = try window.line(at: broken)
    guard !hasMark else { throw .invalidUTF8(line: brokenLine) }
    // The code in which more can be read is the one that was meant.
    if let invalid { throw .undecodable(line: try window.line(at: max(broken, invalid))) }
    self.init(window: window, encoding: .cp932, brokenLine: brokenLine)
  }

  /// The offset of the first byte that is no UTF-8; nil where there is none.
  private static func firstInvalidUTF8(in window: TextWindow) throws(Fault) -> Int? {
    let found = try window.first { piece, start -> (offset: Int, isNull: Bool)? in
      guard !PlainUTF8.isAll(of: piece.bytes) else { return nil }
      if let offset = piece.bytes.firstNull(from: 0) { return (start + offset, true) }
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: piece)
        return nil
      } catch {
        return (start + error.byteOffsets.lowerBound, false)
      }
    }
    guard let found else { return nil }
    guard !found.isNull else { throw .holdsNull(line: try window.line(at: found.offset)) }
    return found.offset
  }
}
