import Backtest
import TestKit
import Testing

/// The projection that the backtest reads from the definitions, compared with the same formulas in plain numbers.
struct ReportedProjectionTests {
  @Test(arguments: 0..<200)
  func `values and intervals are those of plain numbers`(_ seed: Int) throws {
    var numbers = Seeded(seed)
    let count = numbers.integer(3...12)
    let history = numbers.values(count: count)
    let plain = ScalarProjection(years: Array(2001...(2000 + count)), values: history)
    let forecasts = try #require(
      ReportedProjection(historyLength: count).forecasts(after: history, count: 5))
    #expect(forecasts.count == 5)
    for (forecast, year) in zip(forecasts, (2001 + count)...) {
      #expect(isClose(forecast.value, plain.value(in: year), absolute: 1e-9))
      let intervals = try #require(forecast.intervals)
      for (found, expected) in [
        (intervals.eighty, plain.eighty(in: year)), (intervals.ninetyFive, plain.ninetyFive(in: year)),
      ] {
        #expect(isClose(found.lowerBound, expected.lower, absolute: 1e-9))
        #expect(isClose(found.upperBound, expected.upper, absolute: 1e-9))
      }
    }
  }

  @Test func `fewer years ahead are the first of them`() {
    let projection = ReportedProjection(historyLength: 4)
    let all = projection.forecasts(after: [3, 1, 4, 1.5], count: 5)
    #expect(projection.forecasts(after: [3, 1, 4, 1.5], count: 2) == all.map { Array($0.prefix(2)) })
  }

  @Test(arguments: [[], [5], [5, 6], [1e200, 2e200, 4e200]])
  func `what no report projects has no forecast`(history: [Double]) {
    #expect(ReportedProjection(historyLength: history.count).forecasts(after: history, count: 3) == nil)
  }

  @Test func `without variation there is a value and no interval`() throws {
    let forecasts = try #require(ReportedProjection(historyLength: 3).forecasts(after: [0, 0, 0], count: 2))
    #expect(forecasts.map(\.value) == [0, 0])
    #expect(forecasts.allSatisfy { $0.intervals == nil })
  }
}
