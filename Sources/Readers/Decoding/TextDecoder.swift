import Indicators

/// The text of a file as valid UTF-8 without byte order mark, and how it was written (文字コード).
struct DecodedText: Equatable {
  let bytes: [UInt8]
  let encoding: SourceFile.Encoding
  /// The first line that is no UTF-8.
  var brokenLine: Int?
}

/// Tells in which code the bytes of a file are text, strictly and once: byte order mark, then UTF-8, then CP932.
///
/// CP932 accepts much that it did not write, so a reader must recognise the header before it trusts such a text.
enum TextDecoder {
  /// Why bytes are no text, with the line that shows it.
  enum Fault: Error, Hashable {
    /// NUL bytes without byte order mark: UTF-16 saved without one, or no text at all.
    case holdsNull(line: Int)
    case invalidUTF8(line: Int)
    case invalidUTF16(line: Int)
    /// Neither UTF-8 nor CP932.
    case undecodable(line: Int)
  }

  /// The text as UTF-8.
  static func decode(_ bytes: [UInt8]) throws(Fault) -> DecodedText {
    let text = try recognise(bytes)
    let whole = text.bytes[text.start...]
    guard text.encoding == .cp932 else {
      return DecodedText(bytes: Array(whole), encoding: text.encoding)
    }
    switch CP932.utf8(of: whole) {
    case .success(let utf8): return DecodedText(bytes: utf8, encoding: .cp932, brokenLine: text.brokenLine)
    case .failure(let fault): throw .undecodable(line: line(at: fault.offset, in: bytes))
    }
  }

  /// The text as it lies in the file; UTF-16 alone is converted.
  static func recognise(_ bytes: [UInt8]) throws(Fault) -> CodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if PlainUTF8.isAll(of: bytes.span.bytes, from: 3) {
        return CodedText(bytes: bytes, encoding: .utf8WithMark, start: 3)
      }
      try refuseNull(in: bytes, from: 3)
      if let offset = firstInvalidUTF8(in: bytes) {
        throw .invalidUTF8(line: line(at: offset, in: bytes))
      }
      return CodedText(bytes: bytes, encoding: .utf8WithMark, start: 3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return CodedText(bytes: try UTF16Text.utf8(of: bytes), encoding: .utf16)
    }
    if PlainUTF8.isAll(of: bytes.span.bytes, from: 0) { return CodedText(bytes: bytes, encoding: .utf8) }
    try refuseNull(in: bytes, from: 0)
    guard let broken = firstInvalidUTF8(in: bytes) else {
      return CodedText(bytes: bytes, encoding: .utf8)
    }
    if let offset = CP932.firstInvalid(in: bytes) {
      // The code in which more can be read is the one that was meant.
      throw .undecodable(line: line(at: max(broken, offset), in: bytes))
    }
    return CodedText(bytes: bytes, encoding: .cp932, brokenLine: line(at: broken, in: bytes))
  }

  private static func refuseNull(in bytes: [UInt8], from start: Int) throws(Fault) {
    if let offset = bytes.span.bytes.firstNull(from: start) {
      throw .holdsNull(line: line(at: offset, in: bytes))
    }
  }

  private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
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
