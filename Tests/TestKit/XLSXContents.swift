import Foundation
import FoundationXML

/// The contents of an XLSX file: parts, sheets, cells with resolved styles, and defined names.
///
/// The file is read with `/usr/bin/unzip` and an XML parser, without the library that writes such files.
package struct XLSXContents {
  /// A fault of the file.
  package enum Fault: Error {
    case notAnArchive(String)
    case missingPart(String)
    case malformedPart(String)
  }

  /// One sheet.
  package struct Sheet: Equatable {
    package let name: String
    package let isHidden: Bool
    /// The part that holds the sheet, such as `xl/worksheets/sheet1.xml`.
    package let part: String
    /// The cells by their reference, such as `B5`.
    package let cells: [String: Cell]
    /// Merged areas, such as `B5:D5`, in the order of the file.
    package let merges: [String]
    /// The address of each link by the reference of its cell: a place in the workbook, or a path.
    package let links: [String: String]
  }

  /// One cell.
  package struct Cell: Equatable {
    package let value: Value
    /// The formula without `=`.
    package let formula: String?
    package let isArrayFormula: Bool
    package let style: Style
  }

  /// The value of a cell, or the stored result of its formula.
  package enum Value: Equatable {
    case blank
    case number(Double)
    case text(String)
  }

  /// The style of a cell with all references resolved; colours as `FFRRGGBB`.
  package struct Style: Equatable {
    package var fontName = ""
    package var fontSize = 0.0
    package var isBold = false
    package var isItalic = false
    package var isUnderlined = false
    package var fontColor: String?
    package var fill: String?
    package var numberFormat = "General"
    package var horizontal: String?
    package var vertical: String?
    package var indent = 0
    package var wraps = false
    package var shrinks = false
    package var isUnlocked = false
    /// Borders such as `thin FFD3D9DF` by their side: `left`, `right`, `top`, `bottom`.
    package var borders: [String: String] = [:]

    package init() {}
  }

  /// The names of the parts, sorted.
  package let parts: [String]
  /// The sheets in the order of their tabs.
  package let sheets: [Sheet]
  /// The reference of each defined name.
  ///
  /// A name of a sheet (print area …) is preceded by the zero-based number of the sheet, such as `0!_xlnm.Print_Area`.
  package let definedNames: [String: String]
  private let bytes: [String: Data]

  /// Reads a file.
  ///
  /// - Throws: `Fault`, also when an XML part is not well formed.
  package init(path: String) throws {
    let bytes = try Self.unzipped(path)
    var documents: [String: XMLDocument] = [:]
    for (part, data) in bytes where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
      guard let document = try? XMLDocument(data: data, options: [.nodePreserveWhitespace]) else {
        throw Fault.malformedPart(part)
      }
      documents[part] = document
    }
    func root(_ part: String) throws -> XMLElement {
      guard let root = documents[part]?.rootElement() else { throw Fault.missingPart(part) }
      return root
    }

    let texts = documents["xl/sharedStrings.xml"]?.rootElement()?.children("si").map(\.fullText) ?? []
    let styles = Self.styles(try root("xl/styles.xml"))
    let targets = try Self.targets(root("xl/_rels/workbook.xml.rels"))
    let workbook = try root("xl/workbook.xml")
    sheets =
      try workbook.child("sheets")?.children("sheet").map { sheet in
        let part = "xl/" + (targets[sheet["id"] ?? ""] ?? "")
        let file = part.split(separator: "/").last ?? ""
        let related =
          try documents["xl/worksheets/_rels/\(file).rels"]?.rootElement().map(Self.targets) ?? [:]
        return try Self.sheet(sheet, part: part, root(part), texts: texts, styles: styles, related: related)
      } ?? []
    var names: [String: String] = [:]
    for name in workbook.child("definedNames")?.children("definedName") ?? [] {
      let prefix = name["localSheetId"].map { "\($0)!" } ?? ""
      names[prefix + (name["name"] ?? "")] = name.stringValue
    }
    definedNames = names
    parts = bytes.keys.sorted()
    self.bytes = bytes
  }

  /// Returns the text of a part.
  package func xml(_ part: String) throws -> String {
    guard let data = bytes[part] else { throw Fault.missingPart(part) }
    return String(decoding: data, as: UTF8.self)
  }

  /// Returns the sheet with a name, or nil.
  package subscript(sheet: String) -> Sheet? {
    sheets.first { $0.name == sheet }
  }
}

// MARK: Parts

extension XLSXContents {
  private static func unzipped(_ path: String) throws -> [String: Data] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xlsx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let unzip = Process()
    unzip.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    unzip.arguments = ["-qq", "-o", path, "-d", folder.path]
    unzip.standardInput = FileHandle.nullDevice
    unzip.standardError = FileHandle.nullDevice
    try unzip.run()
    unzip.waitUntilExit()
    guard unzip.terminationStatus == 0 else { throw Fault.notAnArchive(path) }
    var bytes: [String: Data] = [:]
    for part in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(part)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      bytes[part] = try Data(contentsOf: file)
    }
    return bytes
  }

  private static func targets(_ relationships: XMLElement) throws -> [String: String] {
    var targets: [String: String] = [:]
    for relationship in relationships.children("Relationship") {
      targets[relationship["Id"] ?? ""] = relationship["Target"]
    }
    return targets
  }

  private static func sheet(
    _ entry: XMLElement, part: String, _ root: XMLElement, texts: [String], styles: [Style],
    related: [String: String]
  ) throws -> Sheet {
    var cells: [String: Cell] = [:]
    for row in root.child("sheetData")?.children("row") ?? [] {
      for cell in row.children("c") {
        cells[cell["r"] ?? ""] = try self.cell(cell, part: part, texts: texts, styles: styles)
      }
    }
    var links: [String: String] = [:]
    for link in root.child("hyperlinks")?.children("hyperlink") ?? [] {
      links[link["ref"] ?? ""] = link["location"] ?? related[link["id"] ?? ""]
    }
    return Sheet(
      name: entry["name"] ?? "", isHidden: entry["state"] == "hidden", part: part, cells: cells,
      merges: root.child("mergeCells")?.children("mergeCell").compactMap { $0["ref"] } ?? [], links: links)
  }

  private static func cell(
    _ cell: XMLElement, part: String, texts: [String], styles: [Style]
  ) throws -> Cell {
    let text = cell.child("v")?.stringValue
    let value: Value
    switch (cell["t"], text) {
    case ("s", let text?):
      guard let index = Int(text), texts.indices.contains(index) else { throw Fault.malformedPart(part) }
      value = .text(texts[index])
    case ("str", _): value = .text((text ?? "").unescaped)
    case ("inlineStr", _): value = .text(cell.child("is")?.fullText ?? "")
    case (_, let text?):
      guard let number = Double(text), number.isFinite else { throw Fault.malformedPart(part) }
      value = .number(number)
    case (_, nil): value = .blank
    }
    let index = cell["s"].flatMap { Int($0) } ?? 0
    guard styles.indices.contains(index) else { throw Fault.malformedPart(part) }
    let formula = cell.child("f")
    return Cell(
      value: value, formula: formula?.stringValue, isArrayFormula: formula?["t"] == "array",
      style: styles[index])
  }

  private static func styles(_ root: XMLElement) -> [Style] {
    let fonts = root.child("fonts")?.children("font") ?? []
    let fills = root.child("fills")?.children("fill") ?? []
    let borders = root.child("borders")?.children("border") ?? []
    var formats = [
      "0": "General", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%",
    ]
    for format in root.child("numFmts")?.children("numFmt") ?? [] {
      formats[format["numFmtId"] ?? ""] = format["formatCode"]
    }
    func entry(_ list: [XMLElement], _ number: String?) -> XMLElement? {
      number.flatMap { Int($0) }.flatMap { list.indices.contains($0) ? list[$0] : nil }
    }
    return (root.child("cellXfs")?.children("xf") ?? []).map { xf in
      var style = Style()
      let font = entry(fonts, xf["fontId"])
      style.fontName = font?.child("name")?["val"] ?? ""
      style.fontSize = font?.child("sz")?["val"].flatMap { Double($0) } ?? 0
      style.isBold = font?.child("b") != nil
      style.isItalic = font?.child("i") != nil
      style.isUnderlined = font?.child("u") != nil
      style.fontColor = font?.child("color")?["rgb"]
      let pattern = entry(fills, xf["fillId"])?.child("patternFill")
      style.fill = pattern?["patternType"] == "solid" ? pattern?.child("fgColor")?["rgb"] : nil
      style.numberFormat = formats[xf["numFmtId"] ?? ""] ?? "?"
      let alignment = xf.child("alignment")
      style.horizontal = alignment?["horizontal"]
      style.vertical = alignment?["vertical"]
      style.indent = alignment?["indent"].flatMap { Int($0) } ?? 0
      style.wraps = alignment?["wrapText"] == "1"
      style.shrinks = alignment?["shrinkToFit"] == "1"
      style.isUnlocked = xf.child("protection")?["locked"] == "0"
      for side in ["left", "right", "top", "bottom"] {
        guard let edge = entry(borders, xf["borderId"])?.child(side), let line = edge["style"] else {
          continue
        }
        style.borders[side] = "\(line) \(edge.child("color")?["rgb"] ?? "")"
      }
      return style
    }
  }
}

// MARK: XML

extension XMLElement {
  /// The attribute with a local name: `id` for `r:id`.
  fileprivate subscript(name: String) -> String? {
    attributes?.first { $0.localName == name }?.stringValue
  }

  fileprivate func children(_ name: String) -> [XMLElement] {
    (children ?? []).compactMap { $0 as? XMLElement }.filter { $0.localName == name }
  }

  fileprivate func child(_ name: String) -> XMLElement? { children(name).first }

  /// The text of a string, stored in one piece or in runs, with its escapes resolved.
  fileprivate var fullText: String {
    let runs = children("r")
    let pieces = runs.isEmpty ? [self] : runs
    return pieces.map { $0.child("t")?.stringValue ?? "" }.joined().unescaped
  }
}

extension String {
  /// The text with each `_xHHHH_` replaced by the UTF-16 unit that it encodes.
  fileprivate var unescaped: String {
    var units: [UInt16] = []
    var rest = Array(utf16)[...]
    while let first = rest.first {
      if let unit = Self.escapedUnit(at: rest) {
        units.append(unit)
        rest = rest.dropFirst(7)
      } else {
        units.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func escapedUnit(at units: ArraySlice<UInt16>) -> UInt16? {
    let window = Array(units.prefix(7))
    let (underscore, x) = (UInt16(UInt8(ascii: "_")), UInt16(UInt8(ascii: "x")))
    guard window.count == 7, window[0] == underscore, window[1] == x, window[6] == underscore else {
      return nil
    }
    let digits = String(decoding: window[2...5], as: UTF16.self)
    return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }
}
