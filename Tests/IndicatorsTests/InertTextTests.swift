import Indicators
import Testing

struct InertTextTests {
  @Test(arguments: [
    ("－", "'－"), ("=1+1", "'=1+1"), ("＋ 宿泊の伸び", "'＋ 宿泊の伸び"), ("'=1", "''=1"), ("''@a", "'''@a"),
    ("2,100人", "2,100人"), ("'引用'", "'引用'"), ("'", "'"), ("", ""), ("\tタブ", "'\tタブ"),
  ])
  func `a text that begins like a formula stands behind an apostrophe and comes back`(
    text: String, file: String
  ) {
    #expect(InertText.written(text) == file)
    #expect(InertText.read(file) == text)
  }

  @Test func `a spreadsheet's own apostrophe before an opening is no part of the text`() {
    #expect(InertText.read("'-5の誤り") == "-5の誤り")
  }
}
