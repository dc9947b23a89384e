import Indicators

/// A number as somebody wrote it, with all that stood around it.
struct WrittenNumber: Hashable {
  /// The number with its multiples worked in: 11,604,000 for `1160万4000`.
  let number: DecimalNumber
  /// Whether 千, 万 or 億 were written, so that the number is in single things whatever its column says.
  let hasMultiple: Bool
  /// What is counted, without multiple; empty where nothing is written.
  let base: String
  /// 約, 超, 余, 以上, ※1 …, in the order written.
  let qualifier: String
  let status: Observation.Status?
}

/// The one notation of numbers, for the plan and the exports alike.
///
/// | written | number | beside it |
/// |---|---|---|
/// | `１，２３４`, `1,234` | 1234 | |
/// | `1160万4000`, `1,160.4万人` | 11604000 | 人 |
/// | `約2万2千` | 22000 | 約 |
/// | `▲3.5`, `△3.5`, `−3.5` | −3.5 | |
/// | `12.3％` | 12.3 | % |
/// | `93%超`, `1,026万3千余` | | 超, 余 |
/// | `1,234(速報値)`, `1,234 p`, `1,234※1` | 1234 | 速報, ※1 |
/// | `12,34`, `1.2.3`, `1e5`, `0x1F`, `12①`, `(1,234)` | unreadable | |
enum NumberNotation {
  enum Fault: Error, Hashable {
    case unreadable
    /// `1月2日`, `2019/4/1`: a spreadsheet took the number for a date.
    case date
    /// `#REF!`, `####`: what a spreadsheet shows instead of a number.
    case spreadsheetError
    /// `1.23E+06`: a spreadsheet shortened the number and lost its last digits.
    case exponent
  }

  static func read(_ text: String) throws(Fault) -> WrittenNumber {
    if let number = plain(text) {
      return WrittenNumber(number: number, hasMultiple: false, base: "", qualifier: "", status: nil)
    }
    let written = WidthFolding.trimmed(WidthFolding.narrow(text))
    if written.hasPrefix("#") { throw .spreadsheetError }
    var reader = NumberReader(written)
    guard let number = reader.read() else {
      throw isExponent(written) ? .exponent : isDate(written) ? .date : .unreadable
    }
    return number
  }

  private static func isExponent(_ text: String) -> Bool {
    let halves = text.split(separator: "E+", omittingEmptySubsequences: false)
    return halves.count == 2
      && halves.allSatisfy { half in
        !half.isEmpty && half.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
      }
  }

  /// The number where the text is nothing but its digits, as nearly all cells hold it.
  private static func plain(_ text: String) -> DecimalNumber? {
    var number = PlainNumber()
    for byte in text.utf8 {
      guard number.take(byte) else { return nil }
    }
    return number.number
  }

  private static func isDate(_ text: String) -> Bool {
    let era = ["令和", "平成", "昭和", "R", "H", "S"].first(where: text.hasPrefix) ?? ""
    let parts = text.dropFirst(era.count).split { "年月/-".contains($0) }
    let isNumeric = parts.allSatisfy { part in
      part.utf8.allSatisfy { 0x30...0x39 ~= $0 } || (part.hasSuffix("日") && part.utf8.count <= 5)
    }
    return parts.count >= 2 && isNumeric && !text.hasPrefix("-") && !text.hasSuffix("-")
  }
}

/// Reads one number from the beginning of a text to its end; whatever is left over makes it no number.
private struct NumberReader {
  private static let minuses = [
    "▲", "△", "-", "\u{2212}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "マイナス",
  ]
  private static let before = ["約", "およそ", "概ね", "おおむね", "ほぼ"]
  private static let after = ["以上", "以下", "未満", "超", "余り", "余", "程度", "前後", "強", "弱"]
  private static let letters: [(text: String, status: Observation.Status)] = [
    ("p", .provisional), ("P", .provisional), ("r", .revised), ("R", .revised),
  ]

  private var cursor: TextCursor
  private var base = ""
  private var qualifier = ""
  private var status: Observation.Status?

  init(_ text: String) {
    cursor = TextCursor(text)
  }

  mutating func read() -> WrittenNumber? {
    let isNegative = readBefore()
    guard let (number, hasMultiple) = readBody() else { return nil }
    while !cursor.isAtEnd {
      cursor.skipSpaces()
      guard cursor.isAtEnd || readAfter() else { return nil }
    }
    return WrittenNumber(
      number: isNegative ? number.negated : number, hasMultiple: hasMultiple, base: base,
      qualifier: qualifier,
      status: status)
  }

  /// 約 and the sign, in either order.
  private mutating func readBefore() -> Bool {
    var isNegative = false
    var hasSign = false
    while true {
      cursor.skipSpaces()
      if let word = cursor.take(anyOf: Self.before) {
        qualifier += word
      } else if !hasSign, cursor.take(anyOf: Self.minuses) != nil {
        isNegative = true
        hasSign = true
      } else if !hasSign, cursor.take("+") {
        hasSign = true
      } else {
        return isNegative
      }
    }
  }

  /// Parts of falling multiples, as `1160万4000`.
  private mutating func readBody() -> (DecimalNumber, hasMultiple: Bool)? {
    var sum: DecimalNumber?
    var room = Int.max
    var hasFraction = false
    while isAtDigit {
      guard let part = readDigits(), !hasFraction, part.number.isUnder(powerOfTen: room) else { return nil }
      hasFraction = part.hasFraction
      cursor.skipSpaces()
      let multiple = UnitNotation.multiples.first { cursor.take($0.text) }
      let exponent = multiple?.exponent ?? 0
      guard exponent < room,
        let next = (sum ?? DecimalNumber(significand: 0)).adding(
          part.number.shifted(by: exponent))
      else { return nil }
      sum = next
      if multiple == nil { return (next, room != .max) }
      room = exponent
      cursor.skipSpaces()
    }
    return sum.map { ($0, true) }
  }

  private var isAtDigit: Bool {
    cursor.next.map { "0"..."9" ~= $0 } ?? false
  }

  /// Digits with well-formed groups of three and at most one point between digits; nil for any other digits.
  private mutating func readDigits() -> (number: DecimalNumber, hasFraction: Bool)? {
    let text = cursor.take { "0"..."9" ~= $0 || $0 == "," || $0 == "." }
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    let areGroupsWhole =
      groups.count == 1
      || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
    guard areGroupsWhole else { return nil }
    let plain = ([groups.joined()] + halves.dropFirst().map(String.init)).joined(separator: ".")
    return DecimalNumber(digits: plain).map { ($0, halves.count > 1) }
  }

  /// One word behind the number; false for something unknown.
  private mutating func readAfter() -> Bool {
    if let word = cursor.take(anyOf: Self.after) {
      qualifier += word
      return true
    }
    if let word = cursor.take(anyOf: StatusNotation.words) {
      return set(StatusNotation.read(word))
    }
    if cursor.take("(") {
      let inside = cursor.take { $0 != ")" }
      return cursor.take(")") && readInside(inside)
    }
    if let mark = cursor.take(anyOf: ["※", "*", "†", "注"]) {
      qualifier += mark + cursor.take { "0"..."9" ~= $0 }
      return true
    }
    let superscripts = cursor.take { "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.contains($0) }
    if !superscripts.isEmpty {
      qualifier += superscripts
      return true
    }
    return readLetters()
  }

  /// What stands in brackets: a status, a footnote, 人.
  private mutating func readInside(_ text: String) -> Bool {
    if let read = StatusNotation.read(text) { return set(read) }
    var inside = TextCursor(text)
    if let mark = inside.take(anyOf: ["※", "*", "注"]) {
      let digits = inside.take { "0"..."9" ~= $0 }
      qualifier += "(\(mark)\(digits))"
      return inside.isAtEnd
    }
    guard base.isEmpty, UnitNotation.isKnown(text) else { return false }
    base = text
    return true
  }

  /// The unit, or the single letter of a status.
  private mutating func readLetters() -> Bool {
    let text = cursor.rest
    for letter in Self.letters where text == letter.text || text.hasPrefix(letter.text + " ") {
      cursor.advance()
      return set(letter.status)
    }
    guard base.isEmpty else { return false }
    var unit = String.UnicodeScalarView()
    while let scalar = cursor.next, scalar.properties.isAlphabetic || scalar == "・" || scalar == "%" {
      let rest = cursor.rest
      if (Self.after + StatusNotation.words).contains(where: rest.hasPrefix) { break }
      unit.append(scalar)
      cursor.advance()
    }
    base = String(unit)
    return !base.isEmpty
  }

  private mutating func set(_ read: Observation.Status?) -> Bool {
    guard status == nil, let read else { return false }
    status = read
    return true
  }
}
