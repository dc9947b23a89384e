package import Indicators

/// The arithmetic of the two rounding rules, and the comparison of numbers as in a spreadsheet.
extension Rounding {
  /// Rounds a number to so many decimal places; negative places round to tens, hundreds and so on.
  package func round(_ value: Double, digits: Int) -> Double {
    guard value.isFinite, value != 0, value.magnitude < 0x1p52 else { return value }
    if digits >= 0, value.magnitude < 1e15, value == value.rounded() { return value }
    let decimal = SignificantDigits(value.magnitude)
    let kept = decimal.exponent + digits
    if kept >= decimal.count { return value }
    guard kept >= 0 else { return 0 }
    let whole = Double(decimal.prefix(kept, rule: self))
    let rounded = digits >= 0 ? whole / Self.powerOfTen(digits) : whole * Self.powerOfTen(-digits)
    return value < 0 ? 0 - rounded : rounded
  }

  /// Whether a spreadsheet takes two numbers as equal, because it compares only about 15 digits.
  package static func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || (left - right).magnitude < Swift.min(left.magnitude, right.magnitude) * 0x1p-48
  }

  /// The double nearest to a power of ten, exact up to 10²².
  package static func powerOfTen(_ exponent: Int) -> Double {
    let power = (0..<exponent.magnitude).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / power : power
  }
}

/// A positive number below 2⁵² as a decimal of at most 15 significant digits: 0.d₁d₂… × 10^exponent.
struct SignificantDigits {
  /// The digits as one integer.
  private var digits: UInt64 = 0
  /// The number of digits.
  private(set) var count = 0
  private(set) var exponent = 0

  /// Takes the shortest decimal that converts back to the number, and rounds it half up to 15 digits.
  init(_ value: Double) {
    var seenPoint = false
    var bytes = value.description.utf8[...]
    if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(Substring(bytes[bytes.index(after: mark)...])) ?? 0
      bytes = bytes[..<mark]
    }
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
      } else if count == 0, byte == UInt8(ascii: "0") {
        if seenPoint { exponent -= 1 }
      } else {
        digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        count += 1
        if !seenPoint { exponent += 1 }
      }
    }
    cut(to: 15)
  }

  /// The first digits as an integer, rounded up where the rule and the next digit require it.
  func prefix(_ kept: Int, rule: Rounding) -> UInt64 {
    let unit = Self.powersOfTen[count - kept]
    let goesUp = rule == .halfAwayFromZero && digits % unit >= unit / 2
    return digits / unit + (goesUp ? 1 : 0)
  }

  private mutating func cut(to most: Int) {
    guard count > most else { return }
    digits = prefix(most, rule: .halfAwayFromZero)
    count = most
    guard digits == Self.powersOfTen[most] else { return }
    digits /= 10
    exponent += 1
  }

  /// The powers of ten up to 10¹⁸, which fit in 64 bits; the shortest decimal has at most 17 digits and a zero.
  private static let powersOfTen = (0..<19).map { (0..<$0).reduce(UInt64(1)) { power, _ in power * 10 } }
}
