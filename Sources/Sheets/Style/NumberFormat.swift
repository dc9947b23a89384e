package import Figures
import Formulas
package import Indicators
import Localization
import Workbooks

/// The number formats of the house: ▲ for minus, a breath of space at the right, texts in line with numbers.
package enum NumberFormat {
  /// A ratio that stands for another one: in brackets.
  static let bracketedPercent = #""("0.0%")";"(▲"0.0%")";"("0.0%")";@_ "#
  /// A ratio in tenths of a per cent.
  package static let percent = #"0.0%_ ;"▲"0.0%_ ;0.0%_ ;@_ "#
  /// A progress where falling below the baseline is a word; the cell stays a number.
  package static let progress = #"0.0%_ ;"基準割れ"_ ;0.0%_ ;@_ "#
  /// A probability in its steps of 5 %, with words at both ends.
  package static let probability = #"[<0.051]"5%以下"_ ;[>0.949]"95%以上"_ ;0%_ ;@_ "#
  /// A western year.
  package static let year = #"0_ ;0_ ;0_ ;@_ "#
  /// A western year below that of an era; zero is blank.
  static let yearInBrackets = #""("0")"_ ;;;@_ "#
  /// A number of years: `3年`.
  package static let years = #"0"年"_ ;0"年"_ ;0"年"_ ;@_ "#
  /// A count of rows with commas.
  package static let rows = "#,##0_ "
  /// The same where zero is a dot.
  static let rowsOrDot = "#,##0_ ;#,##0_ ;\"・\"_ ;@_ "
  /// A count in the middle of its cell where zero is a dot.
  static let countCentered = #"0;0;"・";@"#
  /// A share of a total, zero as a dot.
  package static let share = #"0.0%;0.0%;"・";@"#
  /// What a year asks for over the year before, with all digits of its rate: `前年比 +2.5%`.
  package static func growth(_ rate: Double, before: String = "前年比 ", after: String = "") -> String {
    let percent = rate * 100
    let isWhole = { Rounding.isSame(Rounding.halfAwayFromZero.round(percent, digits: $0), percent) }
    let places = (0...6).first(where: isWhole) ?? 6
    let digits = places > 0 ? "0." + String(repeating: "0", count: places) : "0"
    return ["+", "▲", "±"].map { "\"\(before)\($0)\"\(digits)%\(quoted(after))_ ;" }.joined() + "@_ "
  }
  /// Whether a target was met: 1 or 0 as words.
  package static let met = #""達成"_ ;;"未達"_ ;@_ "#
  /// Whether the target of a year was met, in the middle of a cell.
  static let metOrNot = #""達した";;"届かず";@"#
  /// Text as it is, also where it looks like a number.
  package static let text = "@"
  /// Words in line with the numbers of their column.
  package static let words = "@_ "

  /// A number with so many digits after the point.
  package static func value(_ decimals: Int) -> String {
    values.indices.contains(decimals) ? values[decimals] : value(decimals, before: "", after: "")
  }

  // Nearly every cell asks for one of these, and texts that are the same one compare at once.
  private static let values = (0...6).map { value($0, before: "", after: "") }

  /// A number with so many digits after the point, and words before or after it.
  package static func value(_ decimals: Int, before: String = "", after: String = "") -> String {
    let digits = quoted(before) + digits(decimals) + quoted(after)
    return "\(digits)_ ;\"▲\"\(digits)_ ;\(digits)_ ;@_ "
  }

  /// A number between two signs, which stand before ▲ as well.
  package static func marked(_ decimals: Int, before: String, after: String = "") -> String {
    let digits = digits(decimals)
    let end = after.isEmpty ? "_ " : quoted(after)
    let start = quoted(before)
    return "\(start)\(digits)\(end);\(quoted(before + "▲"))\(digits)\(end);\(start)\(digits)\(end);@_ "
  }

  /// A number with what the department wrote around it, as in 約696,000 and 12.3※, and words behind it; the cell stays a
  /// number.
  package static func value(_ decimals: Int, _ marks: NumberMarks, after words: String = "") -> String {
    guard marks != .none || !words.isEmpty else { return value(decimals) }
    // Three sections have the marks, two of them quotes that an empty word has not.
    let room = (Limit.buffer - marked(decimals, before: "").utf8.count - 4) / 3
    let before = fitting(marks.before, room / 2)
    return marked(decimals, before: before, after: fitting(marks.after + words, room - before.utf8.count))
  }

  /// A text cut to so many bytes, with … at the end where something is left out.
  private static func fitting(_ text: String, _ bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    var short = ""
    for character in text {
      guard short.utf8.count + character.utf8.count + "…".utf8.count <= bytes else { break }
      short.append(character)
    }
    return short + "…"
  }

  /// A difference with its sign, and words behind it.
  package static func difference(_ decimals: Int, after: String = "") -> String {
    let digits = digits(decimals) + quoted(after)
    return "\"+\"\(digits)_ ;\"▲\"\(digits)_ ;\"±\"\(digits)_ ;@_ "
  }

  /// A difference from the year before, with its sign and an arrow: `+24 ↑`, `▲8,450 ↓`, `±0 →`.
  static func change(_ decimals: Int) -> String {
    let digits = digits(decimals)
    return "\"+\"\(digits)\" ↑\"_ ;\"▲\"\(digits)\" ↓\"_ ;\"±\"\(digits)\" →\"_ ;@_ "
  }

  /// A number without the breath of space: on axes, and in the sentences that `NumberText` makes.
  static func bare(_ decimals: Int) -> String {
    NumberText.value(decimals).code
  }

  /// The digits of a number with commas and so many places after the point, without a sign.
  package static func digits(_ decimals: Int) -> String {
    NumberText.digits(decimals)
  }

  /// Words as a format takes them, a quote among them behind a backslash; nothing for none.
  private static func quoted(_ words: String) -> String {
    words.split(separator: "\"", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\"\($0)\"" }.joined(separator: "\\\"")
  }

  /// The number format of a figure for an indicator with so many digits after the point.
  package static func of(_ format: FigureFormat, decimals: Int) -> String {
    switch format {
    case .value(let extra), .distance(let extra): value(decimals + extra)
    case .difference(let extra): difference(decimals + extra)
    case .ratio: percent
    case .probability: probability
    case .plain: value(4)
    case .year: year
    case .years: years
    case .words: words
    case .done: done
    }
  }

  /// The newest value of an indicator: 計 before what has added up.
  package static func newest(of indicator: Indicator, after: String = "") -> String {
    value(indicator.decimals, before: indicator.target.kind.sumMark, after: after)
  }

  /// The format of a target as the plan words it: 以上, 毎年, 計, 前年比, 均衡, 全….
  ///
  /// - Parameter note: what stands behind the target, as far as a format has room for it: （R4）.
  package static func target(of indicator: Indicator, note: String = "") -> String {
    let plain = target(of: indicator)
    guard !note.isEmpty else { return plain }
    let noted = plain.replacing("_ ;", with: "\(quoted(note))_ ;")
    return noted.utf8.count < Limit.buffer ? noted : plain
  }

  private static func target(of indicator: Indicator) -> String {
    let decimals = indicator.decimals
    let comparison = indicator.comparison?.rawValue ?? ""
    switch indicator.target {
    case .level, .new, .maintain: return value(decimals, after: comparison)
    case .cumulative, .average: return newest(of: indicator, after: comparison)
    case .everyYear: return value(decimals, before: "毎年 ", after: comparison)
    case .growth(let rate, _): return growth(rate, after: comparison)
    // The number is the end at which the path aims; the plan prints both ends.
    case .range: return literal(indicator.printed.target)
    case .relative, .hold, .change, .series, .stepwise:
      return value(decimals + indicator.target.kind.extraTargetDigits, after: comparison)
    case .done: return done
    // The number is one that staff can edit, whatever its digits.
    case .all(let constant, _): return "\(quoted(constant + "("))General\")\"_ ;;;@_ "
    case .balance: return #""均衡(０)"_ ;"均衡(０)"_ ;"均衡(０)"_ ;@_ "#
    }
  }

  /// A value of a target of the kind 済: 1 and 0 as words.
  static let done = #""済"_ ;;"未"_ ;@_ "#

  /// Words alone, whatever the number, as far as a format has room for them.
  static func label(_ words: String) -> String { quoted(fitting(words, Limit.buffer - 16)) }

  /// The same words for every number.
  private static func literal(_ words: String) -> String {
    let words = quoted(fitting(words, (Limit.buffer - 32) / 6))
    return "\(words)_ ;\(words)_ ;\(words)_ ;@_ "
  }

  /// The format of a value of an indicator, with so many digits more than the indicator's, and the marks around it.
  package static func value(
    of indicator: Indicator, extraDigits: Int = 0, _ marks: NumberMarks = .none
  ) -> String {
    indicator.target.kind.isWord ? done : value(indicator.decimals + extraDigits, marks)
  }

  /// A format with words before each of its numbers, as far as a format has room for them.
  static func prefixed(_ words: String, _ format: String) -> String {
    sections(format) { "\"\(words)\"" + $0 }
  }

  /// A format with words before the text of a cell.
  static func prefixedText(_ words: String) -> String { "General;General;General;\(quoted(words))@" }

  /// A format with words behind each of its numbers.
  static func suffixed(_ format: String, _ words: String) -> String {
    sections(format) { $0 + "\"\(words)\"" }
  }

  /// A format whose sections for numbers are changed; as it is where it would be too long.
  private static func sections(_ format: String, _ change: (String) -> String) -> String {
    var (parts, isQuoted) = ([""], false)
    for character in format {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    let changed = parts.enumerated().map { $0 < 3 && !$1.isEmpty ? change($1) : $1 }.joined(separator: ";")
    return changed.utf8.count <= Limit.buffer ? changed : format
  }

  /// A format without the breath of space at its right, for the middle of a cell and for charts.
  static func centered(_ format: String) -> String {
    var kept: [UInt8] = []
    for byte in format.utf8 {
      if byte == UInt8(ascii: " "), kept.last == UInt8(ascii: "_") {
        kept.removeLast()
      } else {
        kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
