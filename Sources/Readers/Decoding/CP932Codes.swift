import Glibc

/// What each code of CP932 means, as the system's iconv converts it, asked once.
///
/// All of its characters lie in the basic plane.
struct CP932Codes {
  static let all = CP932Codes()

  /// By code, the first byte above the second, or the only byte below 0x100; 0 for no character.
  private let scalars: [UInt16]
  /// How many bytes a character has by its first byte and its second one; 0 for no character.
  private let lengths: [UInt8]

  private init() {
    var scalars = [UInt16](repeating: 0, count: 1 << 16)
    var lengths = [UInt8](repeating: 0, count: 1 << 16)
    // WCHAR_T is part of the C library itself; other encodings are modules that a small system may lack.
    if let converter = iconv_open("WCHAR_T", "CP932"), converter != iconv_t(bitPattern: -1) {
      defer { iconv_close(converter) }
      for first in 0...255 {
        if let scalar = Self.convert(UInt8(first), by: converter) {
          scalars[first] = scalar
          for second in 0...255 { lengths[first << 8 | second] = 1 }
          continue
        }
        for second in 0x40...0xFC {
          guard let scalar = Self.convert(UInt8(first), UInt8(second), by: converter) else { continue }
          scalars[first << 8 | second] = scalar
          lengths[first << 8 | second] = 2
        }
      }
    }
    self.scalars = scalars
    self.lengths = lengths
  }

  /// How many bytes the character of the first byte has; 0 where the two begin none.
  func length(_ first: UInt8, _ second: UInt8) -> Int {
    Int(lengths[Int(first) << 8 | Int(second)])
  }

  /// The character at an offset and its bytes; nil where there is none.
  func scalar(at offset: Int, in bytes: ArraySlice<UInt8>) -> (Unicode.Scalar?, length: Int) {
    let first = Int(bytes[offset])
    let second = offset + 1 < bytes.endIndex ? Int(bytes[offset + 1]) : 0
    switch lengths[first << 8 | second] {
    case 1: return (Unicode.Scalar(scalars[first]), 1)
    case 2: return (Unicode.Scalar(scalars[first << 8 | second]), 2)
    default: return (nil, 1)
    }
  }

  /// The one character that the bytes are; nil for anything else.
  private static func convert(
    _ first: UInt8, _ second: UInt8? = nil, by converter: iconv_t
  ) -> UInt16? {
    var input = (first, second ?? 0)
    var unread = second == nil ? 1 : 2
    var unit: UInt32 = 0
    var room = 4
    let isWhole = withUnsafeMutableBytes(of: &input) { source in
      withUnsafeMutableBytes(of: &unit) { destination in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = destination.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(converter, &from, &unread, &to, &room) != -1
      }
    }
    // A first byte alone leaves the converter waiting for the second.
    if !isWhole { iconv(converter, nil, nil, nil, nil) }
    return isWhole && unread == 0 && room == 0 ? UInt16(exactly: unit) : nil
  }
}
