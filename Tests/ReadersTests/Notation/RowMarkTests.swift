import Testing

@testable import Readers

struct RowMarkTests {
  @Test(
    arguments: [
      (["※暫定の集計"], true), (["", "注）速報を含む"], true), (["（注）速報を含む", ""], true), (["*1 速報"], true),
      (["＊速報"], true),
      (["備考：なし"], true), (["資料：統計課"], true), (["出典　国勢調査"], true), (["K01"], false), (["※暫定", "1"], false),
      (["", ""], false), ([], false),
    ] as [([String], Bool)])
  func `a lone text that begins like a note is one`(_ cells: [String], _ isNote: Bool) {
    #expect(RowMark.isNote(cells) == isNote)
  }

  @Test(arguments: [("合計", true), ("（計）", true), ("平均", true), ("計画数", false), ("会計", false), ("均衡", false)])
  func `the label of a sum is one of its words`(_ text: String, _ isSubtotal: Bool) {
    #expect(RowMark.isSubtotal(text) == isSubtotal)
  }
}
