import Projections
import TestKit
import Testing

struct BacktestTests {
  private func series(_ history: [Double], then outcomes: [Double]) throws -> BacktestSeries {
    try #require(
      BacktestSeries(id: "s", historyCount: history.count, firstYear: 2000, values: history + outcomes))
  }

  @Test func `a series needs a history and something after it`() {
    func make(_ count: Int, _ values: [Double]) -> BacktestSeries? {
      BacktestSeries(id: "s", historyCount: count, firstYear: 2000, values: values)
    }
    #expect(make(0, [1, 2]) == nil)
    #expect(make(2, [1, 2]) == nil)
    #expect(make(3, [1, 2]) == nil)
    #expect(make(-1, [1, 2]) == nil)
    #expect(make(1, [1, .nan]) == nil)
    #expect(make(1, [1, 2]) != nil)
    #expect(BacktestSeries(id: "s", historyCount: 1, firstYear: .max - 1, values: [1, 2]) == nil)
  }

  @Test func `two years of history by hand`() throws {
    // n = 2 holds the last value: 11. Mean change of 10, 12, 11 is 1.5; errors 3 and 0.
    let score = BacktestScore(historyLength: 2, of: [try series([10, 12, 11], then: [14, 11])])
    #expect(score.seriesCount == 1)
    #expect(score.method.scaledError == 1)
    #expect(score.method.symmetricPercentageError == 12)
    #expect(score.method == score.naive)
    #expect(score.overallWeightedError == 1)
    // R = 1.0261…, so 14 is outside 11 ± 2.13 and inside 11 ± 4.86.
    #expect(score.coverage(.eighty) == 0.5)
    #expect(score.coverage(.ninetyFive) == 1)
  }

  @Test func `three years of history by hand`() throws {
    // An exact line: projected 14 + 2·0.9 = 15.8 against 16; the mean change is 2.
    let score = BacktestScore(historyLength: 3, of: [try series([10, 12, 14], then: [16])])
    let method = try #require(score.method.scaledError)
    let percentage = try #require(score.method.symmetricPercentageError)
    let overall = try #require(score.overallWeightedError)
    #expect(isClose(method, 0.1, relative: 1e-12))
    #expect(score.naive.scaledError == 1)
    #expect(isClose(percentage, 40 / 31.8, relative: 1e-12))
    #expect(isClose(overall, 0.5 * (0.1 + (40 / 31.8) / (400.0 / 30)), relative: 1e-12))
  }

  @Test func `the scale comes from the whole history and the fit from its end`() throws {
    // Changes 10, 0: mean 5. The last two values do not move, so 20 is held.
    let score = BacktestScore(historyLength: 2, of: [try series([10, 20, 20], then: [25])])
    #expect(score.method.scaledError == 1)
  }

  @Test func `a scaled error is cut off at fifty`() throws {
    let score = BacktestScore(historyLength: 2, of: [try series([10, 11], then: [1000])])
    #expect(score.method.scaledError == 50)
  }

  @Test func `only five outcomes are scored`() throws {
    let short = BacktestScore(historyLength: 2, of: [try series([1, 2], then: [3, 4, 5, 6, 7])])
    let long = BacktestScore(historyLength: 2, of: [try series([1, 2], then: [3, 4, 5, 6, 7, 500])])
    #expect(short == long)
  }

  @Test func `short and unchanging series are left out`() throws {
    let score = BacktestScore(
      historyLength: 3, of: [try series([1, 2], then: [3]), try series([4, 4, 4], then: [5])])
    #expect(score == BacktestScore(historyLength: 3))
    #expect(score.seriesCount == 0)
    #expect(score.method.scaledError == nil)
    #expect(score.coverage(.eighty) == nil)
    #expect(score.overallWeightedError == nil)
    #expect(BacktestScore(historyLength: 0, of: [try series([1, 2], then: [3])]).seriesCount == 0)
  }

  @Test(arguments: [[1.0, 0, 2, 3], [1, -1, 2, 3], [1, 2, 3, 0]])
  func `a value that is not positive takes the series out of the percentage only`(values: [Double]) throws {
    let score = BacktestScore(
      historyLength: 2, of: [try series(Array(values.prefix(3)), then: Array(values.suffix(1)))])
    #expect(score.seriesCount == 1)
    #expect(score.method.symmetricPercentageError == nil)
    #expect(score.method.scaledError != nil)
    #expect(score.overallWeightedError == nil)
  }

  @Test func `a value before the fitted ones may be zero`() throws {
    let score = BacktestScore(historyLength: 2, of: [try series([0, 1, 2], then: [3])])
    #expect(score.method.symmetricPercentageError == 40)
  }

  @Test func `without variation only the held value is covered`() throws {
    let score = BacktestScore(historyLength: 2, of: [try series([3, 0, 0], then: [0, 1])])
    #expect(score.coverage(.eighty) == 0.5)
    #expect(score.coverage(.ninetyFive) == 0.5)
  }

  @Test(arguments: 0..<200)
  func `scores of two parts merge to the score of the whole`(seed: Int) throws {
    var numbers = Seeded(seed)
    let collection = try (0..<6).map { _ in
      try series(
        numbers.values(count: numbers.integer(2...9)), then: numbers.values(count: 4))
    }
    let whole = BacktestScore(historyLength: 4, of: collection)
    var merged = BacktestScore(historyLength: 4, of: collection.prefix(3))
    merged.merge(BacktestScore(historyLength: 4, of: collection.dropFirst(3)))
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
