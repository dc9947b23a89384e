/// The spaces of ``WidthFolding/isBlank(_:)`` as bytes of UTF-8, so that a cell need not become a text to be trimmed.
enum BlankBytes {
  /// The range without the spaces at its ends.
  static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let length = length(from: start, to: end, of: bytes) { start += length }
    while start < end, let length = length(before: end, from: start, of: bytes) { end -= length }
    return start..<end
  }

  /// The bytes of the space that begins at an offset; nil for anything else.
  private static func length(from start: Int, to end: Int, of bytes: [UInt8]) -> Int? {
    switch bytes[start] {
    case 0x20, 0x09...0x0D: return 1
    case 0x21...0x7F, 0xE4...0xE9: return nil
    case 0xC2 where end - start >= 2: return isBlank(bytes[start + 1]) ? 2 : nil
    case _ where end - start >= 3: return isBlank(bytes[start], bytes[start + 1], bytes[start + 2]) ? 3 : nil
    default: return nil
    }
  }

  /// The bytes of the space that ends at an offset; nil for anything else.
  private static func length(before end: Int, from start: Int, of bytes: [UInt8]) -> Int? {
    switch bytes[end - 1] {
    case 0x20, 0x09...0x0D: return 1
    case 0x21...0x7F: return nil
    default: break
    }
    if end - start >= 2, bytes[end - 2] == 0xC2, isBlank(bytes[end - 1]) { return 2 }
    guard end - start >= 3 else { return nil }
    return isBlank(bytes[end - 3], bytes[end - 2], bytes[end - 1]) ? 3 : nil
  }

  /// U+0085 and U+00A0, behind 0xC2.
  private static func isBlank(_ second: UInt8) -> Bool {
    second == 0x85 || second == 0xA0
  }

  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F): true
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): true
    default: false
    }
  }
}
