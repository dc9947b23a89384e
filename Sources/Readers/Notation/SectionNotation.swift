import Indicators

/// The ways of writing the key of a section (区分): `4①`, `４①`, `4`, `4-1`, `Ⅰ`.
enum SectionNotation {
  /// Why a text is no key.
  enum Fault: Error, Hashable {
    case unreadable
    /// `4月1日`: a spreadsheet took `4-1` for a date.
    case date
  }

  /// The key of a section.
  static func read(_ text: String) throws(Fault) -> Section.ID {
    let written = WidthFolding.narrow(text).filter { $0 != " " }
    guard !written.contains(where: { $0 == "月" || $0 == "日" || $0 == "/" }) else { throw .date }
    var cursor = TextCursor(written)
    let chapter = cursor.take { "0"..."9" ~= $0 || "\u{2160}"..."\u{216B}" ~= $0 }
    let isRoman = chapter.unicodeScalars.contains { $0.value >= 0x2160 }
    guard 1...2 ~= chapter.unicodeScalars.count, !isRoman || chapter.unicodeScalars.count == 1,
      !chapter.hasPrefix("0")
    else { throw .unreadable }
    guard !cursor.isAtEnd else { return Section.ID(chapter: chapter, number: nil) }
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
