import Foundation
import TestKit
import Testing
import Workbooks

struct ValidationTests {
  private func contents(_ lists: [[String]], sheets: [Sheet] = []) throws -> XLSXContents {
    var sheet = Sheet(name: "要確認")
    for (row, words) in lists.enumerated() {
      let cell = Position(row: row, column: 0)
      sheet.validations.append(
        Validation(over: Area(cell, cell), rule: .list(words), errorTitle: "対応", errorMessage: "一覧から選びます。"))
    }
    return try Samples.contents(Samples.workbook([sheet] + sheets))
  }

  @Test func `a short list stands in its validation`() throws {
    let contents = try contents([["未", "照会中", "済"]])
    #expect(contents.sheets.map(\.name) == ["要確認"])
    #expect(try contents.xml("xl/worksheets/sheet1.xml").contains("<formula1>\"未,照会中,済\"</formula1>"))
  }

  /// The library overruns a buffer of 255 bytes, so the limit is lower.
  @Test(arguments: [
    (10, false), (249, false), (250, false), (251, true), (254, true), (255, true), (256, true),
    (5_000, true),
  ])
  func `a list of more bytes than the library can hold moves to a hidden sheet`(bytes: Int, isMoved: Bool)
    throws
  {
    // One letter and its comma take four bytes; the remaining bytes lengthen the first word.
    let count = (bytes + 1) / 4
    var words = Array(repeating: "語", count: count)
    words[0] += String(repeating: "x", count: bytes - (4 * count - 1))
    let contents = try contents([words])
    #expect(contents.sheets.count == (isMoved ? 2 : 1))
    #expect(contents.sheets.last?.isHidden == isMoved)
    let joined = words.joined(separator: ",")
    let reference = isMoved ? "'リスト'!$A$1:$A$\(count)" : "\"\(joined)\""
    #expect(try contents.xml("xl/worksheets/sheet1.xml").contains("<formula1>\(reference)</formula1>"))
  }

  @Test(arguments: [["a,b"], ["a\"b"], [" a"], ["a　"], ["_x0041_"]])
  func `a list of words that its validation would misread moves too`(words: [String]) throws {
    let contents = try contents([words])
    let list = try #require(contents["リスト"])
    #expect(list.isHidden)
    #expect(list.cells["A1"]?.value == words.first.map { .text($0) })
    #expect(try contents.xml("xl/worksheets/sheet1.xml").contains("<formula1>'リスト'!$A$1</formula1>"))
  }

  @Test func `equal lists share a column and a taken name is avoided`() throws {
    let one = ["a,b", "c"]
    let contents = try contents([one, ["d,e"], one], sheets: [Sheet(name: "リスト")])
    #expect(contents.sheets.map(\.name) == ["要確認", "リスト", "リスト2"])
    #expect(contents["リスト2"]?.cells.keys.sorted() == ["A1", "A2", "B1"])
    let xml = try contents.xml("xl/worksheets/sheet1.xml")
    #expect(xml.components(separatedBy: "'リスト2'!$A$1:$A$2").count == 3)
    #expect(xml.contains("'リスト2'!$B$1"))
  }

  @Test func `a range of numbers and its messages are written`() throws {
    let area = Area(Samples.origin, Position(row: 3, column: 2))
    let contents = try Samples.contents(
      Samples.workbook {
        $0.validations = [
          Validation(
            over: area, rule: .decimal(-1e12...1e12), errorTitle: "実績", errorMessage: "半角の数値で<入れます>。",
            inputTitle: "実績", inputMessage: "未集計は空欄")
        ]
      })
    let xml = try contents.xml("xl/worksheets/sheet1.xml")
    #expect(xml.contains("type=\"decimal\""))
    #expect(
      xml.contains("sqref=\"A1:C4\"><formula1>-1000000000000</formula1><formula2>1000000000000</formula2>"))
    #expect(xml.contains("error=\"半角の数値で&lt;入れます&gt;。\""))
    #expect(xml.contains("promptTitle=\"実績\" prompt=\"未集計は空欄\""))
  }
}
