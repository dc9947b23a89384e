import Evaluations
import Figures
import Foundation
import Indicators
import TestKit
import Testing

/// The projection by the definitions, checked by hand and against the same formulas in plain numbers.
struct ProjectionTests {
  private static let seeds = 0..<200

  /// An indicator that consists of values only, with a target some years ahead.
  private static func scenario(
    _ years: [Int], _ values: [Double], ahead horizon: Int, target: Double = 0,
    direction: Indicator.Direction = .higherIsBetter, bounds: Indicator.Bounds = Indicator.Bounds()
  ) -> Scenario {
    let last = FiscalYear(years.last ?? 0)
    return Scenario(
      testDescription: "\(values)", target: .level(value: target, year: last.advanced(by: horizon)),
      series: zip(years, values).map { (FiscalYear($0), $1) }, reportYear: last, direction: direction,
      decimals: 6, bounds: bounds, period: FiscalYear(years.first ?? 0)...last.advanced(by: horizon))
  }

  private static func number(_ figure: Figure, _ scenario: Scenario) throws -> Double {
    try #require(scenario.evaluation.exactValue(of: figure).number)
  }

  // MARK: Compared with plain numbers

  @Test(arguments: seeds)
  func `the figures of random series are those of plain numbers`(_ seed: Int) throws {
    var numbers = Seeded(seed)
    let count = numbers.integer(3...12)
    let years = numbers.years(count: count)
    let values = numbers.values(count: count)
    let horizon = numbers.integer(1...8)
    let plain = ScalarProjection(years: years, values: values)
    let target = plain.last + numbers.number(-3...3) * plain.typicalChange
    let isHigherBetter = numbers.chance(50)
    let scenario = Self.scenario(
      years, values, ahead: horizon, target: target,
      direction: isHigherBetter ? .higherIsBetter : .lowerIsBetter)
    let evaluation = scenario.evaluation

    let year = plain.lastYear + horizon
    let figures: [(Figure, Double)] = [
      (.fittedYears, Double(plain.count)), (.anchor, plain.last), (.slope, plain.slope),
      (.weight, plain.weight), (.typicalChange, plain.typicalChange), (.projection, plain.value(in: year)),
      (.spread, plain.scale(in: year)),
      (.exactProbability, plain.probability(of: target, isHigherBetter: isHigherBetter, in: year)),
    ]
    for (figure, expected) in figures {
      let found = evaluation.exactValue(of: figure).number
      #expect(found.map { isClose($0, expected) } ?? false, "\(figure.name): \(expected)")
    }
    for (column, year) in evaluation.record.years.enumerated() where year.number > plain.lastYear {
      let eighty = plain.eighty(in: year.number)
      let rows: [(YearlyFigure, Double)] = [
        (.projected, plain.value(in: year.number)), (.spread, plain.scale(in: year.number)),
        (.lower, eighty.lower), (.upper, eighty.upper),
      ]
      for (row, expected) in rows {
        let found = evaluation[row][column].number
        #expect(found.map { isClose($0, expected) } ?? false, "\(row.name) \(year)")
      }
    }
  }

  // MARK: By hand

  @Test func `four years by hand`() throws {
    // Changes 10, 20, 30 in years 1, 1, 2: slopes 10, 15, 15, 20, 50/3, 15, so b = 15; L = 125.
    let evaluation = Self.scenario([2019, 2020, 2021, 2023], [100, 110, 130, 160], ahead: 1).evaluation
    #expect(evaluation[.slope] == .number(15))
    #expect(evaluation[.meanLevel] == .number(125))
    // mean(100, 400, 450) + (0.005 · 125)²
    let change = try #require(evaluation[.typicalChange].number)
    #expect(isClose(change, (950.0 / 3 + 0.390625).squareRoot(), relative: 1e-14))
    // S = 25 + 25 + 0, se² = 50 / (2·4) = 6.25, c = 2.92
    let reliability = try #require(evaluation[.reliability].number)
    #expect(isClose(reliability, 225 / (225 + 2.92 * 2.92 * 6.25), relative: 1e-14))
    #expect(evaluation[.yearDiscount] == .number(2.0 / 3))
    #expect(evaluation[.weight].number.map { isClose($0, reliability * 2 / 3, relative: 1e-14) } == true)
  }

  @Test func `only the last ten years are fitted`() {
    let years = Array(2011...2024)
    let values = [900, -50, 7, 0, 10, 12, 11, 15, 14, 18, 17, 21, 20, 24.0]
    let all = Self.scenario(years, values, ahead: 3).evaluation
    func figures(last count: Int) -> [Value] {
      let evaluation = Self.scenario(years.suffix(count), values.suffix(count), ahead: 3).evaluation
      return [Figure.fittedYears, .slope, .weight, .typicalChange, .upper].map { evaluation[$0] }
    }
    #expect(all[.fittedYears] == .number(10))
    #expect(figures(last: 14) == figures(last: 10))
    #expect(figures(last: 14) != figures(last: 9))
  }

  @Test(arguments: zip(1...5, [0.9, 1.71, 2.439, 3.0951, 3.68559]))
  func `an exact line of five years is believed fully and followed with damping`(
    horizon: Int, damping: Double
  ) throws {
    let scenario = Self.scenario([2019, 2020, 2021, 2023, 2024], [-27, -20, -13, 1, 8], ahead: horizon)
    #expect(scenario.evaluation[.weight] == .number(1))
    #expect(isClose(try Self.number(.projection, scenario), 8 + 7 * damping, relative: 1e-14))
  }

  @Test(arguments: [(3, 0.5), (4, 2.0 / 3), (5, 1), (6, 1), (12, 1)])
  func `few years believe an exact line by a half and by two thirds`(n: Int, discount: Double) {
    let values = (0..<n).map { 100 + 4 * Double($0) }
    let evaluation = Self.scenario(Array(2001...(2000 + n)), values, ahead: 1).evaluation
    #expect(evaluation[.reliability] == .number(1))
    #expect(evaluation[.yearDiscount] == .number(discount))
    #expect(evaluation[.weight] == .number(discount))
  }

  @Test(arguments: [0.0, 7, -2])
  func `values that are all equal have a point alone, even where bounds would decide`(value: Double) {
    let evaluation = Self.scenario(
      [2020, 2021, 2022], [value, value, value], ahead: 2, target: 120,
      bounds: Indicator.Bounds(lower: -5, upper: 100)
    ).evaluation
    #expect(evaluation[.projection] == .number(value))
    for figure in [Figure.spread, .lower, .upper, .exactProbability, .probability] {
      #expect(evaluation[figure] == .absent(.noVariation), "\(figure.name)")
    }
    #expect(evaluation[YearlyFigure.lower].allSatisfy { $0.number == nil })
    #expect(evaluation.outlook == "－ 推計不可（変化なし）")
  }

  @Test(arguments: [4, 6, 10])
  func `a change of five per cent of the level has a scale of 0,77 of it, whatever the years`(n: Int) throws {
    // Steps of ±10 about a mean of 200: R² = 100 + (0.005 · 200)², and 10 is the usual change.
    let values = (0..<n).map { $0.isMultiple(of: 2) ? 205.0 : 195.0 }
    let scenario = Self.scenario(Array(2001...(2000 + n)), values, ahead: 1)
    let change = try Self.number(.typicalChange, scenario)
    #expect(isClose(change, 101.0.squareRoot(), relative: 1e-12))
    let scale = try Self.number(.yearlySpread, scenario)
    #expect(isClose(scale, 0.77 * 10 * pow(1.01, 0.425), relative: 1e-12))
  }

  @Test(arguments: zip([1, 2, 3, 5], [1, 1.6245, 2.1577, 3.0852]))
  func `the interval widens with the years`(horizon: Int, factor: Double) throws {
    let scenario = Self.scenario([2020, 2021, 2022, 2024], [3, 9, 4, 7], ahead: horizon)
    let halves = (try Self.number(.upper, scenario) - Self.number(.lower, scenario)) / 2
    let first = try Self.number(.yearlySpread, scenario)
    // q at 80 % to five digits
    #expect((halves / first - 1.88562 * factor).magnitude < 2e-4)
  }

  // MARK: Probability

  // The quantiles of the common t tables, to fifteen digits.
  private static let quantiles: [(n: Int, x: Double, p: Double)] = [
    (3, 0, 0.5), (3, 1.88561808316413, 0.9), (5, 0, 0.5), (5, 0.816496580927726, 0.75),
    (5, 1.88561808316413, 0.9), (5, 2.91998558035373, 0.95), (5, 4.30265272974946, 0.975),
    (5, 9.92484320091829, 0.995), (9, 0.816496580927726, 0.75), (9, 4.30265272974946, 0.975),
  ]

  @Test(arguments: quantiles)
  func `a target so many scales away is met with the probability of the t table`(
    n: Int, x: Double, p: Double
  ) throws {
    let values = [4, 1, 5, 2, 6, 3, 7, 4, 8].prefix(n).map(Double.init)
    let years = Array(2001...(2000 + n))
    let open = Self.scenario(years, values, ahead: 3)
    let (point, scale) = (try Self.number(.unclipped, open), try Self.number(.spread, open))
    for (target, expected) in [(point - x * scale, p), (point + x * scale, 1 - p)] {
      let met = try Self.number(.exactProbability, Self.scenario(years, values, ahead: 3, target: target))
      #expect(isClose(met, expected, relative: 1e-12))
    }
  }

  /// Targets with bounds of 0 and 100, and the probability where the bounds alone decide it.
  private static let certainties: [(target: Double, direction: Indicator.Direction, expected: Double?)] = [
    (100.5, .higherIsBetter, 0), (100, .higherIsBetter, nil), (50, .higherIsBetter, nil),
    (0, .higherIsBetter, 1), (-5, .higherIsBetter, 1), (-5, .lowerIsBetter, 0), (0, .lowerIsBetter, nil),
    (50, .lowerIsBetter, nil), (100, .lowerIsBetter, 1), (100.5, .lowerIsBetter, 1),
  ]

  @Test(arguments: certainties)
  func `bounds decide the targets they can and leave the others to the distribution`(
    target: Double, direction: Indicator.Direction, expected: Double?
  ) throws {
    func probability(_ bounds: Indicator.Bounds) throws -> Double {
      try Self.number(
        .exactProbability,
        Self.scenario(
          [2021, 2022, 2023, 2024], [88, 93, 95, 98], ahead: 3, target: target, direction: direction,
          bounds: bounds))
    }
    let free = try probability(Indicator.Bounds())
    #expect(free > 0 && free < 1)
    #expect(try probability(Indicator.Bounds(lower: 0, upper: 100)) == expected ?? free)
  }

  @Test(arguments: 0..<40)
  func `the two directions share the probability, and a harder target is never more probable`(
    _ seed: Int
  ) throws {
    var numbers = Seeded(seed)
    let count = numbers.integer(3...12)
    let years = numbers.years(count: count)
    let values = numbers.values(count: count)
    var previous = 1.0
    for step in -5...5 {
      let target = (values.last ?? .nan) + 8 * Double(step)
      let above = try Self.number(
        .exactProbability, Self.scenario(years, values, ahead: 2, target: target))
      let below = try Self.number(
        .exactProbability, Self.scenario(years, values, ahead: 2, target: target, direction: .lowerIsBetter))
      #expect(isClose(above + below, 1, relative: 1e-14))
      #expect((0...previous).contains(above))
      previous = above
    }
  }
}
