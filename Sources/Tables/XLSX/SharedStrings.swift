/// The text of one string item: its runs joined, without the furigana above them.
struct StringItem {
  private var joined: [UInt8] = []
  private var run: [UInt8] = []
  private var isInRun = false
  private var preservesSpace = false
  private var phoneticDepth = 0

  /// The text of the runs so far.
  var text: String { String(decoding: joined, as: UTF8.self) }

  /// Begins the next item.
  mutating func clear() {
    self = StringItem()
  }

  /// An element of the item begins.
  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "rPh": phoneticDepth += 1
    case "t":
      isInRun = phoneticDepth == 0
      preservesSpace = attributes.preservesSpace
    default: break
    }
  }

  /// Takes a piece of a text.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInRun { run += bytes }
  }

  /// An element of the item ends.
  mutating func end(_ name: String) {
    switch name {
    case "rPh": phoneticDepth -= 1
    case "t" where isInRun:
      joined += EscapedText.plain(preservesSpace ? run[...] : EscapedText.trimmed(run))
      run.removeAll(keepingCapacity: true)
      isInRun = false
    default: break
    }
  }
}

/// The strings that the cells of a workbook share.
final class SharedStrings: XMLHandler {
  private var strings: [String] = []
  private var item = StringItem()

  /// Reads the part with the strings.
  static func read(_ part: String, from archive: Archive) throws(SpreadsheetFile.Fault) -> [String] {
    let reader = SharedStrings()
    try XMLReader.read(part, from: archive, into: reader)
    return reader.strings
  }

  private init() {}

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "si" { item.clear() } else { item.start(name, attributes) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    item.take(bytes)
  }

  func end(_ name: String) {
    if name == "si" { strings.append(item.text) } else { item.end(name) }
  }
}

/// Texts as the parts of a workbook write them: characters that XML does not have are `_x000D_` and the like.
enum EscapedText {
  /// Returns a text without escapes.
  static func plain(_ text: String) -> String {
    String(decoding: plain(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// Returns UTF-8 without escapes.
  ///
  /// An escape is a unit of UTF-16; half a pair becomes U+FFFD.
  static func plain(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    var plain: [UInt8] = []
    var units: [UInt16] = []
    var index = text.startIndex
    while index < text.endIndex {
      if let unit = unit(text[index...]) {
        units.append(unit)
        index += 7
      } else {
        if !units.isEmpty {
          plain += String(decoding: units, as: UTF16.self).utf8
          units.removeAll()
        }
        plain.append(text[index])
        index += 1
      }
    }
    return plain[...] + String(decoding: units, as: UTF16.self).utf8
  }

  /// Returns the unit that an escape at the beginning of a text stands for.
  private static func unit(_ text: ArraySlice<UInt8>) -> UInt16? {
    guard text.count >= 7, text[text.startIndex] == UInt8(ascii: "_"),
      text[text.startIndex + 1] == UInt8(ascii: "x")
    else { return nil }
    let escape = text.prefix(7)
    guard escape.last == UInt8(ascii: "_") else { return nil }
    let digits = escape.dropFirst(2).dropLast()
    // The initialiser would take a sign too.
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// Returns a text without the spaces at its ends.
  static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let rest = text.drop(while: isSpace)
    return rest[..<((rest.lastIndex { !isSpace($0) }).map { $0 + 1 } ?? rest.startIndex)]
  }
}
