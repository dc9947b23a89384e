import Testing

@testable import Sheets
@testable import Workbooks

/// Sheets of data have one marked head: it is repeated on every page and stays on the screen, and no cell below it is merged,
/// so that the rows can be sorted, filtered and read aloud.
struct HeadedTablesTests {
  private static let names: Set = ["一覧", "実績入力", "算定表", "要確認", "記述全文", "取組一覧", "関連指標"]

  @Test func `tables have a marked head and no merged cells below it`() {
    var seen: Set<String> = []
    let sheets = GoldenSheetsTests.books.flatMap { book in
      // 実績入力 of a theme has two tables, each below its own head.
      book.sheets.filter { !book.fileName.contains("_J-") || $0.name != "実績入力" }
    }
    for sheet in sheets where Self.names.contains(sheet.name) {
      seen.insert(sheet.name)
      guard let head = sheet.print.repeatRows else {
        Issue.record("\(sheet.name) repeats no head")
        continue
      }
      #expect(sheet.freeze?.row == head.upperBound + 1, "\(sheet.name)")
      #expect(sheet.merges.allSatisfy { $0.area.last.row <= head.upperBound }, "\(sheet.name)")
    }
    #expect(seen == Self.names.subtracting(["記述全文"]))
  }
}
