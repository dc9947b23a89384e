/// What a file really is, whatever its name says.
package enum FileKind: Hashable {
  /// The file has no bytes.
  case empty
  /// A workbook that ``SpreadsheetFile`` reads, or a ZIP archive that ends in the middle.
  case workbook
  /// A workbook in the binary form of Excel (.xlsb).
  case binaryWorkbook
  /// A workbook with a password: its package is encrypted in an OLE file.
  case encryptedWorkbook
  /// A workbook of Excel 97 to 2003 (.xls).
  case excel97
  /// Another OLE file, such as a document of an old Word.
  case otherOLE
  /// A spreadsheet of OpenDocument (.ods).
  case openDocumentSpreadsheet
  /// A document or presentation of an office program.
  case otherDocument
  /// A ZIP archive that holds no office document.
  case archive
  case pdf
  case html
  /// Text in the code of old mail programs (ISO-2022-JP, JIS).
  case mailEncoding
  /// None of these: a text, or what its decoder refuses.
  case other

  /// Recognises what the bytes of a file are.
  package static func recognise(_ bytes: [UInt8]) -> FileKind {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return ofOLE(bytes) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return ofArchive(bytes) }
    // An archive without parts is nothing but its end.
    if bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .archive }
    let start = beginning(of: bytes)
    if start.starts(with: "%pdf-") { return .pdf }
    if start.starts(with: "<"),
      ["<!doctype html", "<html", "<head", "<table", "<body"].contains(where: start.contains)
    {
      return .html
    }
    return isMailEncoding(bytes) ? .mailEncoding : .other
  }

  /// Returns the first characters in small letters, behind a byte order mark and spaces.
  private static func beginning(of bytes: [UInt8]) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).drop { $0 <= 0x20 }
    return String(decoding: text.prefix(1_024), as: UTF8.self).lowercased()
  }

  /// Whether the bytes have seven bits and switch to Japanese characters by an escape sequence.
  private static func isMailEncoding(_ bytes: [UInt8]) -> Bool {
    var hasEscape = false
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 { return false }
      guard byte == 0x1B, !hasEscape else { continue }
      let sequence = bytes[index...].dropFirst().prefix(2)
      hasEscape = sequence.elementsEqual("$B".utf8) || sequence.elementsEqual("$@".utf8)
    }
    return hasEscape
  }
}

extension FileKind {
  /// Recognises an OLE file by the names in its directory, whose entries of 128 bytes never cross a sector.
  private static func ofOLE(_ bytes: [UInt8]) -> FileKind {
    var kind = FileKind.otherOLE
    for entry in stride(from: 512, through: bytes.count - 128, by: 128) {
      // Behind 64 bytes of UTF-16 stands the length of the name in bytes, with its null.
      let count = Int(bytes[entry + 64]) - 2
      guard bytes[entry + 65] == 0, (8...32).contains(count) else { continue }
      let units = stride(from: entry, to: entry + count, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      switch String(decoding: units, as: UTF16.self) {
      case "EncryptedPackage": return .encryptedWorkbook
      case "Workbook", "Book": kind = .excel97
      default: break
      }
    }
    return kind
  }

  /// Recognises a ZIP archive by the names of its parts.
  private static func ofArchive(_ bytes: [UInt8]) -> FileKind {
    bytes.withUnsafeBufferPointer { buffer in
      guard let archive = try? Archive(buffer) else { return .workbook }
      if archive.contains("xl/workbook.bin") { return .binaryWorkbook }
      if archive.contains("[Content_Types].xml") {
        return archive.names.contains { $0.hasPrefix("word/") || $0.hasPrefix("ppt/") }
          ? .otherDocument : .workbook
      }
      if archive.contains("content.xml"), archive.contains("mimetype") {
        return openDocument(archive)
      }
      return archive.names.contains { $0.hasSuffix(".iwa") } ? .otherDocument : .archive
    }
  }

  /// Tells a spreadsheet of OpenDocument from its other documents by the part with the type.
  private static func openDocument(_ archive: Archive) -> FileKind {
    var type: [UInt8] = []
    do throws(SpreadsheetFile.Fault) {
      try archive.inflate("mimetype") { (piece) throws(SpreadsheetFile.Fault) in
        type += piece.prefix(100 - min(type.count, 100))
        return piece.count
      }
    } catch {
      return .otherDocument
    }
    let isSpreadsheet = String(decoding: type, as: UTF8.self).hasPrefix(
      "application/vnd.oasis.opendocument.spreadsheet")
    return isSpreadsheet ? .openDocumentSpreadsheet : .otherDocument
  }
}
