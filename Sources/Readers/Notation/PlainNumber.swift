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
