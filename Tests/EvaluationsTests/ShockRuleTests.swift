import Evaluations
import TestKit
import Testing

struct ShockRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var years = Array(2016...2023)
    let values: [Double]
    let expected: [Int]
  }

  @Test(arguments: [
    Case(testDescription: "no shock", values: [100, 103, 105, 109, 112, 114, 118, 121], expected: []),
    Case(testDescription: "one year back", values: [100, 103, 105, 109, 112, 114, 40, 121], expected: [6]),
    Case(
      testDescription: "three years back", values: [100, 103, 105, 109, 30, 114, 118, 121], expected: [4]),
    Case(
      testDescription: "one and two years back", values: [100, 103, 105, 109, 112, 35, 40, 121],
      expected: [5, 6]),
    Case(testDescription: "last year", values: [100, 103, 105, 109, 112, 114, 118, 20], expected: [7]),
    Case(testDescription: "a peak", values: [100, 103, 105, 300, 112, 114, 118, 121], expected: [3]),
    Case(
      testDescription: "recovery back on the line", values: [100, 103, 105, 109, 40, 114, 118, 121],
      expected: [4]),
    Case(
      testDescription: "under a quarter of the level", values: [100, 100, 100, 80, 100, 100, 100, 100],
      expected: []),
    Case(
      testDescription: "exactly a quarter", values: [100, 100, 100, 75, 100, 100, 100, 100], expected: []),
    Case(testDescription: "over a quarter", values: [100, 100, 100, 74, 100, 100, 100, 100], expected: [3]),
    Case(
      testDescription: "wide noise hides the same drop",
      values: [100, 130, 80, 74, 120, 90, 125, 85], expected: []),
    Case(
      testDescription: "below zero", values: [-100, -103, -105, -109, -30, -114, -118, -121], expected: [4]),
    Case(testDescription: "constant", values: [5, 5, 5, 5, 5, 5, 5, 5], expected: []),
    Case(testDescription: "all zero", values: [0, 0, 0, 0, 0, 0, 0, 0], expected: []),
    Case(testDescription: "one event among zeros", values: [0, 0, 0, 0, 0, 0, 3, 0], expected: [6]),
    Case(testDescription: "three years", years: [2016, 2017, 2018], values: [100, 100, 10], expected: []),
    Case(
      testDescription: "four years", years: [2016, 2017, 2018, 2019], values: [100, 100, 10, 100],
      expected: [2]),
    Case(
      testDescription: "gaps", years: [2005, 2010, 2015, 2020, 2021, 2022],
      values: [50, 60, 70, 80, 20, 84], expected: [4]),
    Case(
      testDescription: "a value missing", years: [2016, 2017, 2018, 2019, 2020], values: [1, 2, 3, 4],
      expected: []),
  ])
  func `years far off the robust line are suggested and no others`(_ row: Case) {
    #expect(ShockRule.suggestions(years: row.years, values: row.values) == row.expected)
  }

  @Test(arguments: 0..<200)
  func `a halved year in a quiet series is found wherever it is`(seed: Int) {
    var numbers = Seeded(seed)
    let drift = numbers.number(-1...1)
    var values = (0..<8).map { 100 + drift * Double($0) + numbers.number(-1...1) }
    let hit = numbers.integer(0...7)
    values[hit] *= numbers.number(0.1...0.5)
    #expect(ShockRule.suggestions(years: Array(2016...2023), values: values) == [hit])
  }
}
