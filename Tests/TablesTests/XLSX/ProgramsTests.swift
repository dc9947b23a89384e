import Testing

@testable import Tables

/// One table, written by programs that departments use.
struct ProgramsTests {
  @Test(arguments: ["openpyxl", "XlsxWriter", "pandas", "LibreOffice", "by-hand"])
  func `the table of every program is the same`(_ program: String) throws {
    let file = try SpreadsheetFile.read(Workbooks.bytes(of: program), limits: Limits())
    #expect(file.definedNames == ["_tassei": "実績!$A$1:$G$6"])
    #expect(file.sheets.map(\.name) == ["実績", "旧"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    let sheet = try #require(file.sheets.first)
    #expect(file.sheets.last?.rows.isEmpty == true)
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 4, 6])
    #expect(
      sheet.rows.map(\.cells) == [
        ["指標名", "実績", "", "割合", "時点", "人数", "備考"],
        ["", "R4", "R5"],
        ["隊員数", "943", "1000", "58%", "2025-07-31", "48.3千人", " 前後に空白 "],
        ["居住者数", "41200.5", "95.1", "7.1%", "2025-07-31", "1000千人", "隠した行"],
        ["取組 & <件>", "", "TRUE", "100%", "2025-07-31", "0千人", "二行の\n備考"],
      ])
    #expect(
      sheet.rows.map(\.faults) == [
        [], [], [.init(kind: .date, column: 4)], [.init(kind: .date, column: 4)],
        [.init(kind: .boolean, column: 2), .init(kind: .date, column: 4)],
      ])
    #expect(sheet.rows.map(\.merged) == [[2: "実績"], [0: "指標名"], [:], [:], [:]])
    #expect(sheet.rows.filter(\.isHidden).map(\.number) == [4])
    #expect(sheet.hiddenColumns == [4])
    #expect(Set(sheet.merges.map(\.name)) == ["B1:C1", "A1:A2"])
  }
}
