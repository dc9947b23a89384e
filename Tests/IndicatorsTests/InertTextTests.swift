import Indicators
import Testing

struct InertTextTests {
  @Test(arguments: [
    ("－", "'－"), ("=1+1", "'=1+1"), ("＋ 宿泊の伸び", "'＋ 宿泊の伸び"), ("'=1", "''=1"), ("''@a", "'''@a"),
    ("2,100人", "2,100人"), ("'引用'", "'引用'"), ("'", "'"), ("", ""), ("\tタブ", "'\tタブ"), ("-1,234.5", "-1,234.5"),
    ("-3.2%", "-3.2%"), ("-1+2", "'-1+2"),
    ("-A1", "'-A1"), ("-", "'-"), ("-1.2.3", "'-1.2.3"), ("'-5", "''-5"), ("-5人", "'-5人"),
  ])
  func `a text that begins like a formula stands behind an apostrophe, a number does not, and both come back`(
    text: String, file: String
  ) {
    #expect(InertText.written(text) == file)
    #expect(InertText.read(file) == text)
  }

  @Test func `a spreadsheet's own apostrophe before an opening is no part of the text`() {
    #expect(InertText.read("'-5の誤り") == "-5の誤り")
  }
}
