import Backtest
import TestKit
import Testing

/// The probabilities of targets that were not yet met, against what came true.
struct CalibrationTests {
  private func calibration(_ history: [Double], then outcomes: [Double]) throws -> Calibration {
    let series = try #require(
      BacktestSeries(id: "s", historyCount: history.count, values: history + outcomes))
    return BacktestScore(
      of: ReportedProjection(historyLength: history.count), over: [series], calibrates: true
    ).calibration
  }

  /// 10, 14, 10 has no trend: the projection repeats 10, R² = 16 + (0.005·34/3)², the first k is 3/14.
  @Test func `two targets of one outcome by hand`() throws {
    let plain = ScalarProjection(years: [1, 2, 3], values: [10, 14, 10])
    let step = 3.0 / 14 * plain.typicalChange
    let said = plain.probability(of: 10 + step, isHigherBetter: true, in: 4)
    #expect(said > 0.3 && said < 0.5)
    // 12 meets the target above and misses the one below.
    let found = try calibration([10, 14, 10], then: [12])
    #expect(found.count == 2)
    let bin = found.bins[Int(said * 10)]
    #expect(bin.count == 2)
    #expect(bin.meanProbability.map { isClose($0, said, relative: 1e-12) } == true)
    #expect(bin.shareMet == 0.5)
    #expect(
      found.brier.map { isClose($0, ((1 - said) * (1 - said) + said * said) / 2, relative: 1e-12) } == true)
    #expect(found.baseRateBrier == 0.25)
  }

  @Test func `every outcome has two targets, and a history without a change none`() throws {
    #expect(try calibration([10, 14, 10, 9], then: [12, 3, 4, 5, 6, 7]).count == 10)
    #expect(try calibration([3, 3, 3], then: [1]).count == 0)
    let none = try calibration([3, 3, 3], then: [1])
    #expect(none.brier == nil)
    #expect(none.baseRateBrier == nil)
  }

  @Test func `nothing is scored unless it is asked for`() throws {
    let series = try #require(BacktestSeries(id: "s", historyCount: 3, values: [10, 14, 10, 12]))
    #expect(BacktestScore(of: ReportedProjection(historyLength: 3), over: [series]).calibration.count == 0)
  }
}
