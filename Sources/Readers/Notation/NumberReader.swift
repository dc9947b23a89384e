import Indicators

/// Reads one number from the beginning of a text to its end; whatever is left over makes it no number.
struct NumberReader {
  private static let minuses = [
    "▲", "△", "-", "\u{2212}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "マイナス",
  ]
  /// The words behind a number that make it a limit.
  static let bounds = ["以上", "以下", "以内", "未満", "超", "より大", "より小"]
  private static let after = bounds + NumberMarks.wordsAfter
  private static let behindUnits = after + StatusNotation.words
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

  /// The number and all that stands around it; nil for anything else.
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
      if let word = cursor.take(anyOf: NumberMarks.wordsBefore) {
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
    return DecimalNumber(grouped: text).map { ($0, text.contains(".")) }
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
    if 1...2 ~= text.count, text.isDigits {
      qualifier += "(\(text))"
      return true
    }
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
      if Self.behindUnits.contains(where: cursor.isNext) { break }
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
