import TestKit
import Testing

@testable import Tables

struct CP932Tests {
  /// Every character of two bytes.
  private static let pairs: [[UInt8]] = (0x8100...0xFCFF).compactMap { code in
    let pair = [UInt8(code >> 8), UInt8(code & 0xFF)]
    guard case .failure = CP932.utf8(of: [pair[0]]) else { return nil }
    guard case .success = CP932.utf8(of: pair) else { return nil }
    return pair
  }

  @Test func `the system knows as many characters as the code has`() {
    #expect(Self.pairs.count == 9_604)
  }

  @Test(arguments: 0..<50)
  func `the first byte that is no character is found`(_ seed: Int) {
    var draws = Seeded(seed)
    var bytes: [UInt8] = []
    for _ in 0..<draws.integer(0...150) {
      switch draws.integer(0...9) {
      case 0...2: bytes.append(UInt8(draws.integer(1...0x7F)))
      case 3: bytes.append(UInt8(draws.integer(0xA1...0xDF)))
      default: bytes += Self.pairs[draws.integer(0...Self.pairs.count - 1)]
      }
    }
    let isWhole = (try? CP932.utf8(of: bytes).get()) != nil
    #expect(isWhole)
    guard case .failure(let fault) = CP932.utf8(of: bytes + [0xFD] + bytes) else {
      Issue.record("0xFD was read")
      return
    }
    #expect(fault.offset == bytes.count)
  }
}
