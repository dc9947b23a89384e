import Indicators

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
  /// Why a text is no number.
  enum Fault: Error, Hashable {
    case unreadable
    /// `1月2日`, `2019/4/1`: a spreadsheet took the number for a date.
    case date
    /// `#REF!`, `####`: what a spreadsheet shows instead of a number.
    case spreadsheetError
    /// `1.23E+06`: a spreadsheet shortened the number and lost its last digits.
    case exponent
  }

  /// The number that the whole text is.
  static func read(_ text: String) throws(Fault) -> WrittenNumber {
    if let number = DecimalNumber(grouped: text) {
      return WrittenNumber(number: number, hasMultiple: false, base: "", qualifier: "", status: nil)
    }
    guard !text.isLongerThanWords, text.hasDigit else {
      throw WidthFolding.narrow(String(text.unicodeScalars.prefix(1))) == "#"
        ? .spreadsheetError : .unreadable
    }
    let written = WidthFolding.trimmed(WidthFolding.narrow(text))
    if written.hasPrefix("#") { throw .spreadsheetError }
    var reader = NumberReader(written)
    guard let number = reader.read() else {
      throw isExponent(written) ? .exponent : isDate(written) ? .date : .unreadable
    }
    return number
  }

  /// The number that a text holds among words before it, behind it and in brackets: 速報 1,100, 35(累計).
  ///
  /// - Returns: the number, and the words that are neither its unit, qualifier, footnote nor status.
  static func readAmongWords(_ text: String) throws(Fault) -> (number: WrittenNumber, words: [String]) {
    do throws(Fault) {
      return (try read(text), [])
    } catch {
      guard error == .unreadable, text.utf8.count <= 120, text.contains(where: \.isWholeNumber) else {
        throw error
      }
      let (outside, inside) = LabelPieces.brackets(of: text)
      let trimmed = WidthFolding.trimmed(outside)
      guard let start = trimmed.firstIndex(where: { $0.isWholeNumber || "▲△-+−".contains($0) }) else {
        throw error
      }
      let before = WidthFolding.trimmed(String(trimmed[..<start]))
      var rest = WidthFolding.trimmed(String(trimmed[start...]))
      var words = (before.isEmpty ? [] : [before]) + inside
      if words.isEmpty, let space = rest.lastIndex(of: " ") {
        words = [WidthFolding.trimmed(String(rest[space...]))]
        rest = WidthFolding.trimmed(String(rest[..<space]))
      }
      guard !words.isEmpty else { throw error }
      return (try read(rest), words)
    }
  }

  private static func isExponent(_ text: String) -> Bool {
    let halves = text.split(separator: "E+", omittingEmptySubsequences: false)
    return halves.count == 2
      && halves.allSatisfy { half in
        !half.isEmpty && half.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      }
  }

  /// Whether the parts of a text can be a day of a month, a month of a year or all three; `158/179` cannot.
  private static func isDate(_ text: String) -> Bool {
    let era = ["令和", "平成", "昭和", "R", "H", "S"].first(where: text.hasPrefix) ?? ""
    let parts = text.dropFirst(era.count).split { "年月日/-".contains($0) }.map { Int($0) }
    guard !text.hasPrefix("-"), !text.hasSuffix("-"), !parts.contains(nil) else { return false }
    let numbers = parts.compactMap(\.self)
    func isDay(_ month: Int, _ day: Int) -> Bool { 1...12 ~= month && 1...31 ~= day }
    return switch numbers.count {
    case 2 where era.isEmpty && numbers[0] < 1000: isDay(numbers[0], numbers[1])
    case 2: 1...12 ~= numbers[1]
    case 3: isDay(numbers[1], numbers[2]) || isDay(numbers[0], numbers[1])
    default: false
    }
  }
}

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

  /// Whether a word beside the number makes it a limit.
  var isBound: Bool { !qualifier.isEmpty && NumberReader.bounds.contains(where: qualifier.contains) }

  /// Whether a whole number has more digits than a spreadsheet keeps.
  var isTooLong: Bool {
    number.exponent >= 0 && String(number.significand).utf8.count + number.exponent > 15
  }
}
