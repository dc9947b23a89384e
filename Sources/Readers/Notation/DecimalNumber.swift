import Indicators

/// A number exactly as written in decimal digits: ± significand × 10^exponent.
///
/// Zeros at the end belong to the exponent, so that equal numbers are equal values: 1.0 and 1 are one number.
struct DecimalNumber: Hashable {
  let isNegative: Bool
  let significand: UInt64
  let exponent: Int

  init(isNegative: Bool = false, significand: UInt64, exponent: Int = 0) {
    var significand = significand
    var exponent = significand == 0 ? 0 : exponent
    while significand != 0, significand.isMultiple(of: 10) {
      significand /= 10
      exponent += 1
    }
    self.isNegative = isNegative && significand != 0
    self.significand = significand
    self.exponent = exponent
  }

  /// The number of plain ASCII digits with at most one point between them; nil for anything else or a whole number of over 18 digits.
  init?(digits: String) {
    guard !digits.utf8.contains(UInt8(ascii: ",")) else { return nil }
    self.init(grouped: digits)
  }

  /// The same of digits that may stand in well-formed groups of three: `1,234.5`.
  init?(grouped text: String) {
    var significand: UInt64 = 0
    // Zeros at the beginning do not count.
    var digits = 0
    var decimals: Int?
    // The digits since the last comma.
    var group = 0
    var hasGroups = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        if decimals == nil { group += 1 }
        // Decimals beyond 18 digits are more than any spreadsheet keeps.
        if digits == 18, decimals != nil { continue }
        significand = significand * 10 + UInt64(byte - 0x30)
        if significand > 0 { digits += 1 }
        guard digits <= 18 else { return nil }
        if let count = decimals { decimals = count + 1 }
      case UInt8(ascii: ",") where decimals == nil && (hasGroups ? group == 3 : 1...3 ~= group):
        hasGroups = true
        group = 0
      case UInt8(ascii: ".") where decimals == nil && (hasGroups ? group == 3 : group > 0):
        decimals = 0
      default: return nil
      }
    }
    guard hasGroups ? group == 3 : group > 0, decimals != 0 || digits == 18 && !text.hasSuffix(".") else {
      return nil
    }
    self.init(significand: significand, exponent: -(decimals ?? 0))
  }

  /// The shortest decimal that is nearest to a computer's number; nil for what is not finite or takes an exponent.
  init?(_ value: Double) {
    guard value.isFinite, let number = DecimalNumber(digits: "\(value.magnitude)") else { return nil }
    self = value < 0 ? number.negated : number
  }

  /// The digits without grouping: `1201.4`.
  var plain: String {
    var digits = String(significand) + String(repeating: "0", count: max(0, exponent))
    if exponent < 0 {
      digits = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: exponent))
    }
    return (isNegative ? "-" : "") + digits
  }

  /// The nearest number that a computer calculates with.
  var value: Double {
    let isExact = significand < 1 << 53 && -22...22 ~= exponent
    let magnitude: Double
    if isExact {
      // Both factors are exact, so the one operation rounds once.
      let power = Self.powers[abs(exponent)]
      magnitude = exponent < 0 ? Double(significand) / power : Double(significand) * power
    } else {
      magnitude = Double("\(significand)e\(exponent)") ?? .infinity
    }
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]

  /// The number with the other sign.
  var negated: DecimalNumber {
    DecimalNumber(isNegative: !isNegative, significand: significand, exponent: exponent)
  }

  /// The number times a power of ten.
  func shifted(by places: Int) -> DecimalNumber {
    DecimalNumber(isNegative: isNegative, significand: significand, exponent: exponent + places)
  }

  /// The sum of two numbers that are not negative; nil when it has too many digits.
  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let common = min(exponent, other.exponent)
    guard let left = digits(at: common), let right = other.digits(at: common) else { return nil }
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    return isTooLarge ? nil : DecimalNumber(significand: sum, exponent: common)
  }

  /// The difference of two numbers that are not negative; nil when it has too many digits.
  func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    let common = min(exponent, other.exponent)
    guard let left = digits(at: common), let right = other.digits(at: common) else { return nil }
    return DecimalNumber(
      isNegative: left < right, significand: left < right ? right - left : left - right, exponent: common)
  }

  /// Rounded to digits after the decimal point, half away from zero or cut off.
  func rounded(toDecimals decimals: Int, rule: Rounding) -> DecimalNumber {
    var significand = significand
    var exponent = exponent
    var last: UInt64 = 0
    while exponent < -decimals {
      last = significand % 10
      significand /= 10
      exponent += 1
    }
    let goesUp = rule == .halfAwayFromZero && last >= 5
    return DecimalNumber(
      isNegative: isNegative, significand: significand + (goesUp ? 1 : 0), exponent: exponent)
  }

  /// The number with the 15 significant digits that a spreadsheet keeps: 0.30000000000000004 is 0.3.
  var roundedToSpreadsheet: DecimalNumber {
    let digits = String(significand).utf8.count
    guard digits > 15 else { return self }
    return rounded(toDecimals: 15 - digits - exponent, rule: .halfAwayFromZero)
  }

  /// Whether the number lies under 10^places.
  func isUnder(powerOfTen places: Int) -> Bool {
    significand == 0 || String(significand).utf8.count + exponent <= places
  }

  private func digits(at common: Int) -> UInt64? {
    var result = significand
    for _ in 0..<max(0, exponent - common) {
      let (product, isTooLarge) = result.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      result = product
    }
    return result
  }
}
