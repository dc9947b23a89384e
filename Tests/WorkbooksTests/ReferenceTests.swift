import TestKit
import Testing

@testable import Workbooks

struct ReferenceTests {
  @Test(arguments: [
    (0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
    (16_383, "XFD"), (-1, ""),
  ])
  func `a column is named by its letters`(column: Int, name: String) {
    #expect(Position(row: 6, column: column).reference == name + "7")
  }

  @Test func `a position is held fast by row, by column or by both`() {
    let position = Position(row: 4, column: 1)
    #expect(position.reference == "B5")
    #expect(position.reference(absoluteRow: true, absoluteColumn: false) == "B$5")
    #expect(position.reference(absoluteRow: false, absoluteColumn: true) == "$B5")
    #expect(position.reference(absoluteRow: true, absoluteColumn: true) == "$B$5")
  }

  @Test func `a position that is on no sheet has a reference to report`() {
    #expect(Position(row: -3, column: 0).reference == "A-2")
    #expect(Position(row: -1, column: -1).reference(absoluteRow: true, absoluteColumn: true) == "$$0")
    let far = Position(row: .max - 1, column: .max).reference(absoluteRow: true, absoluteColumn: true)
    #expect(far == "$CRPXNLSKVLJFHH$9223372036854775807")
  }

  @Test func `positions are in order by row and then by column`() {
    let positions = [(1, 0), (0, 2), (0, 1), (1, 1)].map { Position(row: $0.0, column: $0.1) }
    #expect(positions.sorted().map(\.reference) == ["B1", "C1", "A2", "B2"])
  }

  @Test func `an area has two corners unless it is one cell`() {
    let first = Position(row: 4, column: 1)
    let area = Area(first, Position(row: 8, column: 3))
    #expect(area.reference == "B5:D9")
    #expect(area.reference(absolute: true) == "$B$5:$D$9")
    #expect(Area(first, first).reference(absolute: true) == "$B$5")
    #expect(area.rowCount == 5 && area.columnCount == 3)
    #expect(area.contains(first) && !area.contains(Position(row: 9, column: 1)))
  }

  @Test(arguments: [("実績入力", "'実績入力'"), ("it's", "'it''s'"), ("A1", "'A1'")])
  func `a sheet name in a formula stands in apostrophes`(name: String, quoted: String) {
    #expect(SheetName.reference(name, Samples.origin, absolute: true) == "\(quoted)!$A$1")
    #expect(SheetName.reference(name, Samples.origin) == "\(quoted)!A1")
  }

  @Test(arguments: [
    (1980, 1, 1, 315_532_800), (2000, 2, 29, 951_782_400), (2025, 9, 30, 1_759_190_400),
    (2026, 3, 31, 1_774_915_200), (2100, 3, 1, 4_107_542_400),
  ])
  func `a day is so many seconds after the beginning of 1970`(year: Int, month: Int, day: Int, seconds: Int) {
    let date = Properties.Day(year: year, month: month, day: day)
    #expect(date.isOnCalendar)
    #expect(date.secondsSince1970 == seconds)
  }

  @Test(arguments: [
    (2025, 2, 29), (2100, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (1970, 1, 1), (2025, 1, 0),
  ])
  func `a day that no calendar has is refused`(year: Int, month: Int, day: Int) {
    let date = Properties.Day(year: year, month: month, day: day)
    #expect(!date.isOnCalendar)
    var workbook = Samples.workbook(.blank)
    workbook.properties.created = date
    #expect(Samples.refusal(workbook) == .workbook(.outOfRange(.date)))
  }
}
