import Evaluations
import TestKit
import Testing

struct MedianTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let values: [Double]
    let expected: Double?
    var testDescription: String { "\(values)" }
  }

  @Test(arguments: [
    Case(values: [], expected: nil),
    Case(values: [7], expected: 7),
    Case(values: [3, 1], expected: 2),
    Case(values: [9, 1, 5], expected: 5),
    Case(values: [4, -4, 10, 0], expected: 2),
  ])
  func `half of the values lie on either side`(_ row: Case) {
    #expect(median(of: row.values) == row.expected)
  }

  @Test func `the slope is the median over pairs, per year`() {
    #expect(medianOfPairwiseSlopes(years: [], values: []) == nil)
    #expect(medianOfPairwiseSlopes(years: [2020], values: [1]) == nil)
    #expect(medianOfPairwiseSlopes(years: [2020, 2021], values: [1]) == nil)
    #expect(medianOfPairwiseSlopes(years: [2020, 2024], values: [1, 3]) == 0.5)
    // Slopes 4, 0.5, −3.
    #expect(medianOfPairwiseSlopes(years: [2022, 2023, 2024], values: [10, 14, 11]) == 0.5)
  }

  @Test(arguments: 0..<200)
  func `one wild value among eight does not turn a clear slope`(seed: Int) throws {
    var numbers = Seeded(seed)
    let years = numbers.years(count: 8)
    var values = years.map { 3 * Double($0 - 2000) }
    let wild = numbers.integer(0...7)
    values[wild] += numbers.number(-1e6...1e6)
    #expect(medianOfPairwiseSlopes(years: years, values: values) == 3)
  }
}
