import Indicators
import Testing

@testable import Exchange
@testable import Sheets
@testable import Workbooks

/// The pages of 確認事項, however many points it has.
struct NextCheckSheetTests {
  private static func book(_ count: Int, text: String = "新しい計画の目標に書き換える") -> Workbook {
    let points = (0..<count).map { index in
      NextPoint(
        part: .fill, place: Place(file: "indicators.csv", line: index + 2, heading: "目標", column: 3),
        subject: "K\(index)", task: text, reason: "理由", present: "10件(R6)", draft: Plan.toFill)
    }
    return NextCheckSheet(
      plan: ListingSample().plan, period: FiscalYear(2025)...FiscalYear(2029), points: points, version: "1"
    ).workbook
  }

  @Test(arguments: [1, 17, 22, 23, 24, 43, 44, 45, 200])
  func `no page is longer than the paper, and none of several is nearly blank`(_ count: Int) throws {
    let sheet = try #require(Self.book(count).sheets.first)
    let room = 745 * 0.75
    let breaks = sheet.print.rowBreaks
    let starts = [0] + breaks
    let ends = breaks + [5 + count]
    let head = try #require(sheet.rowHeights[4])
    for (page, (start, end)) in zip(starts, ends).enumerated() {
      let used = sheet.height(of: start..<end) + (page == 0 ? 0 : head)
      #expect(used <= room, "\(page)")
      if starts.count > 1 { #expect(used > room / 4, "\(page)") }
    }
    #expect(sheet.print.repeatRows == 4...4)
  }

  @Test func `a list of more pages than breaks can be set is written all the same`() throws {
    let book = Self.book(20_000)
    try book.check()
    #expect(book.sheets.first?.print.rowBreaks == [])
  }
}
