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
    let digits = String(Int64(whole)).utf8
    let padded = repeatElement(UInt8(ascii: "0"), count: max(0, decimals + 1 - digits.count)) + Array(digits)
    let integer = padded.count - decimals
    var text = number < 0 ? "▲" : ""
    for (index, digit) in padded.enumerated() {
      if index == integer { text += "." }
      if !isPercent, index > 0, index < integer, (integer - index) % 3 == 0 { text += "," }
      text.unicodeScalars.append(UnicodeScalar(digit))
    }
    return isPercent ? text + "%" : text
  }

  private func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
