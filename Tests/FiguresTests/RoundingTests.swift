import Figures
import Indicators
import TestKit
import Testing

struct RoundingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let value: Double
    let digits: Int
    let nearest: Double
    let cut: Double

    init(_ value: Double, _ digits: Int, _ nearest: Double, _ cut: Double) {
      self.value = value
      self.digits = digits
      self.nearest = nearest
      self.cut = cut
    }

    var testDescription: String { "\(value) to \(digits)" }
  }

  static let cases: [Case] = [
    // Ties whose double lies slightly above or below the decimal.
    Case(2.675, 2, 2.68, 2.67), Case(1.005, 2, 1.01, 1), Case(0.285, 2, 0.29, 0.28),
    Case(1.255, 2, 1.26, 1.25), Case(8.345, 2, 8.35, 8.34), Case(0.145, 2, 0.15, 0.14),
    Case(4.35, 1, 4.4, 4.3), Case(1.45, 1, 1.5, 1.4), Case(-2.675, 2, -2.68, -2.67),
    Case(-1.005, 2, -1.01, -1), Case(0.5, 0, 1, 0), Case(1.5, 0, 2, 1), Case(2.5, 0, 3, 2),
    Case(-0.5, 0, -1, 0), Case(-2.5, 0, -3, -2), Case(0.8875, 3, 0.888, 0.887), Case(0.7995, 3, 0.8, 0.799),
    // Products and sums with rounding noise in the last digits.
    Case(400 * 1.1, 0, 440, 440), Case(400 * 1.1, 11, 440, 440), Case(0.1 + 0.2, 14, 0.3, 0.3),
    Case(1.1 * 1.1, 2, 1.21, 1.21), Case(4.35 * 100, 0, 435, 435), Case(1.15 * 100, 0, 115, 115),
    Case(0.285 * 100, 0, 29, 28), Case(2.4999999999999996, 0, 3, 2), Case(0.49999999999999994, 0, 1, 0),
    // The fifteenth digit decides, the sixteenth does not.
    Case(1.4999999999999, 0, 1, 1), Case(0.999999999999999, 0, 1, 0), Case(0.9999999999999999, 0, 1, 1),
    Case(99_999_999.9999995, 0, 100_000_000, 99_999_999),
    Case(123_456_789.012345, 6, 123_456_789.012345, 123_456_789.012345),
    // Numbers that need no rounding, numbers that round to 0, and rounding to tens.
    Case(0, 2, 0, 0), Case(3, 2, 3, 3), Case(0.004, 2, 0, 0), Case(0.006, 2, 0.01, 0),
    Case(1e-20, 3, 0, 0), Case(1450, -2, 1500, 1400), Case(0.9996, 3, 1, 0.999), Case(9.995, 2, 10, 9.99),
    Case(5e15, 0, 5e15, 5e15), Case(26_175_255.5, 0, 26_175_256, 26_175_255),
  ]

  @Test(arguments: cases)
  func `half goes away from zero, on the 15-digit decimal`(_ row: Case) {
    #expect(Rounding.halfAwayFromZero.round(row.value, digits: row.digits) == row.nearest)
  }

  @Test(arguments: cases)
  func `the rest is cut off, on the 15-digit decimal`(_ row: Case) {
    #expect(Rounding.towardZero.round(row.value, digits: row.digits) == row.cut)
  }

  @Test(arguments: [Double.infinity, -Double.infinity])
  func `infinity stays`(_ value: Double) {
    #expect(Rounding.halfAwayFromZero.round(value, digits: 2) == value)
  }

  @Test(arguments: 0..<200)
  func `rounding is odd, settles at once and moves by half a step at most`(_ seed: Int) {
    var numbers = Seeded(seed)
    let value = numbers.number(-1e6...1e6)
    let digits = numbers.integer(0...4)
    for rule in Rounding.allCases {
      let rounded = rule.round(value, digits: digits)
      #expect(rule.round(-value, digits: digits) == -rounded)
      #expect(rule.round(rounded, digits: digits) == rounded)
      var step = 1.0
      for _ in 0..<digits { step /= 10 }
      let most = rule == .halfAwayFromZero ? step / 2 : step
      #expect((value - rounded).magnitude <= most * (1 + 1e-9))
    }
  }

  @Test(arguments: 0..<200)
  func `a decimal with a 5 behind its last digit goes away from zero`(_ seed: Int) {
    var numbers = Seeded(seed)
    let whole = numbers.integer(1...999_999)
    let digits = numbers.integer(0...3)
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let tie = (Double(whole) * 10 + 5) / (scale * 10)
    #expect(Rounding.halfAwayFromZero.round(tie, digits: digits) == Double(whole + 1) / scale)
    #expect(Rounding.towardZero.round(tie, digits: digits) == Double(whole) / scale)
  }

  struct Pair: CustomTestStringConvertible, Sendable {
    let left: Double
    let right: Double
    let isSame: Bool
    var testDescription: String { "\(left) and \(right)" }
  }

  @Test(arguments: [
    Pair(left: 11 * 1.1, right: 12.1, isSame: true), Pair(left: 0.1 + 0.2, right: 0.3, isSame: true),
    Pair(left: 400 * 1.1, right: 440, isSame: true), Pair(left: 0, right: 0, isSame: true),
    Pair(left: 1, right: 1 + 1e-13, isSame: false), Pair(left: 0, right: 1e-300, isSame: false),
    Pair(left: 1, right: -1, isSame: false), Pair(left: 439.99999999, right: 440, isSame: false),
  ])
  func `numbers that agree to about 15 digits are the same`(_ pair: Pair) {
    #expect(Rounding.isSame(pair.left, pair.right) == pair.isSame)
    #expect(Rounding.isSame(pair.right, pair.left) == pair.isSame)
  }
}
