import TestKit
import Testing

@testable import Readers

struct PlainUTF8Tests {
  private static func isAll(_ bytes: [UInt8]) -> Bool { PlainUTF8.isAll(of: bytes.span.bytes) }

  @Test(arguments: 0..<200)
  func `what is plainly UTF-8 is valid and holds no NUL`(_ seed: Int) {
    var draws = Seeded(seed)
    let parts: [[UInt8]] = [
      Array("年度".utf8), Array("abcdefgh".utf8), Array("é".utf8), Array("𠮷".utf8), [0xE3, 0x81], [0x82],
      [0xED, 0xA0, 0x80],
      [0xE0, 0x80, 0x80], [0], [0xE3, 0x41, 0x82], Array("1,2".utf8),
    ]
    for length in 0..<30 {
      let bytes = (0..<length).flatMap { _ in parts[draws.integer(0...(draws.chance(70) ? 1 : 10))] }
      let isText = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      #expect(isText || !Self.isAll(bytes))
      let null = bytes.span.bytes.firstNull(from: 0)
      #expect(null == bytes.firstIndex(of: 0))
    }
  }

  @Test(arguments: 18..<200)
  func `kanji, kana and ASCII are plain UTF-8, and one wrong byte anywhere is none`(_ count: Int) {
    let text = Array("1年度,値の一覧\r\n".utf8)
    var bytes = (0..<count).map { text[$0 % text.count] }
    // A character that is cut off at the end.
    while String(validating: bytes, as: UTF8.self) == nil { bytes.append(text[bytes.count % text.count]) }
    #expect(Self.isAll(bytes))
    for index in bytes.indices {
      for byte: UInt8 in [0x00, 0x80, 0xC3, 0xE0, 0xE3, 0xED, 0xF0] where byte != bytes[index] {
        var wrong = bytes
        wrong[index] = byte
        let isText = String(validating: wrong, as: UTF8.self) != nil && !wrong.contains(0)
        #expect(isText || !Self.isAll(wrong))
      }
    }
  }
}
