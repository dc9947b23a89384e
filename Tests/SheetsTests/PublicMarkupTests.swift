import Indicators
import TestKit
import Testing

@testable import Exchange

/// What a page makes of texts that a browser would obey.
struct PublicMarkupTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("A & B \"C\" 'D'", "A & B \"C\" 'D'"),
    ("\u{1}\u{1B}[31m\u{202E}x", #"\u{1}\u{1B}[31m\u{202E}x"#), ("a\r\nb", "a⏎b"), ("", ""),
    ("か\u{3099}&\u{3099}<\u{3099}", "か\u{3099}&\u{3099}<\u{3099}"),
  ])
  func `a text is read as it is, in elements and in attributes`(_ text: String, _ shown: String) throws {
    let page = "<!DOCTYPE html>\n" + tag("html", ["title": text], [tag("p", text)]).markup + "\n"
    let read = try Markup(page: page)
    #expect(read.attributes["title"] == shown && read.all("p").first?.text == shown)
    #expect(read.all.map(\.name) == ["html", "p"])
  }

  @Test func `every absence has a word for the public, and only two differ from those of the office`() {
    let words = Absence.allCases.map { ($0.rawValue, $0.publicText) }
    #expect(words.filter { $0.0 != $0.1 }.map(\.1) == ["未把握", "確認中"])
    #expect("判定不可（未提出）".inPublicWords == "判定不可（未把握）")
  }
}
