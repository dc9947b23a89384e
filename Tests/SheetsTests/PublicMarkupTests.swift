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

  @Test(arguments: [
    ("201人 (R5, provisional)", ["人"]), ("4数-1 K01", ["数"]), ("全国平均・男性 (％)", ["全国平均", "男性"]), ("◎ 95.0%", []),
    ("ｶﾅ、々〆ー", ["ｶﾅ", "々〆ー"]), ("KPI_R6_評価.csv", ["評価"]), ("", []),
  ])
  func `every stretch of Japanese in a text is marked, and nothing is lost`(
    _ text: String, _ stretches: [String]
  ) throws {
    let parts = tag("p", ["title": "x"], [.text(text), tag("b", text)]).markingJapanese
    let read = try Markup(
      page: "<!DOCTYPE html>\n" + tag("html", ["lang": "en"], parts).markup + "\n")
    #expect(read.all("p").first?.text == text + text)
    #expect(read.all("span").map(\.text) == stretches + stretches)
    #expect(read.all("span").allSatisfy { $0.attributes["lang"] == "ja" })
  }

  @Test func `what is marked stays as it is, and a text of a drawing is marked whole`() throws {
    let page = tag(
      "html", ["lang": "en"],
      [tag("p", ["lang": "ja"], [tag("b", "目標")]), tag("text", ["x": "1"], "全国平均 10"), tag("text", "10")])
    let read = try Markup(
      page: "<!DOCTYPE html>\n" + (page.markingJapanese.first?.markup ?? "") + "\n")
    #expect(read.all("span").isEmpty)
    #expect(read.all("text").map { $0.attributes["lang"] } == ["ja", nil])
  }

  @Test func `every absence has a word for the public, and only two differ from those of the office`() {
    let words = Absence.allCases.map { ($0.rawValue, $0.publicText) }
    #expect(words.filter { $0.0 != $0.1 }.map(\.1) == ["未把握", "確認中"])
    #expect("判定不可（未提出）".inPublicWords == "判定不可（未把握）")
  }
}
