import Indicators

/// The ways of writing the key of a section (区分): `4①`, `４①`, `4`, `4-1`, `Ⅰ`, or any short text, such as `施策111`.
enum SectionNotation {
  /// Why a text is no key.
  enum Fault: Error, Hashable {
    case unreadable
    /// `4月1日`: a spreadsheet took `4-1` for a date.
    case date
  }

  /// The most characters and bytes of a key, so that the names of the workbooks are not too long.
  private static let limit = (characters: 24, bytes: 72)

  /// The key of a section.
  static func read(_ text: String) throws(Fault) -> Section.ID {
    let written = WidthFolding.narrow(text)
    let close = written.filter { $0 != " " }
    let isDate = close.contains { "月日/".contains($0) } && close.allSatisfy { "年月日/-0123456789".contains($0) }
    guard !isDate else { throw .date }
    if let numbered = try? numbered(close) { return numbered }
    let words = written.split(separator: " ").joined(separator: "\u{3000}")
    guard !words.isEmpty, words.count <= limit.characters, words.utf8.count <= limit.bytes, isSafe(words)
    else { throw .unreadable }
    return Section.ID(words)
  }

  /// The form in which keys are compared: circled numbers stay apart from plain ones.
  static func folded(_ id: Section.ID) -> String {
    id.chapter == nil ? NameFolding.fold(id.description) : id.description
  }

  /// Whether file names may contain the words, and count formulas and command lines take them as they are.
  private static func isSafe(_ words: String) -> Bool {
    guard let first = words.unicodeScalars.first, !".-=+@".unicodeScalars.contains(first) else {
      return false
    }
    return words.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !(0x7F...0x9F ~= $0.value) && !"/\\:*?\"<>|#~".unicodeScalars.contains($0)
    } && words.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      && !isReserved(words) && !isChangedNumber(words)
  }

  /// Whether a spreadsheet takes the words for a number and writes another text for it: `04`, `1.10`, `1E5`.
  private static func isChangedNumber(_ words: String) -> Bool {
    guard words.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 | 0x20 == 0x65 }) else { return false }
    return words.utf8.contains { $0 | 0x20 == 0x65 } || words.hasPrefix("0") && !words.hasPrefix("0.")
      || words.contains(".") && words.hasSuffix("0")
  }

  /// Whether other workbooks of the report are called so: 00 is 総括, J-1 a theme of the joint programme.
  private static func isReserved(_ words: String) -> Bool {
    let folded = NameFolding.fold(words)
    return folded == "00" || folded.hasPrefix("J-") && String(folded.dropFirst(2)).isDigits
  }

  /// The key of a chapter, alone or with the number of a section.
  private static func numbered(_ written: String) throws(Fault) -> Section.ID {
    var cursor = TextCursor(written)
    let chapter = cursor.take { "0"..."9" ~= $0 || "\u{2160}"..."\u{216B}" ~= $0 }
    let isRoman = chapter.unicodeScalars.contains { $0.value >= 0x2160 }
    guard 1...2 ~= chapter.unicodeScalars.count, !isRoman || chapter.unicodeScalars.count == 1,
      !chapter.hasPrefix("0")
    else { throw .unreadable }
    guard !cursor.isAtEnd else { return Section.ID(chapter: chapter, number: nil) }
    // No spreadsheet takes Ⅱ-1 for a date, so that it is printed as it is written.
    guard !isRoman || !cursor.rest.hasPrefix("-") else { throw .unreadable }
    return Section.ID(chapter: chapter, number: try number(cursor.rest))
  }

  private static func number(_ text: String) throws(Fault) -> Int {
    if text.unicodeScalars.count == 1, let circled = text.unicodeScalars.first,
      0x2460...0x2473 ~= circled.value
    {
      return Int(circled.value - 0x2460) + 1
    }
    let digits: String
    if text.hasPrefix("-") {
      digits = String(text.dropFirst())
    } else if let inside = text.insideBrackets {
      digits = inside
    } else {
      throw .unreadable
    }
    guard 1...2 ~= digits.utf8.count, digits.isDigits, let number = Int(digits), number > 0
    else { throw .unreadable }
    return number
  }
}
