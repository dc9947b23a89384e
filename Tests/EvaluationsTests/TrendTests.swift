import Evaluations
import Indicators
import Testing

/// The trend as a word, and the remark on targets close to their baselines.
struct TrendTests {
  private static func series(_ values: [Double]) -> Scenario {
    Scenario(
      testDescription: "\(values)", target: .level(value: 200, year: r(6)),
      series: values.enumerated().map { (r(2 + $0), $1) })
  }

  @Test(arguments: [
    ([100, 110, 125], Trend.rising), ([100, 90, 80], .falling), ([100, 130, 100], .level),
    // A slope of half the last judged digit counts, a smaller one does not.
    ([100, 100.005, 100.01], .rising), ([100, 100.004, 100.008], .level),
    ([100, 110], nil), ([], nil),
  ])
  func `a trend is reported from three years on`(values: [Double], trend: Trend?) {
    let evaluation = Self.series(values).evaluation
    #expect(evaluation.trend == trend)
    #expect((evaluation.trendSlope == nil) == (trend == nil))
  }

  @Test(arguments: [
    (100.0, Indicator.Direction.higherIsBetter, false), (191, .higherIsBetter, true),
    (190, .higherIsBetter, false), (200, .higherIsBetter, false), (209, .lowerIsBetter, true),
    (210, .lowerIsBetter, false),
    // The baseline meets the target, so there is no distance and no progress.
    (209, .higherIsBetter, false), (191, .lowerIsBetter, false),
  ])
  func `a way of less than a twentieth of the target is short`(
    baseline: Double, direction: Indicator.Direction, isShort: Bool
  ) {
    var scenario = Self.series([100])
    scenario.baseline = .value(baseline, year: h(30))
    scenario.direction = direction
    #expect(scenario.evaluation.record.hasShortDistance == isShort)
    scenario.target = .everyYear(value: 200, period: r(2)...r(6))
    #expect(!scenario.evaluation.record.hasShortDistance)
  }
}
