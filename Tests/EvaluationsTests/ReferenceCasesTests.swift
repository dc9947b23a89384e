import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// The published cases of the projection, checked against the definitions and in plain numbers.
struct ReferenceCasesTests {
  @Test func `the table of the projection is the one that is read here`() {
    #expect(ReferenceCase.all.count == 152)
    #expect(ReferenceCase.all.allSatisfy { $0.horizons.count == 5 && $0.years.count == $0.values.count })
    #expect(ReferenceCase.all.count { $0.probability == nil } == 2)
    for row in ReferenceCase.all {
      let isSaid = row.probability != nil
      #expect(row.horizons.allSatisfy { ($0.eighty != nil) == isSaid && ($0.ninetyFive != nil) == isSaid })
      #expect((row.growthProbability != nil) == isSaid)
    }
  }

  @Test(arguments: ReferenceCase.all)
  func `slope, weight, scale and probability are those of the reference`(_ row: ReferenceCase) throws {
    let evaluation = row.scenario.evaluation
    let horizon = row.horizons[row.targetYear - (try #require(row.years.last)) - 1]
    check(.slope, row.slope, evaluation)
    check(.weight, row.weight, evaluation)
    check(.typicalChange, row.typicalChange, evaluation)
    check(.projection, horizon.point, evaluation)
    check(.yearlySpread, row.probability == nil ? nil : row.scale, evaluation)
    check(.lower, horizon.eighty?.lowerBound, evaluation)
    check(.upper, horizon.eighty?.upperBound, evaluation)
    check(.exactProbability, row.probability, evaluation)
  }

  /// 5 % and 95 % stand for all that is less and more.
  @Test(arguments: ReferenceCase.all.filter { $0.probability != nil })
  func `the printed probability is the nearest of 5, 10 … 95 per cent`(_ row: ReferenceCase) throws {
    let exact = try #require(row.probability)
    let printed = try #require(row.scenario.evaluation[.probability].number)
    let steps = stride(from: 5.0, through: 95, by: 5).map { $0 / 100 }
    let nearest = try #require(steps.min { abs($0 - exact) < abs($1 - exact) })
    #expect(isClose(printed, nearest), "\(exact)")
  }

  @Test(arguments: ReferenceCase.all)
  func `the coming years are those of the reference`(_ row: ReferenceCase) throws {
    let evaluation = row.scenario(endingAfter: 5).evaluation
    let ahead = evaluation.record.entries.count - 5
    for (offset, expected) in row.horizons.enumerated() {
      func number(_ figure: YearlyFigure) -> Double? { evaluation[figure][ahead + offset].number }
      check(number(.projected), expected.point)
      check(number(.lower), expected.eighty?.lowerBound)
      check(number(.upper), expected.eighty?.upperBound)
      let reach = number(.spread).map { 4.30265272974946 * $0 }
      let middle = try #require(number(.unclipped))
      check(reach.map { row.clipped(middle - $0) }, expected.ninetyFive?.lowerBound)
      check(reach.map { row.clipped(middle + $0) }, expected.ninetyFive?.upperBound)
    }
  }

  /// The definitions print the first of the three years; the others follow from the projected years and the scale.
  @Test(arguments: ReferenceCase.all)
  func `the probability of growing in each of three years is that of the reference`(_ row: ReferenceCase)
    throws
  {
    let last = FiscalYear(try #require(row.years.last))
    var scenario = row.scenario(endingAfter: 3)
    scenario.target = .growth(rate: row.growth, period: last...last.advanced(by: 3))
    scenario.direction = .higherIsBetter
    scenario.bounds = Indicator.Bounds()
    let evaluation = scenario.evaluation
    let values = evaluation[YearlyFigure.unclipped].suffix(3).compactMap(\.number)
    #expect(values.count == 3)
    let first = evaluation[.exactProbability].number
    let scale = evaluation[.yearlySpread].number
    let product = first.flatMap { first in
      scale.map { scale in
        zip(values, values.dropFirst()).reduce(first) { product, pair in
          let t = (pair.1 - (1 + row.growth) * pair.0) / scale
          return product * (0.5 + t / (2 * (2 + t * t).squareRoot()))
        }
      }
    }
    check(product, row.growthProbability)
  }

  @Test(arguments: ReferenceCase.all)
  func `the plain numbers are those of the reference`(_ row: ReferenceCase) throws {
    let plain = ScalarProjection(years: row.years, values: row.values)
    check(plain.slope, row.slope)
    check(plain.weight, row.weight)
    check(plain.typicalChange, row.typicalChange)
    check(plain.yearlyScale, row.scale)
    #expect(plain.hasChange == (row.probability != nil))
    for (offset, expected) in row.horizons.enumerated() {
      let year = plain.lastYear + offset + 1
      check(row.clipped(plain.value(in: year)), expected.point)
      guard plain.hasChange else { continue }
      let (eighty, ninetyFive) = (plain.eighty(in: year), plain.ninetyFive(in: year))
      check(row.clipped(eighty.lower), expected.eighty?.lowerBound)
      check(row.clipped(eighty.upper), expected.eighty?.upperBound)
      check(row.clipped(ninetyFive.lower), expected.ninetyFive?.lowerBound)
      check(row.clipped(ninetyFive.upper), expected.ninetyFive?.upperBound)
    }
    if plain.hasChange {
      let product = (1...3).reduce(1) {
        $0 * plain.probability(ofGrowth: row.growth, in: plain.lastYear + $1)
      }
      check(product, row.growthProbability)
    }
  }

  private func check(_ found: Double?, _ expected: Double?, _ place: SourceLocation = #_sourceLocation) {
    guard let found, let expected else {
      #expect(found == expected, sourceLocation: place)
      return
    }
    #expect(isClose(found, expected), sourceLocation: place)
  }

  private func check(
    _ figure: Figure, _ expected: Double?, _ evaluation: Evaluation,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let found = evaluation.exactValue(of: figure)
    check(found.number, expected, place)
    if expected == nil { #expect(found == .absent(.noVariation), sourceLocation: place) }
  }
}

extension ReferenceCase {
  /// The row as a level target without baseline.
  fileprivate var scenario: Scenario { scenario(endingAfter: targetYear - (years.last ?? 0)) }

  /// The row as a level target without baseline, so many years after the newest value.
  fileprivate func scenario(endingAfter horizon: Int) -> Scenario {
    let last = FiscalYear(years.last ?? 0)
    let targetYear = last.advanced(by: horizon)
    return Scenario(
      testDescription: id, target: .level(value: target, year: targetYear),
      series: zip(years, values).map { (FiscalYear($0), $1) }, reportYear: last,
      direction: isHigherBetter ? .higherIsBetter : .lowerIsBetter, decimals: 6,
      bounds: Indicator.Bounds(lower: lower, upper: upper), period: FiscalYear(years.first ?? 0)...targetYear)
  }

  /// A number within the bounds.
  fileprivate func clipped(_ number: Double) -> Double {
    max(lower ?? -.infinity, min(upper ?? .infinity, number))
  }
}
