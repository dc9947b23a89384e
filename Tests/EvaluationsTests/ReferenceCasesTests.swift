import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// The published cases of the projection, checked against the definitions of the sheets and in plain numbers.
struct ReferenceCasesTests {
  @Test func `the table of the projection is the one that is read here`() {
    #expect(ReferenceCase.all.count == 151)
    #expect(ReferenceCase.all.allSatisfy { $0.horizons.count == 5 && $0.years.count == $0.values.count })
  }

  @Test(arguments: ReferenceCase.all)
  func `slope, weight, interval and probability are those of the reference`(_ row: ReferenceCase) throws {
    let evaluation = row.scenario.evaluation
    for (figure, expected) in try row.figures {
      let found = evaluation.exactValue(of: figure).number
      #expect(
        found.map { isClose($0, expected) } ?? false,
        "\(figure.name): expected \(expected), got \(evaluation[figure])")
    }
  }

  @Test(arguments: ReferenceCase.all)
  func `the plain numbers are those of the reference`(_ row: ReferenceCase) throws {
    let plain = ScalarProjection(years: row.years, values: row.values)
    #expect(isClose(plain.slope, row.slope))
    #expect(isClose(plain.weight, row.weight))
    #expect(isClose(plain.typicalChange, row.typicalChange))
    func clipped(_ number: Double) -> Double {
      max(row.lower ?? -.infinity, min(row.upper ?? .infinity, number))
    }
    for (offset, expected) in row.horizons.enumerated() {
      let year = plain.lastYear + offset + 1
      #expect(isClose(clipped(plain.value(in: year)), expected.point))
      let eighty = plain.eighty(in: year)
      #expect(isClose(clipped(eighty.lower), expected.eighty.lowerBound))
      #expect(isClose(clipped(eighty.upper), expected.eighty.upperBound))
      let ninetyFive = plain.ninetyFive(in: year)
      #expect(isClose(clipped(ninetyFive.lower), expected.ninetyFive.lowerBound))
      #expect(isClose(clipped(ninetyFive.upper), expected.ninetyFive.upperBound))
    }
  }
}

extension ReferenceCase {
  /// The row as a level target without baseline.
  fileprivate var scenario: Scenario {
    Scenario(
      testDescription: id, target: .level(value: target, year: FiscalYear(targetYear)),
      series: zip(years, values).map { (FiscalYear($0), $1) }, reportYear: FiscalYear(years.last ?? 0),
      direction: isHigherBetter ? .higherIsBetter : .lowerIsBetter, decimals: 6,
      bounds: Indicator.Bounds(lower: lower, upper: upper),
      period: FiscalYear(years.first ?? 0)...FiscalYear(targetYear))
  }

  fileprivate var figures: [(Figure, Double)] {
    get throws {
      let last = try #require(years.last)
      let horizon = horizons[targetYear - last - 1]
      return [
        (.slope, slope), (.weight, weight), (.typicalChange, typicalChange), (.projection, horizon.point),
        (.lower, horizon.eighty.lowerBound), (.upper, horizon.eighty.upperBound),
        (.exactProbability, probability),
      ]
    }
  }
}
