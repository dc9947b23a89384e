import Evaluations
import TestKit
import Testing

struct LeastSquaresTests {
  // NIST Statistical Reference Datasets, linear regression, Norris (y, x).
  private static let norris: [(y: Double, x: Double)] = [
    (0.1, 0.2), (338.8, 337.4), (118.1, 118.2), (888.0, 884.6), (9.2, 10.1), (228.1, 226.5),
    (668.5, 666.3), (998.5, 996.3), (449.1, 448.6), (778.9, 777.0), (559.2, 558.2), (0.3, 0.4),
    (0.1, 0.6), (778.1, 775.5), (668.8, 666.9), (339.3, 338.0), (448.9, 447.5), (10.8, 11.6),
    (557.7, 556.0), (228.3, 228.1), (998.0, 995.8), (888.8, 887.6), (119.6, 120.2), (0.3, 0.3),
    (0.6, 0.3), (557.6, 556.8), (339.3, 339.1), (888.0, 887.2), (998.5, 999.0), (778.9, 779.0),
    (10.2, 11.1), (117.6, 118.3), (228.9, 229.2), (668.4, 669.1), (449.2, 448.9), (0.2, 0.5),
  ]

  @Test func `the certified line of Norris is found`() throws {
    let line = try #require(LeastSquares(xs: Self.norris.map(\.x), ys: Self.norris.map(\.y)))
    #expect(isClose(line.slope, 1.00211681802045, relative: 1e-13))
    #expect(isClose(line.intercept, -0.262323073774029, relative: 1e-11))
    #expect(line.value(at: 0) == line.intercept)
  }

  @Test func `points without a line are refused`() {
    #expect(LeastSquares(xs: [], ys: []) == nil)
    #expect(LeastSquares(xs: [1], ys: [1]) == nil)
    #expect(LeastSquares(xs: [1, 2], ys: [1]) == nil)
    #expect(LeastSquares(xs: [3, 3, 3], ys: [1, 2, 3]) == nil)
    #expect(LeastSquares(xs: [1, 2], ys: [1, .nan]) == nil)
    #expect(LeastSquares(xs: [1, .infinity], ys: [1, 2]) == nil)
  }

  @Test(arguments: 0..<200)
  func `an exact line through years is projected exactly`(seed: Int) throws {
    var numbers = Seeded(seed)
    let years = numbers.years(count: numbers.integer(2...12))
    let slope = Double(numbers.integer(-30...30))
    let start = Double(numbers.integer(-900...900))
    let line = try #require(
      LeastSquares(years: years, values: years.map { start + slope * Double($0 - 2000) }))
    #expect(isClose(line.slope, slope, relative: 1e-12))
    #expect(isClose(line.value(at: 2035), start + slope * 35, relative: 1e-11))
  }

  @Test(arguments: 0..<200)
  func `the residuals balance`(seed: Int) throws {
    var numbers = Seeded(seed)
    let years = numbers.years(count: 9)
    let values = numbers.values(count: 9)
    let line = try #require(LeastSquares(years: years, values: values))
    let residuals = zip(years, values).map { $1 - line.value(at: Double($0)) }
    let moments = zip(years, residuals).map { Double($0 - 2000) * $1 }
    #expect(residuals.reduce(0, +).magnitude < 1e-9)
    #expect(moments.reduce(0, +).magnitude < 1e-7)
  }
}
