import Projections
import Testing

struct GrowthRateTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let years: [Int]
    let values: [Double]
    let rate: Double?
    let next: Double?
  }

  @Test(arguments: [
    Case(testDescription: "up", years: [2020, 2022], values: [100, 121], rate: 0.1, next: 133.1),
    Case(
      testDescription: "middle ignored", years: [2020, 2021, 2022], values: [100, 7, 121], rate: 0.1,
      next: 133.1),
    Case(testDescription: "down", years: [2020, 2022], values: [400, 100], rate: -0.5, next: 50),
    Case(testDescription: "level", years: [2020, 2024], values: [5, 5], rate: 0, next: 5),
    Case(
      testDescription: "both negative", years: [2020, 2022], values: [-100, -121], rate: 0.1, next: -133.1),
    Case(
      testDescription: "ten percent on 302", years: [2019, 2020], values: [302, 332.2], rate: 0.1,
      next: 365.42),
    Case(testDescription: "from zero", years: [2020, 2022], values: [0, 5], rate: nil, next: nil),
    Case(testDescription: "to zero", years: [2020, 2022], values: [5, 0], rate: nil, next: nil),
    Case(testDescription: "signs differ", years: [2020, 2022], values: [-1, 1], rate: nil, next: nil),
    Case(testDescription: "one value", years: [2020], values: [1], rate: nil, next: nil),
    Case(testDescription: "none", years: [], values: [], rate: nil, next: nil),
    Case(testDescription: "a value missing", years: [2020, 2021], values: [1], rate: nil, next: nil),
    Case(testDescription: "years backwards", years: [2021, 2020], values: [1, 2], rate: nil, next: nil),
    Case(testDescription: "not a number", years: [2020, 2021], values: [1, .nan], rate: nil, next: nil),
  ])
  func `the rate joins the first and the last value`(_ row: Case) throws {
    let growth = GrowthRate(years: row.years, values: row.values)
    guard let rate = row.rate, let next = row.next, let lastYear = row.years.last else {
      #expect(growth == nil)
      return
    }
    let found = try #require(growth)
    #expect(isClose(found.rate, rate, relative: 1e-12, absolute: 1e-14))
    #expect(isClose(found.value(at: lastYear + 1), next, relative: 1e-12))
    #expect(found.value(at: lastYear) == row.values.last)
  }
}
