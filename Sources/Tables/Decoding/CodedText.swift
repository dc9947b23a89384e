package import Indicators

/// The text of a file as valid UTF-8, with the code in which it lay there (文字コード).
///
/// CP932 accepts much that it did not write, so a reader must recognise the header before it trusts such a text.
package struct CodedText {
  /// Why bytes are no text, with the line that shows it.
  package enum Fault: Error, Hashable {
    /// NUL bytes without byte order mark: UTF-16 saved without one, or no text at all.
    case holdsNull(line: Int)
    case invalidUTF8(line: Int)
    case invalidUTF16(line: Int)
    /// Neither UTF-8 nor CP932.
    case undecodable(line: Int)
  }

  /// The text as UTF-8, behind a byte order mark where there was one.
  package let bytes: [UInt8]
  /// The code of the file.
  package let encoding: SourceFile.Encoding
  /// Where the text begins: behind the byte order mark.
  var start = 0
  /// The first line that is no UTF-8, which tells where a file broke that was never meant to be CP932.
  package var brokenLine: Int?

  /// Whether there is no text at all.
  package var isEmpty: Bool { start >= bytes.count }
}

extension CodedText {
  /// Tells in which code the bytes of a text are, strictly and once: byte order mark, then UTF-8, then CP932.
  package static func recognised(_ bytes: [UInt8]) -> Result<CodedText, Fault> {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return UTF16Text.utf8(of: bytes).map { CodedText(bytes: $0, encoding: .utf16) }
    }
    if let null = bytes.firstIndex(of: 0) { return .failure(.holdsNull(line: line(at: null, in: bytes))) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let broken = firstInvalidUTF8(in: bytes) else {
      return .success(
        CodedText(bytes: bytes, encoding: hasMark ? .utf8WithMark : .utf8, start: hasMark ? 3 : 0))
    }
    let brokenLine = line(at: broken, in: bytes)
    guard !hasMark else { return .failure(.invalidUTF8(line: brokenLine)) }
    return CP932.utf8(of: bytes)
      .map { CodedText(bytes: $0, encoding: .cp932, brokenLine: brokenLine) }
      // The code in which more can be read is the one that was meant.
      .mapError { .undecodable(line: line(at: max(broken, $0.offset), in: bytes)) }
  }

  /// The offset of the first byte that is no UTF-8; nil where there is none.
  private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
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
