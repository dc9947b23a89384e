package import Indicators

/// The ways in which departments write a year, all read to one `FiscalYear`.
///
/// | written | year | kind |
/// |---|---|---|
/// | `H30`, `Ｈ３０`, `平成30年度`, `平30` | 2018 | 年度 where it says so |
/// | `R元`, `令和元年`, `R1`, `平31`, `2019`, `FY2019` | 2019 | 年 for 令和元年 |
/// | `2019年度（令和元年度）` | 2019 | 年度 |
/// | `令和六年` | 2024 | 年 |
/// | `26年度`, `元年` | ambiguous | |
/// | `H32`, `R0` | outside its era | |
/// | `43586`, `2019/4/1`, `4月1日` | a date | |
enum YearNotation {
  /// A year, and what it says to be; nil where it does not say.
  struct Year: Hashable {
    let year: FiscalYear
    let kind: Indicator.YearKind?

    /// Whether 年 is written where 年度 is meant, or the other way round; 時点 goes with both.
    func contradicts(_ expected: Indicator.YearKind) -> Bool {
      guard let kind, kind != .pointInTime, expected != .pointInTime else { return false }
      return kind != expected
    }
  }

  /// Why a text is no year.
  enum Fault: Error, Hashable {
    case unreadable
    /// Two digits or 元年 without era.
    case ambiguous
    /// A year that its era never had.
    case outsideEra
    /// A date or a spreadsheet's count of days.
    case date
  }

  /// The year that the whole text names.
  static func read(_ text: String) throws(Fault) -> Year {
    guard !text.isLongerThanWords, secondNumber(in: text) == nil else { throw .unreadable }
    let folded = NameFolding.fold(text)
    guard folded.holds("("), let open = folded.firstIndex(of: "("), let close = folded.lastIndex(of: ")"),
      open < close
    else {
      return try readPlain(folded)
    }
    let outer = try readPlain(String(folded[..<open] + folded[folded.index(after: close)...]))
    let inner = try readPlain(String(folded[folded.index(after: open)..<close]))
    guard outer.year == inner.year else { throw .unreadable }
    return Year(year: outer.year, kind: outer.kind ?? inner.kind)
  }

  /// The year of an era counted beyond its last year, as plans of that time print it: H32 is R2, 平成35年度 is R5; nil for
  /// any other text.
  static func beyondEra(_ text: String) -> Year? {
    guard !text.isLongerThanWords else { return nil }
    let folded = NameFolding.fold(text)
    guard folded.holds("H") || folded.holds("平") else { return nil }
    if folded.holds("("), let open = folded.firstIndex(of: "("), let close = folded.lastIndex(of: ")"),
      open < close
    {
      let outer = String(folded[..<open] + folded[folded.index(after: close)...])
      let inner = String(folded[folded.index(after: open)..<close])
      guard let year = (try? read(outer)) ?? beyondEra(outer),
        let other = (try? read(inner)) ?? beyondEra(inner),
        year.year == other.year
      else { return nil }
      return Year(year: year.year, kind: year.kind ?? other.kind)
    }
    var rest = folded
    var kind: Indicator.YearKind?
    if let suffix = suffixes.first(where: { rest.ends(with: $0.text) }) {
      rest.removeLast(suffix.text.count)
      kind = suffix.kind
    }
    guard let (era, name) = era(at: rest), era == .heisei,
      let number = digits(String(rest.dropFirst(name.count))),
      era.lastYearOfEra + 1...99 ~= number
    else { return nil }
    return Year(year: FiscalYear(era.firstYear + number - 1), kind: kind)
  }

  /// Where something begins that folding would take for digits of the year: a numbered footnote (`①`, `²`, `※1`), or
  /// a second number, as in `R4 1Q`.
  ///
  /// Folding makes digits of ① and ², and takes ※ and spaces from between two numbers.
  static func secondNumber(in text: String) -> String.Index? {
    let scalars = text.unicodeScalars
    return scalars.indices.first { index in
      let (mark, next) = (scalars[index], scalars.index(after: index))
      if 0x2460...0x24FF ~= mark.value || mark.value < 0xBF && mark.value > 0xB1 { return true }
      guard index > scalars.startIndex, next < scalars.endIndex else { return false }
      if mark.value == 0x203B { return isDigit(scalars[next]) }
      guard WidthFolding.isBlank(mark), isDigit(scalars[scalars.index(before: index)]) else { return false }
      return scalars[next...].first { !WidthFolding.isBlank($0) }.map(isDigit) ?? false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || "０"..."９" ~= scalar
  }

  private static let suffixes: [(text: String, kind: Indicator.YearKind)] = [
    ("年度末時点", .pointInTime), ("年度末現在", .pointInTime), ("年度末", .pointInTime), ("年末時点", .pointInTime),
    ("年末現在", .pointInTime), ("年末", .pointInTime), ("年度", .fiscal), ("年", .calendar),
  ]

  private static func readPlain(_ folded: String) throws(Fault) -> Year {
    var rest = folded
    var kind: Indicator.YearKind?
    if let suffix = suffixes.first(where: { rest.ends(with: $0.text) }) {
      rest.removeLast(suffix.text.count)
      kind = suffix.kind
    }
    var hasPrefix = false
    if rest.begins(with: "FY") {
      rest.removeFirst(2)
      kind = kind ?? .fiscal
      hasPrefix = true
    }
    if !hasPrefix, let (era, name) = era(at: rest) {
      rest.removeFirst(name.count)
      if name.count == 1, rest.hasPrefix(".") { rest.removeFirst() }
      guard let number = yearOfEra(rest) else { throw isDate(folded) ? .date : .unreadable }
      guard 1...era.lastYearOfEra ~= number else { throw .outsideEra }
      return Year(year: FiscalYear(era.firstYear + number - 1), kind: kind)
    }
    return Year(year: FiscalYear(try westernYear(rest, in: folded)), kind: kind)
  }

  private static func era(at text: String) -> (Era, String)? {
    eraNames.first { text.begins(with: $0.name) }
  }

  private static let eraNames: [(era: Era, name: String)] = Era.allCases.flatMap { era in
    [era.rawValue, String(era.rawValue.prefix(1)), String(era.letter)].map { (era, $0) }
  }

  private static func westernYear(_ text: String, in whole: String) throws(Fault) -> Int {
    guard let number = digits(text) else {
      if text == "元" { throw .ambiguous }
      throw isDate(whole) ? .date : .unreadable
    }
    switch text.count {
    case 1, 2: throw .ambiguous
    case 4 where 1868...2117 ~= number: return number
    case 5, 6, 8: throw .date
    default: throw .unreadable
    }
  }

  private static func yearOfEra(_ text: String) -> Int? {
    if text == "元" { return 1 }
    return (text.count <= 2 ? digits(text) : nil) ?? KanjiNumber.read(text)
  }

  /// The number of ASCII digits alone.
  private static func digits(_ text: String) -> Int? {
    text.isDigits ? Int(text) : nil
  }

  private static func isDate(_ text: String) -> Bool {
    let hasDigit = text.utf8.contains(where: \.isDigit)
    return hasDigit && text.unicodeScalars.contains { "月日/-.".unicodeScalars.contains($0) }
  }
}

/// The year that a text names in any notation of ``YearNotation``; nil for what names none.
package func fiscalYear(from text: String) -> FiscalYear? {
  (try? YearNotation.read(text))?.year ?? YearNotation.beyondEra(text)?.year
}

/// The years that a text names in any notation of ``PeriodNotation``; nil for what names none.
package func fiscalYears(from text: String) -> ClosedRange<FiscalYear>? {
  PeriodNotation.read(text)
}
