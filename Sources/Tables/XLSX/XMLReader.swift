import CExpat
import Glibc

/// What takes the elements and texts of a part.
///
/// Only elements of the formats of workbooks are reported, by their local names; those of extensions are not.
protocol XMLHandler: AnyObject {
  /// An element begins. Its attributes are valid during this call alone.
  func start(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetFile.Fault)
  /// A piece of the text of an element; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// An element ends.
  func end(_ name: String) throws(SpreadsheetFile.Fault)
}

/// Reads a part of a workbook as XML by libexpat, while it is inflated.
///
/// A document type declaration is refused, so that there are no entities to expand.
final class XMLReader {
  private static let deepest = 64
  /// Stands between namespace and local name; neither contains it.
  private static let separator = CChar(bitPattern: UInt8(ascii: " "))

  private let part: String
  private let parser: XML_Parser
  private let handler: any XMLHandler
  private var depth = 0
  /// Why reading ended early.
  private var fault: SpreadsheetFile.Fault?
  /// Whether the last piece completed anything.
  private var hasAdvanced = false

  /// Reads a part from beginning to end.
  static func read(_ part: String, from archive: Archive, into handler: some XMLHandler)
    throws(SpreadsheetFile.Fault)
  {
    guard archive.contains(part) else { throw .missingPart(part) }
    guard let parser = XML_ParserCreateNS(nil, separator) else { throw .workbookTooLarge }
    let reader = XMLReader(part, parser, handler)
    // libexpat looks at an unfinished tag again with every piece. While a tag does not end, the pieces double, so that
    // the time stays linear.
    var size = 1 << 16
    try archive.inflate(part) { (piece) throws(SpreadsheetFile.Fault) in
      try reader.parse(piece, isLast: false)
      if !reader.hasAdvanced { size = min(size * 2, 1 << 28) }
      return size
    }
    try reader.parse([], isLast: true)
  }

  private init(_ part: String, _ parser: XML_Parser, _ handler: any XMLHandler) {
    self.part = part
    self.parser = parser
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        XMLReader.from(data)?.start(name, XMLAttributes(pairs: attributes))
      },
      { data, name in
        guard let name else { return }
        XMLReader.from(data)?.end(name)
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let bytes else { return }
      XMLReader.from(data)?.text(bytes, Int(count))
    }
    XML_SetCommentHandler(parser) { data, _ in XMLReader.from(data)?.hasAdvanced = true }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let reader = XMLReader.from(data) else { return }
      reader.stop(.doctype(part: reader.part))
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Returns the reader of a call from C, which lives as long as its parser.
  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func parse(_ piece: ArraySlice<UInt8>, isLast: Bool) throws(SpreadsheetFile.Fault) {
    hasAdvanced = false
    let status = piece.withUnsafeBytes { bytes in
      XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    }
    if let fault { throw fault }
    guard status == XML_STATUS_OK else {
      throw .malformedXML(part: part, line: Int(XML_GetCurrentLineNumber(parser)))
    }
  }

  /// Ends the reading.
  ///
  /// libexpat may report an element more, which is ignored.
  private func stop(_ fault: SpreadsheetFile.Fault) {
    guard self.fault == nil else { return }
    self.fault = fault
    XML_StopParser(parser, 0)
  }

  private func start(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
    guard fault == nil else { return }
    hasAdvanced = true
    depth += 1
    guard depth <= Self.deepest else { return stop(.tooDeep(part: part)) }
    guard let local = XMLNamespace.localName(name) else { return }
    do throws(SpreadsheetFile.Fault) {
      try handler.start(local, attributes)
    } catch {
      stop(error)
    }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    guard fault == nil else { return }
    hasAdvanced = true
    depth -= 1
    guard let local = XMLNamespace.localName(name) else { return }
    do throws(SpreadsheetFile.Fault) {
      try handler.end(local)
    } catch {
      stop(error)
    }
  }

  private func text(_ bytes: UnsafePointer<CChar>, _ count: Int) {
    guard fault == nil else { return }
    hasAdvanced = true
    bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      handler.text(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}

/// The attributes of an element, valid as long as the call that reports it.
struct XMLAttributes {
  /// Names and values in turn, behind them a null pointer.
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// Returns the value of an attribute; the name has its namespace before it, if it has one.
  subscript(_ name: String) -> String? {
    var pair = pairs
    while let found = pair[0], let value = pair[1] {
      if strcmp(found, name) == 0 { return String(cString: value) }
      pair += 2
    }
    return nil
  }

  /// Whether an attribute is true.
  func isTrue(_ name: String) -> Bool {
    self[name].map { ["1", "true", "on"].contains($0) } ?? false
  }

  /// The identifier of a relationship (`r:id`).
  var relationship: String? {
    self[XMLNamespace.transitionalID] ?? self[XMLNamespace.strictID]
  }

  /// Whether the spaces at the ends of the text count (`xml:space`).
  var preservesSpace: Bool { self[XMLNamespace.space] == "preserve" }
}

/// The namespaces that a workbook needs, transitional and strict.
private enum XMLNamespace {
  static let space = "http://www.w3.org/XML/1998/namespace space"
  static let transitionalID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
  static let strictID = "http://purl.oclc.org/ooxml/officeDocument/relationships id"
  /// The namespaces whose elements are reported, each with the separator behind it.
  static let reported = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main ",
    "http://purl.oclc.org/ooxml/spreadsheetml/main ",
    "http://schemas.openxmlformats.org/package/2006/relationships ",
  ]

  /// Returns the local name of an element that is reported.
  static func localName(_ name: UnsafePointer<CChar>) -> String? {
    for namespace in reported {
      let count = namespace.utf8.count
      if strncmp(name, namespace, count) == 0 { return String(cString: name + count) }
    }
    return nil
  }
}
