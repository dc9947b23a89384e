package import Indicators

/// The one rounding rule of the tool: on the 15-digit decimal of a number, as spreadsheets see it.
///
/// | value | digits | 四捨五入 | 切り捨て |
/// |---|---|---|---|
/// | 2.675 | 2 | 2.68 | 2.67 |
/// | −2.675 | 2 | −2.68 | −2.67 |
/// | 1.005 | 2 | 1.01 | 1 |
/// | 400 × 1.1 | 0 | 440 | 440 |
/// | 0.9996 | 3 | 1 | 0.999 |
///
/// The result is the double nearest to the rounded decimal. Numbers of 2⁵² and more, and those with fewer digits
/// than asked for, come back as they are.
package enum Rounding {
  package static func round(_ value: Double, digits: Int, rule: Settings.Rounding) -> Double {
    guard value.isFinite, value != 0, value.magnitude < 0x1p52 else { return value }
    let decimal = SignificantDigits(value.magnitude)
    let kept = decimal.exponent + digits
    if kept >= decimal.digits.count { return value }
    guard kept >= 0 else { return 0 }
    var whole = decimal.digits[..<kept].reduce(0.0) { $0 * 10 + Double($1) }
    if rule == .halfAwayFromZero, decimal.digits[kept] >= 5 { whole += 1 }
    let rounded = digits >= 0 ? whole / Self.powerOfTen(digits) : whole * Self.powerOfTen(-digits)
    return value < 0 ? 0 - rounded : rounded
  }

  /// Whether two numbers are the same to a spreadsheet, which compares about 15 digits.
  package static func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || (left - right).magnitude < Swift.min(left.magnitude, right.magnitude) * 0x1p-48
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}

/// The decimal of a positive number to 15 significant digits: 0.d₁d₂… × 10^exponent.
struct SignificantDigits {
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  /// Takes the shortest decimal that gives the number back and cuts it to 15 digits, half up.
  init(_ value: Double) {
    var digits: [UInt8] = []
    var exponent = 0
    var seenPoint = false
    var power = 0
    var bytes = Substring(value.description).utf8
    if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
      power = Int(Substring(bytes[bytes.index(after: mark)...])) ?? 0
      bytes = bytes[..<mark]
    }
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
      } else {
        let digit = byte - UInt8(ascii: "0")
        if digits.isEmpty, digit == 0 {
          if seenPoint { exponent -= 1 }
        } else {
          digits.append(digit)
          if !seenPoint { exponent += 1 }
        }
      }
    }
    self.digits = digits
    self.exponent = exponent + power
    cut(to: 15)
  }

  private mutating func cut(to count: Int) {
    guard digits.count > count else { return }
    let carries = digits[count] >= 5
    digits.removeSubrange(count...)
    guard carries else { return }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits = [1] + Array(repeating: 0, count: count - 1)
      exponent += 1
    }
  }
}
