import Projections
import TestKit
import Testing

struct DampedTrendPropertiesTests {
  private static let seeds = 0..<200

  /// A fit, and what it was fitted to.
  private struct Sample {
    let years: [Int]
    let values: [Double]
    let trend: DampedTrend
    let year: Int
    let target: Double
  }

  private func sample(_ seed: Int) throws -> Sample {
    var numbers = Seeded(seed)
    let count = numbers.integer(1...12)
    let years = numbers.years(count: count)
    let values = numbers.values(count: count)
    let trend = try #require(DampedTrend(years: years, values: values))
    let horizon = numbers.integer(1...8)
    let margin = numbers.number(-3...3)
    return Sample(
      years: years, values: values, trend: trend, year: trend.lastYear + horizon,
      target: trend.last + margin * trend.typicalChange)
  }

  private func number(_ probability: AttainmentProbability) throws -> Double {
    guard case .probability(let value) = probability else {
      Issue.record("\(probability)")
      return .nan
    }
    return value
  }

  @Test(arguments: seeds)
  func `an exact line is believed fully and followed with damping`(seed: Int) throws {
    var numbers = Seeded(seed)
    let years = numbers.years(count: numbers.integer(3...12))
    let magnitude = numbers.integer(1...40)
    let slope = Bool.random(using: &numbers) ? magnitude : -magnitude
    let start = numbers.integer(-500...500)
    // Whole numbers keep every difference exact, so the weight is one and not nearly one.
    let values = years.map { Double(start + slope * ($0 - 2000)) }
    let trend = try #require(DampedTrend(years: years, values: values))
    #expect(trend.slope == Double(slope))
    #expect(trend.weight == 1)
    for horizon in 1...8 {
      let damped = (1...horizon).map { h in (1...h).reduce(1.0) { power, _ in power * 0.9 } }
      let expected = trend.last + Double(slope) * damped.reduce(0, +)
      let projected = try #require(trend.projection(in: trend.lastYear + horizon))
      #expect(isClose(projected, expected, relative: 1e-12, absolute: 1e-10))
    }
  }

  @Test(arguments: seeds)
  func `moving every year moves nothing else`(seed: Int) throws {
    let sample = try sample(seed)
    let shift = Seeded.shift(seed)
    let moved = try #require(DampedTrend(years: sample.years.map { $0 + shift }, values: sample.values))
    #expect(moved.lastYear == sample.trend.lastYear + shift)
    #expect(moved.slope == sample.trend.slope)
    #expect(moved.weight == sample.trend.weight)
    #expect(moved.typicalChange == sample.trend.typicalChange)
    #expect(moved.raw(in: sample.year + shift) == sample.trend.raw(in: sample.year))
    for level in PredictionInterval.Level.allCases {
      #expect(moved.interval(level, in: sample.year + shift) == sample.trend.interval(level, in: sample.year))
    }
  }

  @Test(arguments: seeds)
  func `another unit scales the figures and leaves the probability`(seed: Int) throws {
    var numbers = Seeded(seed + 1000)
    let factor = numbers.number(0.001...1000)
    let sample = try sample(seed)
    let scaled = try #require(DampedTrend(years: sample.years, values: sample.values.map { $0 * factor }))
    let trend = sample.trend
    #expect(isClose(scaled.slope, factor * trend.slope, relative: 1e-11))
    #expect(isClose(scaled.weight, trend.weight, relative: 1e-9))
    #expect(isClose(scaled.typicalChange, factor * trend.typicalChange, relative: 1e-11))
    #expect(isClose(scaled.meanLevel, factor * trend.meanLevel, relative: 1e-11))
    let before = try number(trend.probability(of: sample.target, isHigherBetter: true, in: sample.year))
    let after = try number(
      scaled.probability(of: sample.target * factor, isHigherBetter: true, in: sample.year))
    #expect(isClose(before, after, relative: 1e-9))
  }

  @Test(arguments: seeds)
  func `the mirror image with the other direction has the same probability`(seed: Int) throws {
    let sample = try sample(seed)
    let mirror = try #require(DampedTrend(years: sample.years, values: sample.values.map { -$0 }))
    #expect(mirror.slope == -sample.trend.slope)
    #expect(mirror.weight == sample.trend.weight)
    let width = 2 * sample.trend.typicalChange
    for (lower, upper) in [(nil, nil), (sample.trend.last - width, sample.trend.last + width)] {
      let bounds = Bounds(lower: lower, upper: upper)
      let mirrored = Bounds(lower: upper.map { -$0 }, upper: lower.map { -$0 })
      for isHigherBetter in [true, false] {
        #expect(
          sample.trend.probability(
            of: sample.target, isHigherBetter: isHigherBetter, within: bounds, in: sample.year)
            == mirror.probability(
              of: -sample.target, isHigherBetter: !isHigherBetter, within: mirrored, in: sample.year))
      }
    }
  }

  @Test(arguments: seeds)
  func `the two directions share the probability between them`(seed: Int) throws {
    let sample = try sample(seed)
    let above = try number(sample.trend.probability(of: sample.target, isHigherBetter: true, in: sample.year))
    let below = try number(
      sample.trend.probability(of: sample.target, isHigherBetter: false, in: sample.year))
    #expect(isClose(above + below, 1, relative: 1e-14))
  }

  @Test(arguments: seeds)
  func `adding a constant moves the projection and only the floor of the typical change`(seed: Int) throws {
    var numbers = Seeded(seed + 2000)
    let constant = numbers.number(-500...500)
    let sample = try sample(seed)
    let trend = sample.trend
    let moved = try #require(
      DampedTrend(years: sample.years, values: sample.values.map { $0 + constant }))
    #expect(isClose(moved.slope, trend.slope, relative: 1e-9, absolute: 1e-11))
    #expect(isClose(moved.weight, trend.weight, relative: 1e-9, absolute: 1e-11))
    let before = try #require(trend.raw(in: sample.year))
    let after = try #require(moved.raw(in: sample.year))
    #expect(isClose(after, before + constant, relative: 1e-9, absolute: 1e-9))
    guard trend.count > 1 else { return }
    let steps = Double(trend.count - 1)
    func changesOnly(_ trend: DampedTrend) -> Double {
      let floor = 0.02 * trend.meanLevel / steps
      return trend.typicalChange * trend.typicalChange - floor * floor
    }
    #expect(isClose(changesOnly(moved), changesOnly(trend), relative: 1e-9, absolute: 1e-9))
  }

  @Test(arguments: seeds)
  func `intervals are nested around the projection and stay inside the bounds`(seed: Int) throws {
    let sample = try sample(seed)
    let bounds = Bounds(
      lower: sample.trend.last - 3 * sample.trend.typicalChange,
      upper: sample.trend.last + sample.trend.typicalChange)
    let point = try #require(sample.trend.projection(in: sample.year, within: bounds))
    guard
      case .range(let eighty) = sample.trend.interval(.eighty, in: sample.year, within: bounds),
      case .range(let ninetyFive) = sample.trend.interval(.ninetyFive, in: sample.year, within: bounds)
    else {
      Issue.record("no interval")
      return
    }
    #expect(eighty.contains(point))
    #expect(eighty.clamped(to: ninetyFive) == eighty)
    #expect(bounds.clipped(ninetyFive.lowerBound) == ninetyFive.lowerBound)
    #expect(bounds.clipped(ninetyFive.upperBound) == ninetyFive.upperBound)
  }

  @Test(arguments: seeds)
  func `a harder target is never more probable`(seed: Int) throws {
    let sample = try sample(seed)
    let bounds = Bounds(lower: sample.trend.last - 40, upper: sample.trend.last + 40)
    var previous = 1.0
    for step in -50...50 {
      let target = sample.trend.last + Double(step)
      let probability = try number(
        sample.trend.probability(of: target, isHigherBetter: true, within: bounds, in: sample.year))
      #expect((0...previous).contains(probability))
      previous = probability
    }
    #expect(previous == 0)
  }
}

extension Seeded {
  /// A shift of years that differs from seed to seed.
  fileprivate static func shift(_ seed: Int) -> Int {
    var numbers = Seeded(seed + 3000)
    return numbers.integer(-1000...1000)
  }
}
