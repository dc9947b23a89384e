import Figures
import Indicators

/// A number inside a sentence: the formula `TEXT(…)` and the text that it gives.
struct NumberText {
  /// The format code of `TEXT`.
  let code: String
  private let decimals: Int
  private let isPercent: Bool

  /// A number with so many digits after the point and commas between thousands; ▲ for minus.
  static func value(_ decimals: Int) -> NumberText {
    let digits = decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0"
    return NumberText(code: "\(digits);▲\(digits)", decimals: decimals, isPercent: false)
  }

  /// A ratio in tenths of a per cent.
  static let percent = NumberText(code: "0.0%;▲0.0%", decimals: 1, isPercent: true)

  func formula(_ address: String) -> String {
    "TEXT(\(address),\"\(code)\")"
  }

  /// The same digits, rounded half away from zero as a spreadsheet does.
  func text(_ number: Double) -> String {
    let scaled = Rounding.round(
      number, digits: decimals + (isPercent ? 2 : 0), rule: .halfAwayFromZero)
    let whole = Rounding.round(
      scaled.magnitude * power(decimals + (isPercent ? 2 : 0)), digits: 0, rule: .halfAwayFromZero)
    var digits = String(Int64(whole))
    while digits.count <= decimals { digits = "0" + digits }
    let fraction = decimals > 0 ? "." + digits.suffix(decimals) : ""
    let integer = isPercent ? String(digits.dropLast(decimals)) : Self.grouped(digits.dropLast(decimals))
    return (number < 0 ? "▲" : "") + integer + fraction + (isPercent ? "%" : "")
  }

  private func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
