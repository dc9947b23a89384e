import Indicators
import Testing

@testable import Readers

struct DecimalNumberTests {
  @Test func `equal numbers are equal values whatever zeros they carry`() {
    #expect(DecimalNumber(digits: "1.0") == DecimalNumber(digits: "1"))
    #expect(DecimalNumber(digits: "100") == DecimalNumber(significand: 1, exponent: 2))
    #expect(DecimalNumber(isNegative: true, significand: 0) == DecimalNumber(digits: "0.00"))
  }

  @Test(arguments: [
    ("0.1", 0.1), ("2617.5255", 2617.5255), ("0.3", 0.3), ("1.7976931348623157", 1.7976931348623157),
    ("999999999999999999", 1e18),
  ])
  func `the value is the nearest one`(_ digits: String, _ value: Double) {
    #expect(DecimalNumber(digits: digits)?.value == value)
    #expect(DecimalNumber(digits: digits)?.negated.value == -value)
  }

  @Test(arguments: [
    ("2.675", 2, "2.68"), ("0.5", 0, "1"), ("0.49", 0, "0"), ("1201.35", 1, "1201.4"), ("5", 0, "5"),
    ("0.04", 0, "0"),
    ("9.99", 1, "10"),
  ])
  func `rounding is half away from zero`(_ digits: String, _ decimals: Int, _ rounded: String) {
    let number = DecimalNumber(digits: digits)
    #expect(number?.rounded(toDecimals: decimals, rule: .halfAwayFromZero) == DecimalNumber(digits: rounded))
    #expect(
      number?.negated.rounded(toDecimals: decimals, rule: .halfAwayFromZero)
        == DecimalNumber(digits: rounded)?.negated)
  }

  @Test(arguments: [("2.675", 2, "2.67"), ("0.99", 0, "0"), ("1201.39", 1, "1201.3"), ("5", 0, "5")])
  func `digits are cut off towards zero`(_ digits: String, _ decimals: Int, _ rounded: String) {
    let number = DecimalNumber(digits: digits)
    #expect(number?.rounded(toDecimals: decimals, rule: .towardZero) == DecimalNumber(digits: rounded))
    #expect(
      number?.negated.rounded(toDecimals: decimals, rule: .towardZero)
        == DecimalNumber(digits: rounded)?.negated)
  }
}
