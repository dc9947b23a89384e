/// What the part of the workbook itself says: the sheets, the names, and where the other parts lie.
struct WorkbookParts {
  /// A worksheet and its part.
  struct Worksheet {
    let name: String
    let isHidden: Bool
    let part: String
  }

  private static let mostSheets = 256

  let sheets: [Worksheet]
  /// The formulas of the names that hold in the whole workbook.
  let definedNames: [String: String]
  let dateSystem: DateSystem
  /// The part with the shared strings; nil where the workbook has none.
  let strings: String?
  /// The part with the number formats; nil where the workbook has none.
  let styles: String?

  /// Finds the workbook by the relationships of the archive, and reads it.
  static func read(from archive: Archive) throws(SpreadsheetFile.Fault) -> WorkbookParts {
    let ofArchive = try Relationships.read(of: "", from: archive)
    guard let part = ofArchive.part(ofKind: .workbook) else { throw .missingPart("xl/workbook.xml") }
    let relationships = try Relationships.read(of: part, from: archive)
    let reader = WorkbookReader()
    try XMLReader.read(part, from: archive, into: reader)
    guard reader.sheets.count <= mostSheets else { throw .tooManySheets(reader.sheets.count) }

    var sheets: [Worksheet] = []
    for sheet in reader.sheets {
      guard let relationship = relationships[sheet.relationship] else { throw .missingPart(sheet.name) }
      guard relationship.kind == .worksheet else { continue }
      sheets.append(Worksheet(name: sheet.name, isHidden: sheet.isHidden, part: relationship.part))
    }
    return WorkbookParts(
      sheets: sheets, definedNames: reader.definedNames, dateSystem: reader.dateSystem,
      strings: relationships.part(ofKind: .strings), styles: relationships.part(ofKind: .styles))
  }
}

/// The relationships of one part to others within the archive.
///
/// Those to files elsewhere are ignored.
final class Relationships: XMLHandler {
  /// What the other part is.
  enum Kind {
    case workbook
    case worksheet
    case strings
    case styles
    /// Nothing that holds values: charts, themes, printers.
    case other

    /// Recognises the kind by the last word of its name, which is the same in transitional and strict workbooks.
    init(_ type: String) {
      self =
        switch type.split(separator: "/").last {
        case "officeDocument": .workbook
        case "worksheet": .worksheet
        case "sharedStrings": .strings
        case "styles": .styles
        default: .other
        }
    }
  }

  private let source: String
  private var found: [String: (kind: Kind, part: String)] = [:]
  private var byKind: [Kind: String] = [:]

  /// Reads the relationships of a part, or of the whole archive, whose name is empty.
  static func read(of part: String, from archive: Archive) throws(SpreadsheetFile.Fault) -> Relationships {
    let relationships = Relationships(of: part)
    try XMLReader.read(PartName.relationships(of: part), from: archive, into: relationships)
    return relationships
  }

  private init(of source: String) {
    self.source = source
  }

  /// The other part and its kind, by the identifier of the relationship.
  subscript(_ identifier: String) -> (kind: Kind, part: String)? { found[identifier] }

  /// Returns the first part of a kind.
  func part(ofKind kind: Kind) -> String? { byKind[kind] }

  func start(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetFile.Fault) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let identifier = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let kind = Kind(type)
    // Where a part lies that is never read does not matter.
    guard let part = kind == .other ? target : PartName.resolved(target, from: source) else {
      throw .partOutsideArchive(target)
    }
    found[identifier] = (kind, part)
    if byKind[kind] == nil { byKind[kind] = part }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: String) {}
}

/// Takes the elements of `workbook.xml`.
private final class WorkbookReader: XMLHandler {
  var sheets: [(name: String, isHidden: Bool, relationship: String)] = []
  var definedNames: [String: String] = [:]
  var dateSystem = DateSystem.from1900
  /// The name whose formula is being read, if it holds in the whole workbook.
  private var definedName: String?
  private var formula: [UInt8] = []

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr":
      if attributes.isTrue("date1904") { dateSystem = .from1904 }
    case "sheet":
      sheets.append(
        (
          name: EscapedText.plain(attributes["name"] ?? ""),
          isHidden: ["hidden", "veryHidden"].contains(attributes["state"] ?? "visible"),
          relationship: attributes.relationship ?? ""
        ))
    case "definedName":
      definedName = attributes["localSheetId"] == nil ? attributes["name"] : nil
      formula.removeAll(keepingCapacity: true)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if definedName != nil { formula += bytes }
  }

  func end(_ name: String) {
    guard name == "definedName", let definedName else { return }
    definedNames[definedName] = String(decoding: formula, as: UTF8.self)
    self.definedName = nil
  }
}
