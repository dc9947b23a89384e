import Figures
import Indicators

/// The format of a number in a sentence, for the formula `TEXT(…)` and for its result.
package struct NumberText {
  /// The format code of `TEXT`.
  package let code: String
  private let decimals: Int
  private let isPercent: Bool

  /// Returns the format with that many decimals, commas between thousands, and ▲ for minus.
  package static func value(_ decimals: Int) -> NumberText {
    let digits = digits(decimals)
    return NumberText(code: "\(digits);▲\(digits)", decimals: decimals, isPercent: false)
  }

  /// Returns the format code with commas and that many decimals, without a sign.
  package static func digits(_ decimals: Int) -> String {
    decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0"
  }

  /// The format of a ratio in per cent with one decimal.
  package static let percent = NumberText(code: "0.0%;▲0.0%", decimals: 1, isPercent: true)

  /// The format of a ratio in whole per cent.
  package static let wholePercent = NumberText(code: "0%;▲0%", decimals: 0, isPercent: true)

  /// Returns the formula of the text for the address of the number.
  package func formula(_ address: String) -> String {
    "TEXT(\(address),\"\(code)\")"
  }

  /// Returns the text of the number in a cell; empty if the number is nil.
  package func live(_ address: String, _ number: Double?) -> LiveText {
    LiveText(formula(address), comesTo: number.map(text) ?? "")
  }

  /// Returns the text of a number, rounded half away from zero as spreadsheets do.
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

  /// Returns the digits of a number with that many decimals, without the decimal point.
  ///
  /// Spreadsheets have 15 digits; further digits are zeros.
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
