import Figures
import Indicators

/// The number formats of the house: ▲ for minus, a breath of space at the right, texts in line with numbers.
enum NumberFormat {
  static let percent = #"0.0%_ ;"▲"0.0%_ ;0.0%_ ;@_ "#
  /// A progress where falling below the baseline is a word; the cell stays a number.
  static let progress = #"0.0%_ ;"基準割れ"_ ;0.0%_ ;@_ "#
  static let probability = #"[<0.051]"5%以下"_ ;[>0.949]"95%以上"_ ;0%_ ;@_ "#
  static let year = #"0_ ;0_ ;0_ ;@_ "#
  static let yearInBrackets = #""("0")"_ ;;;@_ "#
  static let years = #"0"年"_ ;0"年"_ ;0"年"_ ;@_ "#
  /// A count where zero is a dot.
  static let count = #"0_ ;0_ ;"・"_ ;@_ "#
  /// The same in the middle of its cell.
  static let countCentered = #"0;0;"・";@"#
  /// A share of a total, zero as a dot.
  static let share = #"0.0%;0.0%;"・";@"#
  static let growth = #""前年比 +"0%_ ;@_ "#
  static let text = "@"
  /// Words in line with the numbers of their column.
  static let words = "@_ "

  /// A number with so many digits after the point.
  static func value(_ decimals: Int) -> String {
    values.indices.contains(decimals) ? values[decimals] : value(decimals, before: "", after: "")
  }

  // Nearly every cell asks for one of these, and texts that are the same one compare at once.
  private static let values = (0...6).map { value($0, before: "", after: "") }

  /// A number with words before or after it.
  static func value(_ decimals: Int, before: String = "", after: String = "") -> String {
    let digits =
      (before.isEmpty ? "" : "\"\(before)\"") + digits(decimals) + (after.isEmpty ? "" : "\"\(after)\"")
    return "\(digits)_ ;\"▲\"\(digits)_ ;\(digits)_ ;@_ "
  }

  /// A number between two signs, which stand before ▲ as well.
  static func marked(_ decimals: Int, before: String, after: String = "") -> String {
    let digits = digits(decimals)
    let end = after.isEmpty ? "_ " : "\"\(after)\""
    return "\"\(before)\"\(digits)\(end);\"\(before)▲\"\(digits)\(end);\"\(before)\"\(digits)\(end);@_ "
  }

  /// A difference with its sign.
  static func difference(_ decimals: Int) -> String {
    let digits = digits(decimals)
    return "\"+\"\(digits)_ ;\"▲\"\(digits)_ ;\"±\"\(digits)_ ;@_ "
  }

  private static func digits(_ decimals: Int) -> String {
    decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0"
  }

  /// The format of a measure for an indicator with so many digits after the point.
  static func of(_ measure: Measure, decimals: Int) -> String {
    switch measure {
    case .value(let extra): value(decimals + extra)
    case .difference(let extra): difference(decimals + extra)
    case .ratio: percent
    case .probability: probability
    case .plain: value(4)
    case .year: year
    case .years: years
    case .words: words
    }
  }

  /// The format of a target as the plan words it: 以上, 毎年, 計, 前年比, 均衡, 全….
  static func target(of indicator: Indicator) -> String {
    let decimals = indicator.decimals
    switch indicator.target {
    case .level, .new, .maintain: return value(decimals, after: indicator.margin?.rawValue ?? "")
    case .cumulative: return value(decimals, before: "計 ", after: indicator.margin?.rawValue ?? "")
    case .everyYear: return value(decimals, before: "毎年 ")
    case .growth: return growth
    case .all(let constant, _): return "\"\(constant)(\"#,##0\")\"_ ;;;@_ "
    case .balance: return #""均衡(０)"_ ;"均衡(０)"_ ;"均衡(０)"_ ;@_ "#
    }
  }
}
