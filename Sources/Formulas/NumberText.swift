import Figures
import Indicators

/// A number inside a sentence: the formula `TEXT(…)` and the text that it gives.
package struct NumberText {
  /// The format code of `TEXT`.
  package let code: String
  private let decimals: Int
  private let isPercent: Bool

  /// A number with so many digits after the point and commas between thousands; ▲ for minus.
  package static func value(_ decimals: Int) -> NumberText {
    let digits = digits(decimals)
    return NumberText(code: "\(digits);▲\(digits)", decimals: decimals, isPercent: false)
  }

  /// The format code of the digits of a number with commas and so many places after the point, without a sign.
  package static func digits(_ decimals: Int) -> String {
    decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0"
  }

  /// A ratio in tenths of a per cent.
  package static let percent = NumberText(code: "0.0%;▲0.0%", decimals: 1, isPercent: true)

  /// The formula of the text, from the address of the number.
  package func formula(_ address: String) -> String {
    "TEXT(\(address),\"\(code)\")"
  }

  /// The text of the number in a cell; nothing without one.
  package func live(_ address: String, _ number: Double?) -> LiveText {
    LiveText(formula(address), comesTo: number.map(text) ?? "")
  }

  /// The same digits, rounded half away from zero as a spreadsheet does.
  package func text(_ number: Double) -> String {
    let places = decimals + (isPercent ? 2 : 0)
    let rounded = Rounding.halfAwayFromZero.round(number, digits: places).magnitude
    let digits = Self.digits(rounded, places: places)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let integer = padded.count - decimals
    var text = number < 0 ? "▲" : ""
    for (index, digit) in padded.enumerated() {
      if index == integer { text += "." }
      if !isPercent, index > 0, index < integer, (integer - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return isPercent ? text + "%" : text
  }

  /// All digits of a number with so many places after the point, without the point; a number that takes more than a
  /// spreadsheet has, which is 15, ends in zeros.
  private static func digits(_ number: Double, places: Int) -> String {
    func scaled(by places: Int) -> Double {
      places < 0 ? number / Rounding.powerOfTen(-places) : number * Rounding.powerOfTen(places)
    }
    let whole = Rounding.halfAwayFromZero.round(scaled(by: places), digits: 0)
    if number < 1e14, whole < 0x1p63 { return String(Int64(whole)) }
    var zeros = 0
    while scaled(by: places - zeros) >= 1e15 { zeros += 1 }
    return String(Int64(scaled(by: places - zeros).rounded())) + String(repeating: "0", count: zeros)
  }
}
