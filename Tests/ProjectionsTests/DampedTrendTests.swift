import Projections
import Testing

struct DampedTrendTests {
  struct Refusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let years: [Int]
    let values: [Double]
  }

  @Test(arguments: [
    Refusal(testDescription: "nothing", years: [], values: []),
    Refusal(testDescription: "more years than values", years: [2020, 2021], values: [1]),
    Refusal(testDescription: "more values than years", years: [2020], values: [1, 2]),
    Refusal(testDescription: "a year twice", years: [2020, 2020], values: [1, 2]),
    Refusal(testDescription: "years backwards", years: [2021, 2020, 2022], values: [1, 2, 3]),
    Refusal(testDescription: "not a number", years: [2020, 2021], values: [1, .nan]),
    Refusal(testDescription: "infinite", years: [2020, 2021], values: [.infinity, 1]),
    Refusal(testDescription: "squares too large", years: [2020, 2021], values: [-1e200, 1e200]),
  ])
  func `unusable observations give no trend`(_ refusal: Refusal) {
    #expect(DampedTrend(years: refusal.years, values: refusal.values) == nil)
  }

  @Test func `four years by hand`() throws {
    // Changes 10, 20, 30 in years 1, 1, 2: slopes 10, 15, 15, 20, 50/3, 15, so b = 15; L = 125.
    let trend = try #require(
      DampedTrend(years: [2019, 2020, 2021, 2023], values: [100, 110, 130, 160]))
    #expect(trend.count == 4)
    #expect(trend.slope == 15)
    #expect(trend.meanLevel == 125)
    // mean(100, 400, 450) + (2.5 / 3)²
    #expect(isClose(trend.typicalChange, (950.0 / 3 + 6.25 / 9).squareRoot(), relative: 1e-14))
    // S = 25 + 25 + 0, se² = 50 / (2·4) = 6.25, c = 2.92
    #expect(isClose(trend.weight, 225 / (225 + 2.92 * 2.92 * 6.25), relative: 1e-14))
    #expect(trend.distribution.rawValue == 2)
    #expect(trend.kappa == 0.75)
  }

  @Test func `only the last ten observations are fitted`() throws {
    let years = Array(2011...2024)
    let values = [900, -50, 7, 0, 10, 12, 11, 15, 14, 18, 17, 21, 20, 24.0]
    let all = try #require(DampedTrend(years: years, values: values))
    #expect(all == DampedTrend(years: years.suffix(10), values: values.suffix(10)))
    #expect(all != DampedTrend(years: years.suffix(9), values: values.suffix(9)))
    #expect(all.count == 10)
  }

  @Test func `two observations carry no trend`() throws {
    let trend = try #require(DampedTrend(years: [2023, 2024], values: [40, 44]))
    #expect(trend.slope == 0)
    #expect(trend.weight == 0)
    #expect(trend.projection(in: 2030) == 44)
  }

  @Test func `values too small to square carry no trend`() throws {
    let trend = try #require(DampedTrend(years: [2020, 2021, 2022], values: [1e-200, 2e-200, 3e-200]))
    #expect(trend.weight == 0)
    #expect(trend.interval(.eighty, in: 2023) == .absent(.noVariation))
  }

  @Test(arguments: [-3, 0])
  func `nothing is projected for a year that is not ahead`(horizon: Int) throws {
    let trend = try #require(DampedTrend(years: [2020, 2021, 2022], values: [1, 2, 4]))
    #expect(trend.raw(in: 2022 + horizon) == nil)
    #expect(trend.projection(in: 2022 + horizon) == nil)
    #expect(trend.scale(at: horizon) == nil)
    #expect(trend.interval(.ninetyFive, in: 2022 + horizon) == .absent(.notAhead))
    #expect(
      trend.probability(of: 0, isHigherBetter: true, in: 2022 + horizon) == .absent(.notAhead))
    #expect(DampedTrend.dampingSum(at: horizon) == 0)
  }

  @Test func `without variation there is no probability even where bounds would decide`() throws {
    let trend = try #require(DampedTrend(years: [2020, 2021, 2022], values: [0, 0, 0]))
    let probability = trend.probability(
      of: 120, isHigherBetter: true, within: Bounds(lower: 0, upper: 100), in: 2024)
    #expect(probability == .absent(.noVariation))
    #expect(trend.projection(in: 2024) == 0)
  }

  @Test(arguments: zip(1...5, [0.9, 1.71, 2.439, 3.0951, 3.68559]))
  func `the damping sum is the sum of the powers`(horizon: Int, expected: Double) {
    #expect(isClose(DampedTrend.dampingSum(at: horizon), expected, relative: 1e-14))
  }

  @Test func `half-widths are those of the published table`() throws {
    // (n, level) → half-width / R at h = 1, 3, 5, two decimals.
    let rows: [(Int, PredictionInterval.Level, [Double])] = [
      (1, .eighty, [3.87, 8.34, 11.93]), (1, .ninetyFive, [8.82, 19.03, 27.21]),
      (2, .eighty, [2.07, 4.48, 6.40]), (2, .ninetyFive, [4.73, 10.21, 14.60]),
      (3, .eighty, [1.70, 3.66, 5.24]), (3, .ninetyFive, [3.87, 8.36, 11.95]),
      (4, .eighty, [1.41, 3.05, 4.36]), (4, .ninetyFive, [3.23, 6.96, 9.96]),
      (5, .eighty, [1.32, 2.85, 4.07]), (7, .ninetyFive, [3.01, 6.50, 9.29]),
      (8, .eighty, [1.31, 2.83, 4.04]), (10, .ninetyFive, [2.55, 5.49, 7.85]),
    ]
    for (n, level, expected) in rows {
      let values = (1...n).map { Double($0 * $0) }
      let trend = try #require(DampedTrend(years: Array(1...n), values: values))
      for (h, ratio) in zip([1, 3, 5], expected) {
        let interval = trend.interval(level, in: trend.lastYear + h)
        guard case .range(let range) = interval else {
          Issue.record("no interval for \(n) years")
          continue
        }
        let halfWidth = (range.upperBound - range.lowerBound) / 2
        #expect(isClose(halfWidth / trend.typicalChange, ratio, relative: 0, absolute: 0.005 + 1e-9))
      }
    }
  }
}
