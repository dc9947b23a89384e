import Backtest
import TestKit
import Testing

struct BacktestTests {
  private func series(_ history: [Double], then outcomes: [Double]) throws -> BacktestSeries {
    try #require(BacktestSeries(id: "s", historyCount: history.count, values: history + outcomes))
  }

  private func score(last n: Int, of collection: some Sequence<BacktestSeries>) -> BacktestScore {
    BacktestScore(of: ReportedProjection(historyLength: n), over: collection)
  }

  @Test func `a series needs a history and something after it`() {
    func make(_ count: Int, _ values: [Double]) -> BacktestSeries? {
      BacktestSeries(id: "s", historyCount: count, values: values)
    }
    #expect(make(0, [1, 2]) == nil)
    #expect(make(2, [1, 2]) == nil)
    #expect(make(3, [1, 2]) == nil)
    #expect(make(-1, [1, 2]) == nil)
    #expect(make(1, [1, .nan]) == nil)
    #expect(make(1, [1, 2]) != nil)
  }

  @Test func `a history that comes back is held`() throws {
    // Slopes 2, −2 and 0: no trend, so the forecast repeats 10. The mean change of 10, 12, 10 is 2; the errors are 4
    // and 0.
    let score = score(last: 3, of: [try series([10, 12, 10], then: [14, 10])])
    #expect(score.seriesCount == 1)
    #expect(score.method.scaledError == 1)
    // 200 × 4/24 and 0.
    let percentage = try #require(score.method.symmetricPercentageError)
    #expect(isClose(percentage, 100.0 / 6, relative: 1e-12))
    #expect(score.method == score.naive)
    #expect(score.overallWeightedError == 1)
    // R = 2.0007…, the scale 1.25, so 14 is outside 10 ± 2.35 in the first year and inside 10 ± 5.37.
    #expect(score.coverage(.eighty) == 0.5)
    #expect(score.coverage(.ninetyFive) == 1)
  }

  @Test func `three years of history by hand`() throws {
    // An exact line, of three years taken by half: the projection is 14 + 0.9 = 14.9, the outcome 16; the mean change is 2.
    let score = score(last: 3, of: [try series([10, 12, 14], then: [16])])
    let method = try #require(score.method.scaledError)
    let percentage = try #require(score.method.symmetricPercentageError)
    let overall = try #require(score.overallWeightedError)
    #expect(isClose(method, 0.55, relative: 1e-12))
    #expect(score.naive.scaledError == 1)
    #expect(isClose(percentage, 220 / 30.9, relative: 1e-12))
    #expect(isClose(overall, 0.5 * (0.55 + (220 / 30.9) / (400.0 / 30)), relative: 1e-12))
  }

  @Test func `the scale comes from the whole history and the fit from its end`() throws {
    // Changes 10, 0, 10, 10 have the mean 7.5. The last three values have no trend, so the forecast repeats 20.
    let score = score(last: 3, of: [try series([10, 20, 20, 30, 20], then: [26])])
    #expect(score.method.scaledError == 6 / 7.5)
  }

  @Test func `a scaled error is cut off at fifty`() throws {
    let score = score(last: 3, of: [try series([10, 11, 10], then: [1000])])
    #expect(score.method.scaledError == 50)
  }

  @Test func `only five outcomes are scored`() throws {
    let short = score(last: 3, of: [try series([1, 2, 4], then: [3, 4, 5, 6, 7])])
    let long = score(last: 3, of: [try series([1, 2, 4], then: [3, 4, 5, 6, 7, 500])])
    #expect(short == long)
  }

  @Test func `short and unchanging series are left out`() throws {
    let left = score(last: 3, of: [try series([1, 2], then: [3]), try series([4, 4, 4], then: [5])])
    #expect(left == BacktestScore(historyLength: 3))
    #expect(left.seriesCount == 0)
    #expect(left.method.scaledError == nil)
    #expect(left.coverage(.eighty) == nil)
    #expect(left.overallWeightedError == nil)
  }

  @Test(arguments: [0, 1, 2])
  func `what no report projects is not scored`(n: Int) throws {
    #expect(score(last: n, of: [try series([1, 2, 4, 3], then: [3])]).seriesCount == 0)
  }

  @Test(arguments: [[1.0, 0, 2, 3], [1, -1, 2, 3], [1, 2, 3, 0]])
  func `a value that is not positive takes the series out of the percentage only`(values: [Double]) throws {
    let score = score(last: 3, of: [try series(Array(values.prefix(3)), then: Array(values.suffix(1)))])
    #expect(score.seriesCount == 1)
    #expect(score.method.symmetricPercentageError == nil)
    #expect(score.method.scaledError != nil)
    #expect(score.overallWeightedError == nil)
  }

  @Test func `a value before the fitted ones may be zero`() throws {
    let score = score(last: 3, of: [try series([0, 1, 2, 1], then: [3])])
    #expect(score.method.symmetricPercentageError == 100)
  }

  @Test(arguments: [0.0, 4])
  func `a history that ends without a change counts in the errors and not in the coverage`(value: Double)
    throws
  {
    let score = score(last: 3, of: [try series([3, value, value, value], then: [value, 1])])
    #expect(score.seriesCount == 1)
    #expect(score.method.scaledError != nil)
    #expect(score.method == score.naive)
    #expect(score.coverage(.eighty) == nil)
    #expect(score.coverage(.ninetyFive) == nil)
  }

  @Test(arguments: 0..<200)
  func `scores of two parts merge to the score of the whole`(seed: Int) throws {
    var numbers = Seeded(seed)
    let collection = try (0..<6).map { _ in
      try series(
        numbers.values(count: numbers.integer(2...9)), then: numbers.values(count: 4))
    }
    let whole = score(last: 4, of: collection)
    var merged = score(last: 4, of: collection.prefix(3))
    merged.merge(score(last: 4, of: collection.dropFirst(3)))
    #expect(merged.seriesCount == whole.seriesCount)
    #expect(merged.coverage(.eighty) == whole.coverage(.eighty))
    #expect(merged.coverage(.ninetyFive) == whole.coverage(.ninetyFive))
    for (part, all) in [(merged.method, whole.method), (merged.naive, whole.naive)] {
      #expect(agree(part.scaledError, all.scaledError))
      #expect(agree(part.symmetricPercentageError, all.symmetricPercentageError))
    }
  }

  @Test func `scores of different lengths do not merge`() async {
    await #expect(processExitsWith: .failure) {
      var score = BacktestScore(historyLength: 4)
      score.merge(BacktestScore(historyLength: 5))
    }
  }

  private func agree(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return isClose(a, b, relative: 1e-12)
  }
}
