import Indicators
import Testing

@testable import Tables

struct CodedTextTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: Result<String, CodedText.Fault>
    let encoding: SourceFile.Encoding?
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ text: String, _ encoding: SourceFile.Encoding) {
      self.name = name
      self.bytes = bytes
      self.expected = .success(text)
      self.encoding = encoding
    }

    init(_ name: String, _ bytes: [UInt8], _ fault: CodedText.Fault) {
      self.name = name
      self.bytes = bytes
      self.expected = .failure(fault)
      self.encoding = nil
    }
  }

  static let cases: [Case] = [
    Case("nothing", [], "", .utf8),
    Case("ASCII", Array("a,b".utf8), "a,b", .utf8),
    Case("UTF-8", Array("年度".utf8), "年度", .utf8),
    Case("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array("年度".utf8), "年度", .utf8WithMark),
    Case("mark alone", [0xEF, 0xBB, 0xBF], "", .utf8WithMark),
    Case("UTF-8 with mark and a bad byte", [0xEF, 0xBB, 0xBF, 0x0A, 0x80], .invalidUTF8(line: 2)),
    Case("CP932", [0x94, 0x4E, 0x93, 0x78], "年度", .cp932),
    Case("CP932 beyond Shift_JIS", [0x87, 0x40, 0x87, 0x8A, 0xFB, 0xFC], "①㈱髙", .cp932),
    Case("CP932 wave dash and minus", [0x81, 0x60, 0x81, 0x7C], "～－", .cp932),
    Case("CP932 half-width kana", [0xB1, 0xB2, 0xB3], "ｱｲｳ", .cp932),
    Case("CP932 cut in the middle", [0x94, 0x4E, 0x0A, 0x93], .undecodable(line: 2)),
    Case("bytes of no code, after lone CR and CR LF", [13, 65, 13, 10, 0xFD, 0xFF], .undecodable(line: 3)),
    Case("overlong UTF-8 is not UTF-8", [0xC0, 0xAF], "ﾀｯ", .cp932),
    Case("half a pair in UTF-8 is not UTF-8", [0xED, 0xA0, 0x80], .undecodable(line: 1)),
    Case("beyond Unicode is not UTF-8", [0xF4, 0x90, 0x80, 0x80], .undecodable(line: 1)),
    Case("UTF-8, then CP932: the header decides", Array("値\n".utf8) + [0x92, 0x6C], "蛟､\n値", .cp932),
    Case("Latin-1 is read as half-width kana, and its header is then unknown", [0x61, 0xA9], "aｩ", .cp932),
    Case("UTF-16 little", [0xFF, 0xFE, 0x74, 0x5E, 0xA6, 0x5E], "年度", .utf16),
    Case("UTF-16 big", [0xFE, 0xFF, 0x5E, 0x74, 0x5E, 0xA6], "年度", .utf16),
    Case("UTF-16 beyond the plane", [0xFF, 0xFE, 0x42, 0xD8, 0xB7, 0xDF], "𠮷", .utf16),
    Case("UTF-16 half a pair", [0xFF, 0xFE, 0x0A, 0x00, 0x42, 0xD8], .invalidUTF16(line: 2)),
    Case("UTF-16 half a unit", [0xFF, 0xFE, 0x0A], .invalidUTF16(line: 1)),
    Case("UTF-16 without mark", [0x61, 0x00, 0x0A, 0x00], .holdsNull(line: 1)),
    Case("UTF-32 with mark", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .holdsNull(line: 1)),
    Case("NUL on the second line", [0x61, 0x0A, 0x00], .holdsNull(line: 2)),
    Case("NUL in CP932, two lines below", [0x94, 0x4E, 0x0A, 0x61, 0x0A, 0x62, 0x00], .holdsNull(line: 3)),
    Case("NUL below bytes of no code", [0xFD, 0xFF, 0x0A, 0x61, 0x0A, 0x00], .holdsNull(line: 3)),
  ]

  @Test(arguments: cases)
  func `bytes become text by mark, then UTF-8, then CP932`(_ example: Case) {
    let text = CodedText.recognised(example.bytes)
    #expect(text.map { String(decoding: $0.bytes[$0.start...], as: UTF8.self) } == example.expected)
    #expect((try? text.get())?.encoding == example.encoding)
  }

  @Test func `the digest is the SHA-256 of the bytes`() {
    #expect(
      digest(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(digest(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
