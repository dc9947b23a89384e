import TestKit
import Testing

@testable import Workbooks

struct EscapedTextTests {
  /// Escaping works at every offset, although the scan reads eight bytes at a time.
  @Test(arguments: [
    ("\u{1}", "_x0001_"), ("\u{1F}", "_x001F_"), ("\r", "_x000D_"), ("_x0041_", "_x005F_x0041_"),
    ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"), ("\u{0}", "\u{FFFD}"),
  ])
  func `a sign that no cell can hold is found at every place`(sign: String, escaped: String) {
    for filling in ["a", "率", "\u{FF05}", "\u{3FF}"] {
      for before in 0...17 {
        for after in 0...9 {
          let (head, tail) = (
            String(repeating: filling, count: before), String(repeating: filling, count: after)
          )
          #expect(EscapedText.isNeeded(head + sign + tail))
          #expect(EscapedText.cell(head + sign + tail) == head + escaped + tail)
        }
      }
    }
  }

  @Test func `what a cell can hold is left as it is`() {
    var random = Seeded(11)
    let alphabet = Array("zZ_ \t\n<>&\"'=+%x％（）率達成髙﨑\u{FFFD}\u{BF}\u{3FF}\u{1F600}".unicodeScalars)
    for _ in 0..<2_000 {
      let text = random.text(upTo: 40, from: alphabet)
      // Without digits in the alphabet, no text looks like an escape.
      #expect(EscapedText.cell(text) == text)
    }
  }
}
