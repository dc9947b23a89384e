import Testing

@testable import Tables

/// Rows, columns, merged ranges and hidden parts of a sheet.
struct SheetTests {
  private static func text(_ reference: String, _ text: String) -> String {
    "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private static func sheet(
    rows: String, behind: String = "", before: String = "", formats: [String] = [], limits: Limits = Limits()
  ) throws -> SpreadsheetFile.Sheet {
    var workbook = WorkbookFixture(rows: rows, behind: behind, formats: formats)
    workbook.sheet = before + workbook.sheet
    return try #require(try SpreadsheetFile.read(workbook.bytes, limits: limits).sheets.first)
  }

  private static func merges(_ references: String...) -> String {
    "<mergeCells>\(references.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
  }

  @Test func `blank rows and cells are never made`() throws {
    let sheet = try Self.sheet(
      rows: """
        <row r="1"><c r="A1" s="1"/></row><row r="3"><c r="B3"><v>1</v></c><c r="XFD3" s="1"/></row>\
        <row r="4" hidden="1"/><row r="1048576"><c r="A1048576"><v>2</v></c></row>
        """, formats: ["0%"])
    #expect(sheet.rows.map(\.number) == [3, 1_048_576])
    #expect(sheet.rows.map(\.cells) == [["", "1"], ["2"]])
    #expect(sheet.rows.map(\.cellCount) == [2, 1])
  }

  @Test func `rows and cells without a place follow each other`() throws {
    let sheet = try Self.sheet(
      rows:
        "<row><c><v>1</v></c></row><row r=\"5\"><c r=\"C5\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
    )
    #expect(sheet.rows.map(\.number) == [1, 5, 6])
    #expect(sheet.rows.map(\.cells) == [["1"], ["", "", "2", "3"], ["4"]])
  }

  @Test func `cells beyond the limit of columns are counted and not kept`() throws {
    var limits = Limits()
    limits.columns = 2
    let sheet = try Self.sheet(
      rows: "<row><c><v>1</v></c><c><v>2</v></c><c r=\"XFD1\" t=\"e\"><v>#N/A</v></c></row>", limits: limits)
    #expect(sheet.rows.map(\.cells) == [["1", "2"]])
    #expect(sheet.rows.map(\.cellCount) == [16_384])
    #expect(sheet.rows.map(\.faults) == [[]])
  }

  @Test func `a merged text holds for the blank cells of its range`() throws {
    let sheet = try Self.sheet(
      rows: "<row r=\"1\">\(Self.text("A1", "指標名"))\(Self.text("B1", "R4"))</row>"
        + "<row r=\"2\">\(Self.text("B2", "目標"))\(Self.text("C2", "実績"))\(Self.text("D2", "残り"))</row>"
        + "<row r=\"4\">\(Self.text("A4", "下"))</row>",
      behind: Self.merges("A1:A3", "B1:C1", "C2:D2"))
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 4])
    #expect(sheet.rows.map(\.merged) == [[2: "R4"], [0: "指標名"], [0: "指標名"], [:]])
    #expect(sheet.rows.map(\.cells.count) == [2, 4, 0, 1])
    #expect(sheet.merges.count == 3)
  }

  @Test func `a merged number, date, error or formula stays in its cell`() throws {
    let sheet = try Self.sheet(
      rows: """
        <row r="1"><c r="A1"><v>943</v></c><c r="C1" s="1"><v>45869</v></c><c r="E1" s="2"><v>48.3</v></c>\
        <c r="G1" t="e"><v>#N/A</v></c><c r="I1"><f>1</f></c><c r="K1" t="b"><v>1</v></c><c r="M1"><v>1</v></c></row>
        """, behind: Self.merges("A1:B1", "C1:D1", "E1:F1", "G1:H1", "I1:J1", "K1:L1"),
      formats: ["yyyy/m/d", "0.0\"千人\""])
    #expect(sheet.rows.map(\.merged) == [[:]])
  }

  @Test func `merged ranges are cut to the used cells`() throws {
    let sheet = try Self.sheet(
      rows:
        "<row r=\"2\">\(Self.text("B2", "表題"))<c r=\"D2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>2</v></c></row>",
      behind: Self.merges("B2:XFD1048576", "F1:G1", "A1:A2"))
    #expect(sheet.merges.map(\.name) == ["B2:D3", "A2:A2"])
    #expect(sheet.rows.map(\.merged) == [[2: "表題"], [1: "表題", 2: "表題", 3: "表題"]])
    #expect(sheet.rows.map(\.number) == [2, 3])
  }

  @Test func `hidden rows and columns are marked`() throws {
    let sheet = try Self.sheet(
      rows:
        "<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row><row r=\"2\" ht=\"0\"><c r=\"D2\"><v>2</v></c></row><row r=\"3\"><c><v>3</v></c></row>",
      before: """
        <cols><col min="1" max="1" width="9"/><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/>\
        <col min="5" max="16384" hidden="1"/></cols>
        """)
    #expect(sheet.rows.map(\.isHidden) == [true, true, false])
    #expect(sheet.hiddenColumns == [1, 2])
  }

  @Test func `a sheet without cells has no rows`() throws {
    let sheet = try Self.sheet(rows: "", behind: Self.merges("A1:B2"))
    #expect(sheet.rows.isEmpty && sheet.merges.isEmpty)
  }

  @Test func `names of the whole workbook are kept`() throws {
    var workbook = WorkbookFixture(cells: "<c><v>1</v></c>")
    workbook.behindSheets = """
      <definedNames><definedName name="_tassei" hidden="1">"form|R6"</definedName>\
      <definedName name="_xlnm.Print_Area" localSheetId="0">表1!$A$1</definedName></definedNames>
      """
    #expect(
      try SpreadsheetFile.read(workbook.bytes, limits: Limits()).definedNames == ["_tassei": "\"form|R6\""])
  }

  @Test func `elements of extensions are no cells`() throws {
    let sheet = try Self.sheet(
      rows: "<row><c><v>1</v></c></row>",
      behind:
        "<extLst><ext><x:row xmlns:x=\"urn:extension\" r=\"9\"><x:c><x:v>9</x:v></x:c></x:row></ext></extLst>"
    )
    #expect(sheet.rows.map(\.cells) == [["1"]])
  }

  @Test func `a chart sheet is left out and an unknown sheet is missing`() throws {
    func read(_ old: String, _ new: String) throws -> [String] {
      var parts = WorkbookFixture(cells: "<c><v>1</v></c>").parts
      for index in parts.indices where parts[index].name == "xl/_rels/workbook.xml.rels" {
        let text = String(decoding: parts[index].content, as: UTF8.self)
        parts[index].content = Array(text.replacing(old, with: new).utf8)
      }
      return try SpreadsheetFile.read(ArchiveFixture(parts: parts).bytes, limits: Limits()).sheets.map(\.name)
    }
    #expect(try read("/worksheet\"", "/worksheet\"") == ["表1"])
    #expect(try read("/worksheet\"", "/chartsheet\"").isEmpty)
    #expect(throws: SpreadsheetFile.Fault.missingPart("表1")) {
      try read("Id=\"s1\"", "Id=\"s1\" TargetMode=\"External\"")
    }
    #expect(throws: SpreadsheetFile.Fault.missingPart("表1")) { try read("Id=\"s1\"", "Id=\"s9\"") }
  }
}
