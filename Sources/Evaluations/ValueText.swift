import Figures
import Indicators

/// Texts of values in messages: the digits as delivered, with commas between thousands, ▲ for minus, and the unit.
package enum ValueText {
  /// The digits with the name of the unit.
  static func value(_ number: Double, _ unit: Unit) -> String {
    digits(number) + unit.name
  }

  /// A power of ten: `10,000` for 4.
  static func power(of exponent: Int) -> String {
    digits(Rounding.powerOfTen(exponent))
  }

  /// A share in tenths of a per cent: 0.523 is `52.3%`.
  static func share(_ ratio: Double) -> String {
    let tenths = (ratio * 1000).rounded(.toNearestOrAwayFromZero)
    return digits(tenths / 10) + "%"
  }

  /// The digits alone.
  package static func digits(_ number: Double) -> String {
    let text = number.magnitude.description
    let halves = text.split(separator: ".", maxSplits: 1)
    let isPlain = halves.count == 2 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E }
    guard isPlain else { return number.description }
    var whole = ""
    for (index, digit) in halves[0].enumerated() {
      if index > 0, (halves[0].count - index).isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    return (number < 0 ? "▲" : "") + whole + (halves[1] == "0" ? "" : "." + halves[1])
  }
}
