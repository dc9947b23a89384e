import Indicators

/// The text of a file as valid UTF-8 without byte order mark, and how it was written (文字コード).
struct DecodedText: Equatable {
  let bytes: [UInt8]
  let encoding: SourceFile.Encoding
  /// The first line that is no UTF-8, which tells where a file broke that was never meant to be CP932.
  var brokenLine: Int?
}

/// Turns the bytes of a file into text, strictly and once: byte order mark, then UTF-8, then CP932.
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

  static func decode(_ bytes: [UInt8]) throws(Fault) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes.dropFirst(3))
      try refuseNull(in: text)
      if let offset = firstInvalidUTF8(in: text) {
        throw .invalidUTF8(line: line(at: offset, in: text))
      }
      return DecodedText(bytes: text, encoding: .utf8WithMark)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return DecodedText(bytes: try UTF16Text.utf8(of: bytes), encoding: .utf16)
    }
    try refuseNull(in: bytes)
    guard let broken = firstInvalidUTF8(in: bytes) else {
      return DecodedText(bytes: bytes, encoding: .utf8)
    }
    switch CP932.utf8(of: bytes) {
    case .success(let text):
      return DecodedText(bytes: text, encoding: .cp932, brokenLine: line(at: broken, in: bytes))
    case .failure(let fault):
      // The code in which more can be read is the one that was meant.
      throw .undecodable(line: line(at: max(broken, fault.offset), in: bytes))
    }
  }

  private static func refuseNull(in bytes: [UInt8]) throws(Fault) {
    if let offset = bytes.firstIndex(of: 0) {
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
