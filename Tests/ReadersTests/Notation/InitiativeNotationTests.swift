import Indicators
import Testing

@testable import Readers

struct InitiativeNotationTests {
  @Test(arguments: [
    ("Ⅰ①", "Ⅰ①"), ("I①", "Ⅰ①"), ("Ⅱ-3", "Ⅱ③"), ("ⅲ（６）", nil), ("III（６）", "Ⅲ⑥"), ("Ｉ　①", "Ⅰ①"),
    ("viii⑳", "Ⅷ⑳"),
    ("Ⅰ", nil), ("①", nil), ("", nil), ("第一", nil), ("Ⅰ①②", nil),
  ])
  func `the key of an initiative is read as departments write it`(text: String, read: String?) {
    let id = try? InitiativeNotation.read(text)
    #expect(id?.description == read)
  }

  @Test func `a key that a spreadsheet took for a date says so`() {
    #expect(throws: SectionNotation.Fault.date) { try InitiativeNotation.read("1月1日") }
  }
}
