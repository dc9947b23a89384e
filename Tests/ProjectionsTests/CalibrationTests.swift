import Projections
import Testing

struct CalibrationTests {
  @Test func `the t table is the quantile of the closed forms where there is one`() {
    // qt(0.95, 2) and qt(0.95, 3): the distribution at the rounded quantile is 0.95 to the digits printed.
    #expect(isClose(StudentT.two.cumulative(Calibration.oneSidedT95[1]), 0.95, relative: 0, absolute: 1e-5))
    #expect(isClose(StudentT.three.cumulative(Calibration.oneSidedT95[2]), 0.95, relative: 0, absolute: 1e-5))
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
    #expect(trend.nu == expected.0)
    #expect(trend.kappa == expected.1)
  }
}
