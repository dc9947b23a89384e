import Testing

@testable import Tables

/// What a cell of a workbook becomes, by the elements of its part.
struct CellTests {
  private static func row(
    _ cells: String, strings: String? = nil, formats: [String] = [], before: String = ""
  ) throws -> TableRow {
    var workbook = WorkbookFixture(cells: cells, strings: strings, formats: formats)
    workbook.beforeSheets = before
    let file = try SpreadsheetFile.read(workbook.bytes, limits: Limits())
    return try #require(file.sheets.first?.rows.first)
  }

  @Test func `furigana are no part of a text`() throws {
    let strings = """
      <si><t>外国人</t><rPh sb="0" eb="3"><t>ガイコクジン</t></rPh><phoneticPr fontId="1"/></si>\
      <si><r><rPr><b/></rPr><t>居住</t></r><r><t>者数</t></r><rPh sb="0" eb="2"><t>キョジュウ</t></rPh></si>
      """
    let row = try Self.row(
      """
      <c t="s"><v>0</v></c><c t="s"><v>1</v></c>\
      <c t="inlineStr"><is><r><t>人</t></r><r><t>数</t></r><rPh><t>ニンズウ</t></rPh></is></c>
      """, strings: strings)
    #expect(row.cells == ["外国人", "居住者数", "人数"])
    #expect(row.faults.isEmpty)
  }

  @Test func `characters that XML does not have are unescaped once`() throws {
    let strings = """
      <si><t>一_x000D_
      二</t></si><si><t>_x005F_x0041_は記号</t></si><si><t>_xD83D__xDE00__x12_</t></si><si><t>_xD83D_</t></si>\
      <si><t>a_x+041_b_xZZZZ_</t></si>
      """
    let row = try Self.row(
      (0..<5).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "<c t=\"str\"><v>_x0041_</v></c>",
      strings: strings)
    #expect(row.cells == ["一\r\n二", "_x0041_は記号", "😀_x12_", "\u{FFFD}", "a_x+041_b_xZZZZ_", "A"])
  }

  @Test func `spaces at the ends of a text count only where the workbook says so`() throws {
    let row = try Self.row(
      """
      <c t="inlineStr"><is><t> 前 後 </t></is></c>\
      <c t="inlineStr"><is><t xml:space="preserve"> 前 </t></is></c>\
      <c t="inlineStr"><is><r><t xml:space="preserve">a </t></r><r><t> b</t></r></is></c>
      """)
    #expect(row.cells == ["前 後", " 前 ", "a b"])
  }

  @Test func `cells share the storage of their string`() throws {
    let row = try Self.row(
      "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c>", strings: "<si><t>北のまんが大賞応募作品数</t></si>")
    let places = row.cells.map { cell in cell.utf8.withContiguousStorageIfAvailable { $0.baseAddress } ?? nil
    }
    #expect(places.count == 2 && places[0] != nil && places[0] == places[1])
  }

  @Test func `numbers are written as people see them`() throws {
    let row = try Self.row(
      """
      <c><v>95.09999999999999</v></c><c s="1"><v>0.57999999999999996</v></c><c><v>58</v></c>\
      <c s="2"><v>48.3</v></c><c t="n"><v>1E3</v></c><c><v>1234567890123456</v></c><c s="3"><v>48300</v></c>
      """, formats: ["0%", "0.0\"千人\"", "#,##0,"])
    #expect(row.cells == ["95.1", "58%", "58", "48.3千人", "1000", "1234567890123456", "48300"])
    #expect(row.faults == [.init(kind: .scaled, column: 6)])
  }

  @Test func `dates are days of the date system`() throws {
    let cells =
      "<c s=\"1\"><v>44407</v></c><c t=\"d\"><v>2025-07-31T00:00:00</v></c><c t=\"d\"><v>2025-07-31T09:30:00Z</v></c>"
    let from1904 = try Self.row(cells, formats: ["yyyy/m/d"], before: "<workbookPr date1904=\"1\"/>")
    #expect(from1904.cells == ["2025-07-31", "2025-07-31", "2025-07-31 09:30"])
    #expect(from1904.faults.map(\.kind) == [.date, .date, .date])
    #expect(try Self.row(cells, formats: ["yyyy/m/d"]).cells.first == "2021-07-30")
  }

  @Test func `errors and booleans are texts with a fault`() throws {
    let row = try Self.row(
      "<c t=\"e\"><v>#N/A</v></c><c t=\"b\"><v>1</v></c><c t=\"b\"><f>1=2</f><v>0</v></c>")
    #expect(row.cells == ["#N/A", "TRUE", "FALSE"])
    #expect(row.faults.map(\.kind) == [.error, .boolean, .boolean])
  }

  @Test func `a formula without a value is not calculated`() throws {
    let row = try Self.row(
      """
      <c><f>1+1</f></c><c><f>1+1</f><v/></c><c t="str"><f>"a"</f></c><c t="str"><f>""</f><v></v></c>\
      <c><f>1+1</f><v>2</v></c><c r="H1"><f>1+1</f><v></v></c>
      """)
    #expect(row.cells == ["", "", "", "", "2", "", "", ""])
    #expect(row.faults.map(\.column) == [0, 1, 2, 7])
    #expect(row.faults.allSatisfy { $0.kind == .notCalculated })
    #expect(row.cellCount == 8)
  }

  @Test func `a text of the format stands beside a text`() throws {
    let row = try Self.row(
      "<c t=\"inlineStr\" s=\"1\"><is><t>943</t></is></c><c t=\"str\" s=\"1\"><v></v></c>",
      formats: ["@\"人\""])
    #expect(row.cells == ["943人"])
  }

  @Test(arguments: [
    "<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"s\"><v>x</v></c>", "<c><v>1,000</v></c>",
    "<c s=\"9\"><v>1</v></c>", "<c s=\"x\"><v>1</v></c>", "<c t=\"b\"><v>2</v></c>",
    "<c t=\"unknown\"><v>1</v></c>",
    "<c r=\"A2\"><v>1</v></c>", "<c r=\"XFE1\"><v>1</v></c>",
  ])
  func `a cell that holds what no cell can hold is named`(_ cell: String) {
    let bytes = WorkbookFixture(cells: cell, strings: "<si><t>a</t></si>").bytes
    let error = #expect(throws: SpreadsheetFile.Fault.self) {
      try SpreadsheetFile.read(bytes, limits: Limits())
    }
    guard case .unreadableCell(sheet: "表1", let reference) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(["A1", "A2", "XFE1"].contains(reference))
  }
}
