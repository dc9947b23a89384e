import Backtest
import Indicators
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

  @Test(arguments: [0.0, 5])
  func `without a change there is a value and neither interval nor probability`(value: Double) throws {
    let projection = ReportedProjection(historyLength: 3)
    let history = [value, value, value]
    let forecasts = try #require(projection.forecasts(after: history, count: 2))
    #expect(forecasts.map(\.value) == [value, value])
    #expect(forecasts.allSatisfy { $0.intervals == nil })
    #expect(projection.typicalChange(of: history) == nil)
    #expect(projection.probability(of: 9, .higherIsBetter, after: history, ahead: 1) == nil)
  }

  @Test(arguments: 0..<100)
  func `probabilities are those of plain numbers`(_ seed: Int) throws {
    var numbers = Seeded(seed)
    let count = numbers.integer(3...12)
    let history = numbers.values(count: count)
    let plain = ScalarProjection(years: Array(2001...(2000 + count)), values: history)
    let projection = ReportedProjection(historyLength: count)
    let change = try #require(projection.typicalChange(of: history))
    #expect(isClose(change, plain.typicalChange))
    for years in 1...5 {
      let target = plain.last + numbers.number(-3...3) * change
      for direction in [Indicator.Direction.higherIsBetter, .lowerIsBetter] {
        let found = try #require(projection.probability(of: target, direction, after: history, ahead: years))
        let expected = plain.probability(
          of: target, isHigherBetter: direction == .higherIsBetter, in: 2000 + count + years)
        #expect(isClose(found, expected))
      }
    }
  }
}
