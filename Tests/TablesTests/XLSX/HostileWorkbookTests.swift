import Foundation
import Testing

@testable import Tables

/// Archives and parts that no spreadsheet program writes, each refused with its reason.
struct HostileWorkbookTests {
  private static let sheet = "xl/worksheets/sheet.xml"
  private static let plain = WorkbookFixture(cells: "<c><v>1</v></c>")

  private static func fault(_ bytes: [UInt8], _ limits: Limits = Limits()) -> SpreadsheetFile.Fault? {
    do throws(SpreadsheetFile.Fault) {
      _ = try SpreadsheetFile.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private static func fault(_ workbook: WorkbookFixture) -> SpreadsheetFile.Fault? { fault(workbook.bytes) }

  private static func fault(change: (inout [ArchiveFixture.Part]) -> Void) -> SpreadsheetFile.Fault? {
    var parts = plain.parts
    change(&parts)
    return fault(ArchiveFixture(parts: parts).bytes)
  }

  @Test func `a workbook cut at any byte is damaged`() {
    let whole = Self.plain.bytes
    #expect(Self.fault(whole) == nil)
    for count in 0..<whole.count {
      #expect(Self.fault(Array(whole.prefix(count))) == .damaged)
    }
  }

  @Test func `a changed byte in a part is found by its checksum`() {
    var bytes = Self.plain.bytes
    let place = bytes.indices.first { bytes[$0...].starts(with: "<v>1".utf8) }
    if let place { bytes[place + 3] = UInt8(ascii: "2") }
    #expect(Self.fault(bytes) == .damagedPart(Self.sheet))
  }

  @Test(arguments: [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    "xl/worksheets/sheet.xml",
    "xl/sharedStrings.xml",
  ])
  func `a missing part is named`(_ name: String) {
    var parts = WorkbookFixture(cells: "<c t=\"s\"><v>0</v></c>", strings: "<si><t>a</t></si>").parts
    #expect(Self.fault(ArchiveFixture(parts: parts).bytes) == nil)
    parts.removeAll { $0.name == name }
    #expect(Self.fault(ArchiveFixture(parts: parts).bytes) == .missingPart(name))
  }

  @Test func `strings that no part holds are missing`() {
    #expect(
      Self.fault(WorkbookFixture(cells: "<c t=\"s\"><v>0</v></c>")) == .missingPart("xl/sharedStrings.xml"))
  }

  @Test func `a part with two names is refused, whatever their case`() {
    #expect(Self.fault { $0.append(.init("XL/Workbook.xml", "<a/>")) } == .duplicatePart("XL/Workbook.xml"))
  }

  @Test(arguments: ["../a.xml", "xl/../../a.xml", "/etc/passwd", "..\\a.xml"])
  func `a part whose name leads out of the archive is refused`(_ name: String) {
    #expect(
      Self.fault { $0.append(.init(name, "<a/>")) } == .partOutsideArchive(name.replacing("\\", with: "/")))
  }

  @Test func `a relationship that leads out of the archive is refused`() {
    let fault = Self.fault { parts in
      for index in parts.indices where parts[index].name == "xl/_rels/workbook.xml.rels" {
        let text = String(decoding: parts[index].content, as: UTF8.self)
        parts[index].content = Array(text.replacing("worksheets/sheet", with: "../../sheet").utf8)
      }
    }
    #expect(fault == .partOutsideArchive("../../sheet.xml"))
  }

  @Test func `a part with a password is distinguished from a damaged one`() {
    let fault = Self.fault { parts in
      for index in parts.indices where parts[index].name == Self.sheet { parts[index].isEncrypted = true }
    }
    #expect(fault == .encryptedPart(Self.sheet))
  }

  @Test(arguments: [1, 100, 1_000_000])
  func `a directory that lies about a size is not believed`(_ size: Int) {
    let fault = Self.fault { parts in
      for index in parts.indices where parts[index].name == Self.sheet { parts[index].claimedSize = size }
    }
    // A size that is too large makes the library read behind the part, one that is too small ends the XML early.
    #expect(fault == .damagedPart(Self.sheet) || fault == .malformedXML(part: Self.sheet, line: 1))
  }

  @Test func `a part that inflates a thousand times is refused while it inflates`() throws {
    #expect(Self.fault(try Workbooks.bytes(of: "bomb")) == .partTooLarge("pages/a.xml"))
  }

  @Test func `a workbook of more than 256 MiB is refused while it inflates`() {
    let fault = Self.fault { parts in
      for index in parts.indices where parts[index].name == Self.sheet {
        parts[index].run = (byte: UInt8(ascii: " "), count: 257 << 20)
      }
    }
    #expect(fault == .workbookTooLarge)
  }

  @Test func `a sheet that is read again and again counts each time`() {
    var workbook = WorkbookFixture(cells: "<c><v>1</v></c>")
    workbook.sheetCount = 256
    workbook.sheet += String(repeating: " ", count: 1_100_000)
    #expect(Self.fault(workbook) == .workbookTooLarge)
  }

  @Test(arguments: [
    "<row>", "<row></c></row>", "<c><v>&x;</v></c>", "<c><v>\u{1}</v></c>", "<c a=\"1\" a=\"2\"/>",
  ])
  func `XML that is not well-formed is named by its part and line`(_ elements: String) {
    var workbook = Self.plain
    workbook.sheet = "\n\n" + elements
    #expect(Self.fault(workbook) == .malformedXML(part: Self.sheet, line: 3))
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet>", "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE worksheet [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]>",
  ])
  func `a document type is refused`(_ declaration: String) {
    var workbook = Self.plain
    workbook.declaration = declaration
    #expect(Self.fault(workbook) == .doctype(part: Self.sheet))
  }

  @Test func `elements may lie 64 deep`() {
    var workbook = Self.plain
    // The worksheet itself is the first.
    workbook.sheet += String(repeating: "<a>", count: 63) + String(repeating: "</a>", count: 63)
    #expect(Self.fault(workbook) == nil)
    workbook.sheet += String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
    #expect(Self.fault(workbook) == .tooDeep(part: Self.sheet))
  }

  @Test func `a workbook may have 256 sheets`() {
    var workbook = Self.plain
    workbook.sheetCount = 256
    #expect(Self.fault(workbook) == nil)
    workbook.sheetCount = 257
    #expect(Self.fault(workbook) == .tooManySheets(257))
  }

  @Test func `rows are counted over all sheets up to the end`() {
    var workbook = WorkbookFixture(rows: String(repeating: "<row><c><v>1</v></c></row>", count: 6))
    workbook.sheetCount = 2
    var limits = Limits()
    limits.rows = 12
    #expect(Self.fault(workbook.bytes, limits) == nil)
    limits.rows = 5
    #expect(Self.fault(workbook.bytes, limits) == .tooManyRows(12))
  }

  @Test func `merged ranges never share a cell`() {
    let cells = "<row><c r=\"A1\"><v>1</v></c></row><row r=\"9\"><c r=\"I9\"><v>1</v></c></row>"
    func fault(_ references: String...) -> SpreadsheetFile.Fault? {
      let merges = references.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      return Self.fault(WorkbookFixture(rows: cells, behind: "<mergeCells>\(merges)</mergeCells>"))
    }
    #expect(fault("A1:B2", "C1:D2", "A3:D3") == nil)
    #expect(fault("C3:D4", "A1:C3") == .mergesOverlap(sheet: "表1", reference: "C3:D4"))
    #expect(fault("A1:I9", "E5:E5") == .mergesOverlap(sheet: "表1", reference: "E5:E5"))
    #expect(fault("B2:A1") == .unreadableMerge(sheet: "表1", reference: "B2:A1"))
    #expect(fault("A1:XFE2") == .unreadableMerge(sheet: "表1", reference: "A1:XFE2"))
  }

  @Test func `a sheet may have 10,000 merged ranges`() {
    func fault(_ count: Int) -> SpreadsheetFile.Fault? {
      let merges = (1...count).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
      return Self.fault(
        WorkbookFixture(rows: "<row><c><v>1</v></c></row>", behind: "<mergeCells>\(merges)</mergeCells>"))
    }
    #expect(fault(10_000) == nil)
    #expect(fault(10_001) == .tooManyMerges(sheet: "表1"))
  }

  @Test func `blank cells and merged ranges take no more room than the workbook justifies`() {
    let wide = (1...3_000).map { "<row r=\"\($0)\"><c r=\"ALL\($0)\"><v>1</v></c></row>" }.joined()
    #expect(Self.fault(WorkbookFixture(rows: wide)) == .tooSparse(sheet: "表1"))
    let corners =
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row><row r=\"150000\"><c r=\"ALL150000\"><v>1</v></c></row>"
    let merge = "<mergeCells><mergeCell ref=\"A1:ALL150000\"/></mergeCells>"
    #expect(Self.fault(WorkbookFixture(rows: corners, behind: merge)) == .tooSparse(sheet: "表1"))
    let column =
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row><row r=\"100000\"><c r=\"A100000\"><v>1</v></c></row>"
    let down = "<mergeCells><mergeCell ref=\"A1:A100000\"/></mergeCells>"
    #expect(Self.fault(WorkbookFixture(rows: column, behind: down)) == nil)
    var limits = Limits()
    limits.rows = 99_999
    #expect(Self.fault(WorkbookFixture(rows: column, behind: down).bytes, limits) == .tooManyRows(99_999 + 1))
  }

  @Test(arguments: [
    "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"2\"/><row r=\"2\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
    "<row><c r=\"B1\"/><c r=\"B1\"/></row>",
  ])
  func `rows and cells that are not in order are refused`(_ rows: String) {
    guard case .cellsOutOfOrder(sheet: "表1", _) = Self.fault(WorkbookFixture(rows: rows)) else {
      Issue.record("read")
      return
    }
  }

  @Test func `a long tag takes linear time`() {
    var workbook = Self.plain
    workbook.sheet += "<a b=\"\(String(repeating: "x", count: 8_000_000))\"/>"
    let bytes = workbook.bytes
    let start = ContinuousClock.now
    #expect(Self.fault(bytes) == nil)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}

/// The workbooks that other programs made.
enum Workbooks {
  /// Returns the bytes of a workbook in the folder.
  static func bytes(of name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Workbooks")
    return Array(try Data(contentsOf: folder.appendingPathComponent("\(name).xlsx")))
  }
}
