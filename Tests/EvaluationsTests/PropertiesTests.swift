import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// Properties that hold for every indicator, tested on seeded random draws.
struct PropertiesTests {
  private static let seeds = 0..<100

  /// A random level target with a baseline and delivered years; the values are whole numbers.
  private static func draw(_ seed: Int) -> Scenario {
    var numbers = Seeded(seed)
    let baseline = Double(numbers.integer(100...9999))
    let change = Double(numbers.integer(1...4000))
    let falls = numbers.chance(50)
    let years = (r(2).number...r(5).number).filter { _ in numbers.chance(80) }
    return Scenario(
      testDescription: "seed \(seed)",
      target: .level(value: falls ? max(1, baseline - change) : baseline + change, year: r(6)),
      baseline: .value(baseline, year: h(30)),
      series: years.map { (FiscalYear($0), Double(numbers.integer(1...12_000))) },
      direction: falls ? .lowerIsBetter : .higherIsBetter, bounds: Indicator.Bounds())
  }

  private static func target(of scenario: Scenario) -> Double {
    if case .level(let value, _) = scenario.target { value } else { .nan }
  }

  @Test(arguments: seeds)
  func `a value at the target has attainment and progress 1 and no shortfall`(_ seed: Int) {
    var scenario = Self.draw(seed)
    scenario.series = [(r(5), Self.target(of: scenario))]
    let evaluation = scenario.evaluation
    #expect(evaluation[.attainment] == .number(1))
    #expect(evaluation[.shortfall] == .number(0))
    #expect(evaluation[.progress] == .number(1))
  }

  @Test(arguments: seeds)
  func `a value at the baseline has made no progress`(_ seed: Int) {
    var scenario = Self.draw(seed)
    scenario.series = [(r(5), scenario.baseline.value ?? .nan)]
    let evaluation = scenario.evaluation
    #expect(evaluation[.pace] == .number(0))
    #expect(evaluation[.progress] == .number(0))
  }

  @Test(arguments: seeds)
  func `what is achieved and what is short make up the way`(_ seed: Int) throws {
    let scenario = Self.draw(seed)
    let evaluation = scenario.evaluation
    guard let latest = evaluation[.latest].number else {
      #expect(scenario.series.isEmpty)
      return
    }
    let shortfall = try #require(evaluation[.shortfall].number)
    let sign = scenario.direction.sign
    let target = Self.target(of: scenario)
    #expect(isClose(shortfall, max(0, sign * (target - latest))))
  }

  @Test(arguments: seeds)
  func `another multiple of the unit changes no ratio and no verdict`(_ seed: Int) {
    let scenario = Self.draw(seed)
    var scaled = scenario
    scaled.decimals = 4
    scaled.target = .level(value: Self.target(of: scenario) / 10_000, year: r(6))
    scaled.baseline = .value((scenario.baseline.value ?? .nan) / 10_000, year: h(30))
    scaled.series = scenario.series.map { ($0.0, $0.1 / 10_000) }
    let (left, right) = (scenario.evaluation, scaled.evaluation)
    for figure in [
      Figure.attainment, .progress, .pace, .probability, .calculatedRating, .outlook, .reachYear,
    ] {
      #expect(left[figure] == right[figure], "\(figure.name)")
    }
    for figure in [Figure.projection, .gap, .shortfall, .typicalChange] {
      let pair = left[figure].number.flatMap { left in right[figure].number.map { (left, $0 * 10_000) } }
      #expect(pair.map { isClose($0.0, $0.1) } ?? (left[figure] == right[figure]), "\(figure.name)")
    }
  }

  @Test(arguments: seeds)
  func `the mirror image has the mirrored verdict`(_ seed: Int) {
    let scenario = Self.draw(seed)
    var mirror = scenario
    mirror.direction = scenario.direction == .higherIsBetter ? .lowerIsBetter : .higherIsBetter
    mirror.target = .level(value: -Self.target(of: scenario), year: r(6))
    mirror.baseline = .value(-(scenario.baseline.value ?? .nan), year: h(30))
    mirror.series = scenario.series.map { ($0.0, -$0.1) }
    let (left, right) = (scenario.evaluation, mirror.evaluation)
    for figure in [Figure.progress, .gap, .shortfall, .exactProbability, .weight, .typicalChange, .outlook] {
      let pair = left[figure].number.flatMap { left in right[figure].number.map { (left, $0) } }
      #expect(pair.map { isClose($0.0, $0.1) } ?? (left[figure] == right[figure]), "\(figure.name)")
    }
    for figure in [Figure.slope, .projection, .achievedPerYear] {
      let pair = left[figure].number.flatMap { left in right[figure].number.map { (left, -$0) } }
      #expect(pair.map { isClose($0.0, $0.1) } ?? (left[figure] == right[figure]), "\(figure.name)")
    }
  }

  @Test(arguments: seeds)
  func `a value later than the report year changes nothing`(_ seed: Int) {
    var scenario = Self.draw(seed)
    scenario.reportYear = r(4)
    let before = scenario.evaluation
    scenario.series = scenario.series.filter { $0.0 <= r(4) } + [(r(5), 1), (r(6), 99_999), (r(7), 3)]
    let after = scenario.evaluation
    for figure in Figure.allCases {
      #expect(before[figure] == after[figure], "\(figure.name)")
    }
    #expect(before.record == after.record)
  }

  @Test(arguments: seeds)
  func `moving all years moves the years alone`(_ seed: Int) {
    let scenario = Self.draw(seed)
    let k = Seeded(seed).shift
    var moved = scenario
    moved.target = .level(value: Self.target(of: scenario), year: r(6).advanced(by: k))
    moved.baseline = .value(scenario.baseline.value ?? .nan, year: h(30).advanced(by: k))
    moved.series = scenario.series.map { ($0.0.advanced(by: k), $0.1) }
    moved.reportYear = r(6).advanced(by: k)
    moved.period = r(2).advanced(by: k)...r(6).advanced(by: k)
    let (left, right) = (scenario.evaluation, moved.evaluation)
    for figure in Figure.allCases {
      switch figure.format(for: .level) {
      case .words where figure != .outlook: continue
      case .year:
        let expected = left[figure].number.map { $0 == 0 ? 0 : $0 + Double(k) }
        #expect(expected == right[figure].number, "\(figure.name)")
      default:
        let pair = left[figure].number.flatMap { left in right[figure].number.map { (left, $0) } }
        #expect(pair.map { isClose($0.0, $0.1) } ?? (left[figure] == right[figure]), "\(figure.name)")
      }
    }
  }

  @Test(arguments: seeds)
  func `the sums of an exact line are projected as the line, damped`(_ seed: Int) {
    var numbers = Seeded(seed)
    let first = Double(numbers.integer(1...500))
    let step = Double(numbers.integer(1...50))
    let scenario = Scenario(
      testDescription: "line", target: .level(value: 1e6, year: r(6)),
      series: (2...5).map { (r($0), first + step * Double($0 - 2)) })
    let evaluation = scenario.evaluation
    #expect(isClose(evaluation[.slope].number ?? .nan, step))
    // Four years are taken by two thirds.
    #expect(isClose(evaluation[.projection].number ?? .nan, first + step * 3.6))
    #expect(isClose(evaluation[.linearForecast].number ?? .nan, first + step * 4))
  }
}

extension Seeded {
  /// A number of years, −30…30.
  fileprivate var shift: Int {
    var copy = self
    return copy.integer(-30...30)
  }
}
