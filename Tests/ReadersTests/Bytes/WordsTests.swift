import Testing

@testable import Readers

struct WordsTests {
  @Test(arguments: 0..<70)
  func `ranges are the same when all of their bytes are`(_ count: Int) {
    // Two ranges right behind each other, the second at the very end.
    let bytes = (0..<count * 2).map { UInt8($0 % max(1, count) + 1) }
    let areEqual = bytes.span.bytes.areEqual(at: 0, bytes.span.bytes, at: count, count: count)
    #expect(areEqual)
    for index in 0..<count {
      var changed = bytes
      changed[index] ^= 0x80
      let areEqual = changed.span.bytes.areEqual(at: 0, changed.span.bytes, at: count, count: count)
      #expect(!areEqual)
    }
    let behind = bytes + [1, 2, 3]
    let others = behind.span.bytes.areEqual(at: 0, behind.span.bytes, at: count, count: count)
    #expect(others)
  }

  @Test(arguments: 0...8, [8, 9])
  func `a short word ends with zeros`(_ count: Int, of length: Int) {
    let bytes: [UInt8] = (1...9).prefix(length).map(UInt8.init)
    let word = bytes.span.bytes.word(at: 0, count: count)
    let hexadecimal = (0..<8).reversed().map { "0\($0 < count ? $0 + 1 : 0)" }.joined()
    #expect(word == UInt64(hexadecimal, radix: 16))
  }
}
