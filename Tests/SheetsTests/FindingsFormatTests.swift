import Foundation
import Indicators
import Testing

@testable import Exchange
@testable import Localization
@testable import Sheets

struct FindingsFormatTests {
  private static let message = Finding.Message(
    code: "number-unreadable", severity: .correction,
    problem: Text(ja: "「=1,2」は数値として読めません。", en: "=1,2 cannot be read as a number."),
    remedy: Text(ja: "数字で入力してください。", en: "Enter it in digits."),
    handling: Text(ja: "使いません。", en: "It is not used."))

  private static let findings = [
    Finding(
      message, at: Place(file: "exports/a.csv", line: 3, heading: "値", column: 2), found: "=1,2",
      indicator: Indicator.ID("K01"), year: FiscalYear(2023), department: "観光局"),
    Finding(message, at: Place(file: "exports/b.csv")),
  ]

  @Test func `the findings for machines are objects with the same members`() throws {
    let text = findingsJSON(Self.findings, language: .english)
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(objects.count == 2)
    #expect(Set(objects[0].keys) == Set(objects[1].keys))
    #expect(objects[0].count == 19)
    #expect(objects[0]["severity"] as? String == "correction")
    #expect(objects[0]["column"] as? String == "C")
    #expect(objects[0]["line"] as? Int == 3)
    #expect(objects[0]["found"] as? String == "=1,2")
    #expect(objects[0]["problem"] as? String == "=1,2 cannot be read as a number.")
    #expect(objects[0]["year"] as? String == "R5")
    #expect(objects[1]["line"] is NSNull)
    #expect(findingsJSON([], language: .japanese) == "[]\n")
  }

  @Test func `the findings for a spreadsheet run no formula`() {
    #expect(
      findingsTable(Self.findings, language: .japanese) == "\u{FEFF}"
        + "コード,重要度,ファイル,行,見出し,列,見つかった文字,内容,直し方,このブックでの扱い,指標ID,年度,所管課,系列,値,回答,理由,確認者,確認日\r\n"
        + "number-unreadable,要修正,exports/a.csv,3,値,C,\"'=1,2\",\"「=1,2」は数値として読めません。\","
        + "数字で入力してください。,使いません。,K01,R5,観光局,,,,,,\r\n"
        + "number-unreadable,要修正,exports/b.csv,,,,,\"「=1,2」は数値として読めません。\","
        + "数字で入力してください。,使いません。,,,,,,,,,\r\n")
    let headings = findingsTable([], language: .english)
    #expect(
      headings == "\u{FEFF}code,severity,file,line,heading,column,found,problem,remedy,handling,indicator,"
        + "year,department,series,value,answer,reason,answered_by,answered_on\r\n")
  }
}
