import Foundation
import Projections
import Testing

struct CalibrationTests {
  @Test(arguments: 1...8)
  func `the t table holds the 0,95 quantiles to four decimals`(degrees: Int) {
    // Simpson's rule on the textbook density: the area below the tabulated point, give or take half a digit.
    let nu = Double(degrees)
    let constant = tgamma((nu + 1) / 2) / ((nu * .pi).squareRoot() * tgamma(nu / 2))
    func density(_ x: Double) -> Double { constant * pow(1 + x * x / nu, -(nu + 1) / 2) }
    let end = Calibration.oneSidedT95[degrees - 1]
    let step = end / 2000
    var sum = density(0) + density(end)
    for i in 1..<2000 { sum += (i.isMultiple(of: 2) ? 2 : 4) * density(Double(i) * step) }
    let area = 0.5 + sum * step / 3
    #expect((area - 0.95).magnitude <= 0.5e-4 * density(end) * 1.001)
  }

  @Test func `the t table falls towards the normal quantile`() {
    let table = Calibration.oneSidedT95
    #expect(table.count == 8)
    #expect(zip(table, table.dropFirst()).allSatisfy { $0 > $1 })
    #expect(table.allSatisfy { $0 > 1.6449 })
  }

  @Test func `there is a factor and a distribution for every fitted length`() {
    #expect(Calibration.kappa.count == Calibration.maximumCount)
    #expect(Calibration.distribution.count == Calibration.maximumCount)
    #expect(Calibration.oneSidedT95.count == Calibration.maximumCount - 2)
  }

  @Test(arguments: 1...14)
  func `a fit takes its factor and distribution from the table`(n: Int) throws {
    let values = (0..<n).map { Double($0 % 3) + 1 }
    let trend = try #require(DampedTrend(years: Array(0..<n), values: values))
    let expected: (Int, Double) =
      switch n {
      case 1: (2, 2.05)
      case 2: (2, 1.10)
      case 3: (2, 0.90)
      case 4: (2, 0.75)
      case 5...7: (2, 0.70)
      default: (3, 0.80)
      }
    #expect(trend.distribution.rawValue == expected.0)
    #expect(trend.kappa == expected.1)
  }
}
