/// A ZIP archive of parts as they are given, for workbooks that no program would write.
struct ArchiveFixture {
  /// A part and how it stands in the archive.
  struct Part {
    var name: String
    var content: [UInt8]
    /// The content is packed by deflate: this byte, so many times.
    var run: (byte: UInt8, count: Int)?
    /// What the directory says of the size; the true size if nil.
    var claimedSize: Int?
    var isEncrypted = false

    init(_ name: String, _ text: String) {
      self.name = name
      content = Array(text.utf8)
    }
  }

  var parts: [Part]

  /// The bytes of the archive.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let stored = part.run.map { Self.deflated(part.content, $0.byte, $0.count) } ?? part.content
      let size = part.content.count + (part.run?.count ?? 0)
      var fields = Self.number(20, 2) + Self.number(part.isEncrypted ? 1 : 0, 2)
      fields += Self.number(part.run == nil ? 0 : 8, 2) + Self.number(0, 4)
      fields += Self.number(Int(Self.checksum(part.content, part.run)), 4)
      fields += Self.number(stored.count, 4) + Self.number(part.claimedSize ?? size, 4)
      fields += Self.number(part.name.utf8.count, 2) + Self.number(0, 2)
      directory += Array("PK\u{1}\u{2}".utf8) + Self.number(20, 2) + fields
      directory += Self.number(0, 10) + Self.number(bytes.count, 4) + part.name.utf8
      bytes += Array("PK\u{3}\u{4}".utf8) + fields + part.name.utf8 + stored
    }
    let start = bytes.count
    bytes += directory + Array("PK\u{5}\u{6}".utf8) + Self.number(0, 4)
    bytes += Self.number(parts.count, 2) + Self.number(parts.count, 2)
    return bytes + Self.number(directory.count, 4) + Self.number(start, 4) + Self.number(0, 2)
  }

  private static func number(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  /// The CRC-32 of a content; that of a run, which nobody reads to its end, is zero.
  private static func checksum(_ content: [UInt8], _ run: (byte: UInt8, count: Int)?) -> UInt32 {
    guard run == nil else { return 0 }
    return ~content.reduce(~UInt32(0)) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
  }

  /// Packs a content and a run behind it by fixed codes, about 158 times smaller than the run.
  private static func deflated(_ content: [UInt8], _ byte: UInt8, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    // A stored block is not the last; then begins the last one, with fixed codes.
    bytes += [0] + number(content.count, 2) + number(~content.count, 2) + content
    var bits: UInt64 = 0b011
    var length = 3
    func put(_ code: UInt64, _ width: Int) {
      // Codes stand with their highest bit first.
      for place in stride(from: width - 1, through: 0, by: -1) {
        bits |= (code >> UInt64(place) & 1) << UInt64(length)
        length += 1
      }
      while length >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        length -= 8
      }
    }
    put(0x30 + UInt64(byte), 8)
    for _ in 0..<(count - 1) / 258 {
      put(0b1100_0101, 8)
      put(0, 5)
    }
    put(0, 7)
    put(0, 8)
    return bytes
  }
}

/// A workbook of one sheet by hand.
struct WorkbookFixture {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The elements of the part of the sheet.
  var sheet: String
  /// The string items; no part if nil.
  var strings: String?
  /// The codes of the number formats of the cell styles 1, 2 and so on.
  var formats: [String] = []
  /// The elements of the part of the workbook before and behind its sheets.
  var beforeSheets = ""
  var behindSheets = ""
  var sheetCount = 1
  /// The document type declaration before the part of the sheet.
  var declaration = ""

  /// A sheet with rows and what follows them.
  init(rows: String, behind: String = "", strings: String? = nil, formats: [String] = []) {
    sheet = "<sheetData>\(rows)</sheetData>\(behind)"
    self.strings = strings
    self.formats = formats
  }

  /// A sheet with one row of cells, as elements.
  init(cells: String, strings: String? = nil, formats: [String] = []) {
    self.init(rows: "<row>\(cells)</row>", strings: strings, formats: formats)
  }

  /// The parts of the workbook.
  var parts: [ArchiveFixture.Part] {
    let names = (1...sheetCount).map { "<sheet name=\"表\($0)\" sheetId=\"\($0)\" r:id=\"s\($0)\"/>" }.joined()
    let targets = (1...sheetCount).map {
      relationship("s\($0)", "worksheet", "worksheets/sheet.xml")
    }.joined()
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(Self.escaped(code))\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
    var parts = [
      ArchiveFixture.Part("[Content_Types].xml", "<Types/>"),
      .init("_rels/.rels", relationships(relationship("w", "officeDocument", "xl/workbook.xml"))),
      .init(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(beforeSheets)<sheets>\(names)</sheets>"
          + "\(behindSheets)</workbook>"),
      .init(
        "xl/_rels/workbook.xml.rels",
        relationships(
          targets + relationship("f", "styles", "styles.xml")
            + (strings == nil ? "" : relationship("t", "sharedStrings", "sharedStrings.xml")))),
      .init(
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts>"
          + "<cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"),
      .init(
        "xl/worksheets/sheet.xml", "\(declaration)<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>"),
    ]
    if let strings {
      parts.append(.init("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"))
    }
    return parts
  }

  /// The bytes of the file.
  var bytes: [UInt8] { ArchiveFixture(parts: parts).bytes }

  private func relationship(_ identifier: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(identifier)\" Type=\"\(Self.office)/\(kind)\" Target=\"\(target)\"/>"
  }

  private func relationships(_ elements: String) -> String {
    "<Relationships xmlns=\"\(Self.package)\">\(elements)</Relationships>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
