import Testing

@testable import Tables

struct FileKindTests {
  private static func archive(_ parts: (String, String)...) -> [UInt8] {
    ArchiveFixture(parts: parts.map { ArchiveFixture.Part($0.0, $0.1) }).bytes
  }

  /// An OLE file whose directory has these names.
  private static func ole(_ names: String...) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
    for name in ["Root Entry"] + names {
      var entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let count = entry.count + 2
      entry += [UInt8](repeating: 0, count: 128 - entry.count)
      entry[64] = UInt8(count)
      bytes += entry
    }
    return bytes
  }

  @Test func `a file without bytes is empty`() {
    #expect(FileKind.recognise([]) == .empty)
  }

  @Test(arguments: ["openpyxl", "XlsxWriter", "pandas", "LibreOffice", "by-hand", "bomb"])
  func `a workbook is one, damaged or not`(_ program: String) throws {
    let bytes = try Workbooks.bytes(of: program)
    #expect(FileKind.recognise(bytes) == .workbook)
    #expect(FileKind.recognise(Array(bytes.prefix(bytes.count / 2))) == .workbook)
  }

  @Test func `archives of other kinds are distinguished`() {
    let types = ("[Content_Types].xml", "<Types/>")
    #expect(FileKind.recognise(Self.archive(types, ("xl/workbook.bin", ""))) == .binaryWorkbook)
    #expect(FileKind.recognise(Self.archive(types, ("word/document.xml", ""))) == .otherDocument)
    #expect(FileKind.recognise(Self.archive(types, ("ppt/presentation.xml", ""))) == .otherDocument)
    #expect(FileKind.recognise(Self.archive(("Index/Document.iwa", ""))) == .otherDocument)
    #expect(FileKind.recognise(Self.archive(("表.csv", "a"))) == .archive)
    #expect(FileKind.recognise(Self.archive()) == .archive)
    let type = "application/vnd.oasis.opendocument."
    let content = ("content.xml", "")
    #expect(
      FileKind.recognise(Self.archive(("mimetype", type + "spreadsheet"), content))
        == .openDocumentSpreadsheet)
    #expect(FileKind.recognise(Self.archive(("mimetype", type + "text"), content)) == .otherDocument)
  }

  @Test func `OLE files are distinguished by their directory`() {
    #expect(FileKind.recognise(Self.ole("EncryptionInfo", "EncryptedPackage")) == .encryptedWorkbook)
    #expect(FileKind.recognise(Self.ole("Workbook")) == .excel97)
    #expect(FileKind.recognise(Self.ole("Book")) == .excel97)
    #expect(FileKind.recognise(Self.ole("WordDocument")) == .otherOLE)
    #expect(FileKind.recognise(Array(Self.ole().prefix(100))) == .otherOLE)
  }

  @Test(arguments: [
    "<html><body>", "\u{FEFF}\r\n<!DOCTYPE HTML PUBLIC>", "<?xml version=\"1.0\"?>\n<html>",
    "<meta charset=\"x\"><TABLE>",
  ])
  func `HTML is recognised under any name`(_ text: String) {
    #expect(FileKind.recognise(Array(text.utf8)) == .html)
  }

  @Test func `PDF is recognised`() {
    #expect(FileKind.recognise(Array("%PDF-1.7\n".utf8)) == .pdf)
  }

  @Test func `the code of old mail is recognised by its escape`() {
    #expect(FileKind.recognise(Array("\u{1B}$B;XI8\u{1B}(B,R5".utf8)) == .mailEncoding)
    #expect(FileKind.recognise(Array("ID,R5\n\u{1B}$@;X".utf8)) == .mailEncoding)
    #expect(FileKind.recognise(Array("ID\u{1B}[0m,$B".utf8)) == .other)
    #expect(FileKind.recognise(Array("指標\u{1B}$B".utf8)) == .other)
  }

  @Test(arguments: ["指標ID,年度\n", "<K05>,R5\n", "PK,1\n", "a\tb\n"])
  func `a text is none of these`(_ text: String) {
    #expect(FileKind.recognise(Array(text.utf8)) == .other)
  }
}
