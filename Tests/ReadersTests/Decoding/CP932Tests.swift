import TestKit
import Testing

@testable import Readers

struct CP932Tests {
  /// Every character of two bytes.
  private static let pairs: [[UInt8]] = (0...0xFFFF).compactMap { code in
    let (first, second) = (UInt8(code >> 8), UInt8(code & 0xFF))
    return CP932Codes.all.length(first, second) == 2 ? [first, second] : nil
  }

  /// The first byte that is no CP932, one character after the other.
  private static func firstInvalid(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      let length = CP932Codes.all.length(bytes[offset], offset + 1 < bytes.count ? bytes[offset + 1] : 0)
      guard length > 0 else { return offset }
      offset += length
    }
    return nil
  }

  @Test func `the system knows as many characters as the code has`() {
    #expect(Self.pairs.count == 9_604)
  }

  @Test(arguments: 0..<200)
  func `sixty-four bytes at a time find the byte that one after the other finds`(_ seed: Int) {
    var draws = Seeded(seed)
    for _ in 0..<20 {
      var bytes: [UInt8] = []
      for _ in 0..<draws.integer(0...150) {
        switch draws.integer(0...9) {
        case 0...2: bytes.append(UInt8(draws.integer(1...0x7F)))
        case 3: bytes.append(UInt8(draws.integer(0xA1...0xDF)))
        default: bytes += Self.pairs[draws.integer(0...Self.pairs.count - 1)]
        }
      }
      let none = CP932.firstInvalid(in: bytes.span.bytes)
      #expect(none == nil)
      guard !bytes.isEmpty else { continue }
      bytes[draws.integer(0...bytes.count - 1)] = UInt8(draws.integer(0...255))
      let found = CP932.firstInvalid(in: bytes.span.bytes)
      #expect(found == Self.firstInvalid(in: bytes))
    }
  }
}
