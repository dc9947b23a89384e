/// The form in which nearly all cells hold a number, byte by byte.
///
/// It is a minus or none, ASCII digits in well-formed groups or none, at most one point between digits, and nothing
/// else. ``NumberNotation`` reads it first, and knows every other.
struct PlainNumber {
  private var significand: UInt64 = 0
  private var digits = 0
  /// The digits since the last comma.
  private var group = 0
  private var decimals = 0
  private var hasGroups = false
  private var hasPoint = false
  private var isNegative = false

  /// The number of up to eight bytes that are digits with a point between them or none; nil for any other form.
  ///
  /// - Parameter word: the bytes, the first in the lowest place and zeros above the last.
  static func read(_ word: UInt64, count: Int) -> DecimalNumber? {
    let differences = word ^ 0x2E2E_2E2E_2E2E_2E2E
    let points = (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
    let before = points.trailingZeroBitCount / 8
    guard before < count else { return digits(word, count: count).map { DecimalNumber(significand: $0) } }
    // The digits behind the point move into its place.
    guard before > 0, before < count - 1 else { return nil }
    let shift = UInt64(before * 8)
    let digits = word & ((1 << shift) - 1) | (word >> (shift + 8)) << shift
    return Self.digits(digits, count: count - 1).map {
      DecimalNumber(significand: $0, exponent: before + 1 - count)
    }
  }

  /// The number of one to eight digits, each pair, then each four, then all of them at once; nil for anything else.
  private static func digits(_ word: UInt64, count: Int) -> UInt64? {
    // Behind nothing, so that what is missing counts as leading zeros.
    let shift = UInt64(64 - count * 8)
    let digits = word << shift
    let zeros: UInt64 = 0x3030_3030_3030_3030 << shift
    guard digits & 0xF0F0_F0F0_F0F0_F0F0 == zeros,
      (digits &+ 0x0606_0606_0606_0606 << shift) & 0xF0F0_F0F0_F0F0_F0F0 == zeros
    else { return nil }
    let pairs = ((digits & 0x0F0F_0F0F_0F0F_0F0F) &* (10 << 8 | 1)) >> 8
    let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* (100 << 16 | 1)) >> 16
    return ((fours & 0x0000_FFFF_0000_FFFF) &* (10_000 << 32 | 1)) >> 32
  }

  /// Takes the next byte; false where it makes the text another form.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39 where digits < 18:
      significand = significand * 10 + UInt64(byte - 0x30)
      digits += 1
      if hasPoint { decimals += 1 } else { group += 1 }
    case UInt8(ascii: ",") where !hasPoint && (hasGroups ? group == 3 : 1...3 ~= group):
      hasGroups = true
      group = 0
    case UInt8(ascii: ".") where !hasPoint && (hasGroups ? group == 3 : group > 0):
      hasPoint = true
    case UInt8(ascii: "-") where digits == 0 && !isNegative:
      isNegative = true
    default: return false
    }
    return true
  }

  /// The number of all bytes taken; nil where they end too early.
  var number: DecimalNumber? {
    guard hasPoint ? decimals > 0 : hasGroups ? group == 3 : digits > 0 else { return nil }
    return DecimalNumber(isNegative: isNegative, significand: significand, exponent: -decimals)
  }
}
