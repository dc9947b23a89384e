import Projections
import Testing

struct ReferenceCasesTests {
  @Test func `the reference table has two hundred complete rows`() {
    #expect(ReferenceCase.all.count == 200)
    #expect(ReferenceCase.all.allSatisfy { $0.horizons.count == 5 && $0.years.count == $0.values.count })
    #expect(ReferenceCase.all.filter(\.isExempt).count == 2)
  }

  @Test(arguments: ReferenceCase.all)
  func `the fit agrees with the reference`(row: ReferenceCase) throws {
    let trend = try #require(DampedTrend(years: row.years, values: row.values))
    #expect(trend.count == row.count)
    #expect(trend.distribution.rawValue == row.nu)
    #expect(trend.last == row.values.last)
    #expect(trend.lastYear == row.years.last)
    #expect(isClose(trend.slope, row.slope))
    #expect(isClose(trend.weight, row.weight))
    #expect(isClose(trend.typicalChange, row.typicalChange))
  }

  @Test(arguments: ReferenceCase.all)
  func `projections and intervals agree with the reference`(row: ReferenceCase) throws {
    let trend = try #require(DampedTrend(years: row.years, values: row.values))
    let bounds = Bounds(lower: row.lower, upper: row.upper)
    for (offset, expected) in row.horizons.enumerated() {
      let year = trend.lastYear + offset + 1
      let point = try #require(trend.projection(in: year, within: bounds))
      #expect(isClose(point, expected.point))
      let eighty = trend.interval(.eighty, in: year, within: bounds)
      let ninetyFive = trend.interval(.ninetyFive, in: year, within: bounds)
      if row.isExempt {
        #expect(eighty == .absent(.noVariation))
        #expect(ninetyFive == .absent(.noVariation))
      } else {
        #expect(agrees(eighty, expected.eighty))
        #expect(agrees(ninetyFive, expected.ninetyFive))
      }
    }
  }

  @Test(arguments: ReferenceCase.all)
  func `probabilities agree with the reference`(row: ReferenceCase) throws {
    let trend = try #require(DampedTrend(years: row.years, values: row.values))
    let probability = trend.probability(
      of: row.target, isHigherBetter: row.isHigherBetter,
      within: Bounds(lower: row.lower, upper: row.upper), in: row.targetYear)
    switch probability {
    case .probability(let value):
      #expect(!row.isExempt)
      #expect(isClose(value, row.probability))
    case .absent(let reason):
      #expect(row.isExempt)
      #expect(reason == .noVariation)
    }
  }

  private func agrees(_ interval: PredictionInterval, _ expected: ClosedRange<Double>) -> Bool {
    guard case .range(let range) = interval else { return false }
    return isClose(range.lowerBound, expected.lowerBound) && isClose(range.upperBound, expected.upperBound)
  }
}
