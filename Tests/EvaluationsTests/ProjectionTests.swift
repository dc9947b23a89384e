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
    // mean(100, 400, 450) + (2.5 / 3)²
    let change = try #require(evaluation[.typicalChange].number)
    #expect(isClose(change, (950.0 / 3 + 6.25 / 9).squareRoot(), relative: 1e-14))
    // S = 25 + 25 + 0, se² = 50 / (2·4) = 6.25, c = 2.92
    let weight = try #require(evaluation[.weight].number)
    #expect(isClose(weight, 225 / (225 + 2.92 * 2.92 * 6.25), relative: 1e-14))
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
  func `an exact line is believed fully and followed with damping`(horizon: Int, damping: Double) throws {
    let scenario = Self.scenario([2020, 2021, 2023, 2024], [-20, -13, 1, 8], ahead: horizon)
    #expect(scenario.evaluation[.weight] == .number(1))
    #expect(isClose(try Self.number(.projection, scenario), 8 + 7 * damping, relative: 1e-14))
  }

  @Test func `without variation there is no probability even where bounds would decide`() {
    let evaluation = Self.scenario(
      [2020, 2021, 2022], [0, 0, 0], ahead: 2, target: 120, bounds: Indicator.Bounds(lower: 0, upper: 100)
    ).evaluation
    #expect(evaluation[.projection] == .number(0))
    #expect(evaluation[.spread] == .absent(.noVariation))
    #expect(evaluation[.upper] == .absent(.noVariation))
    #expect(evaluation[.exactProbability] == .absent(.noVariation))
  }

  /// (n, half of the 80 % interval in R at h = 1, 3, 5), two decimals.
  @Test(arguments: [
    (3, [1.70, 3.66, 5.24]), (4, [1.41, 3.05, 4.36]), (5, [1.32, 2.85, 4.07]), (7, [1.32, 2.85, 4.07]),
    (8, [1.31, 2.83, 4.04]), (10, [1.31, 2.83, 4.04]),
  ])
  func `half-widths are those of the published table`(n: Int, expected: [Double]) throws {
    let years = Array(2001...(2000 + n))
    for (horizon, ratio) in zip([1, 3, 5], expected) {
      let scenario = Self.scenario(years, (1...n).map { Double($0 * $0) }, ahead: horizon)
      let (lower, upper) = (try Self.number(.lower, scenario), try Self.number(.upper, scenario))
      let halves = (upper - lower) / 2 / (try Self.number(.typicalChange, scenario))
      #expect((halves - ratio).magnitude <= 0.005 + 1e-9)
    }
  }

  // MARK: Probability

  // The quantiles of the common t tables, to fifteen digits.
  private static let quantiles: [(n: Int, x: Double, p: Double)] = [
    (5, 0, 0.5), (5, 0.816496580927726, 0.75), (5, 1.88561808316413, 0.9), (5, 2.91998558035373, 0.95),
    (5, 4.30265272974946, 0.975), (5, 9.92484320091829, 0.995),
    (9, 0, 0.5), (9, 0.764892328404345, 0.75), (9, 1.63774435369621, 0.9), (9, 2.35336343480182, 0.95),
    (9, 3.18244630528371, 0.975), (9, 5.84090930973335, 0.995),
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
