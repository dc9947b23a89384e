import Evaluations
import Indicators
import Testing

/// The thresholds beyond which a value is taken for a slip of the unit, from both sides of each.
struct PowerSlipTests {
  /// One value of R2, and whether it is doubted.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let value: Double
    let target: Target
    let isDoubted: Bool

    init(_ description: String, _ value: Double, target: Double = 150, _ isDoubted: Bool) {
      testDescription = description
      self.value = value
      self.target = .level(value: target, year: r(6))
      self.isDoubted = isDoubted
    }
  }

  /// From 100 to 150, unless the target is another.
  static let cases: [Case] = [
    // Beside the plan: mended, a value lies within 1.5 times of baseline and target.
    Case("a tenth is 1.5 times the target", 2250, true),
    Case("a tenth is a little more than 1.5 times the target", 2250.1, false),
    Case("ten times as much is two thirds of the baseline", 6.667, true),
    Case("ten times as much is a little less than two thirds of the baseline", 6.666, false),
    Case("a hundredth is 1.5 times the target", 22_500, true),
    Case("a hundredth is a little more than 1.5 times the target", 22_500.1, false),
    // Beside the plan: only what lies over 5 times outside is doubted at all.
    Case("5 times the target", 750, false),
    Case("a little more than 5 times the target", 750.1, true),
    Case("a fifth of the baseline", 20, false),
    Case("a little less than a fifth of the baseline", 19.99, true),
    // Beside the neighbour, where the plan expects such values: a power of ten to a tenth of the exponent.
    Case("10 to the power of 1.1 times the value before", 1258.9, target: 1000, true),
    Case("a little more", 1259, target: 1000, false),
    Case("10 to the power of 0.9 times the value before", 794.4, target: 1000, true),
    Case("a little less", 794.3, target: 1000, false),
  ]

  @Test(arguments: cases)
  func `a value is doubted up to the threshold and no further`(_ row: Case) {
    let scenario = Scenario(
      testDescription: row.testDescription, target: row.target, baseline: .value(100, year: r(1)),
      values: [r(2): row.value], reportYear: r(6))
    let codes = anomalies(
      evaluate(scenario.plan, scenario.observations, reportYear: r(6)), scenario.observations
    ).map(\.message.code)
    #expect(codes.contains("value-power-of-ten") == row.isDoubted, "\(codes)")
  }
}
