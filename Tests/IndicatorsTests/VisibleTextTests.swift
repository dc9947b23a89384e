import Indicators
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("件数", "件数"), ("a\nb", "a⏎b"), ("a\r\n\r\nb", "a⏎⏎b"), ("a\rb\r", #"a\u{D}b\u{D}"#), ("\t", #"\u{9}"#),
    ("\u{1B}[31m", #"\u{1B}[31m"#), ("\u{9B}1m", #"\u{9B}1m"#), ("\u{202E}x\u{2066}", #"\u{202E}x\u{2066}"#),
    ("\u{85}\u{2028}\u{61C}", #"\u{85}\u{2028}\u{61C}"#), ("👩‍👩‍👧か\u{3099}", "👩‍👩‍👧か\u{3099}"),
  ])
  func `what a terminal or a mail would obey is shown instead`(_ text: String, _ visible: String) {
    #expect(text.visible == visible)
    #expect(text.hasHiddenCharacters == (text != visible))
  }
}
