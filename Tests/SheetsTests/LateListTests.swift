import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Formulas
@testable import Sheets

/// Which indicators are late, and in which order: 基準割れ first, then the lowest key.
struct LateListTests {
  private static let period = FiscalYear(2020)...FiscalYear(2024)

  /// One indicator of the plan with its values from R2 on.
  private struct Sample {
    var target: Target = .level(value: 200, year: FiscalYear(2024))
    var baseline: Baseline = .value(100, year: FiscalYear(2019))
    var direction = Indicator.Direction.higherIsBetter
    let values: [Double]
  }

  private static func book(_ samples: [Sample], override: String? = nil, again: [Int] = []) -> Book {
    let section = OverallSample.section
    func id(_ index: Int) -> Indicator.ID { Indicator.ID("K" + Book.twoDigits(index)) }
    let placed = Array(samples.indices) + again
    let scale = RatingScale()
    let rule = override.flatMap { scale.row(of: .rating, labelled: $0) }
    let plan = Plan(
      settings: Settings(
        title: "計画", organisation: "県", period: period, reportYear: FiscalYear(2023),
        asOf: .init(year: 2024, month: 9, day: 30)),
      sections: [section],
      indicators: samples.enumerated().map { index, sample in
        Indicator(
          id: id(index), name: "指標\(index)", baseline: sample.baseline, target: sample.target,
          printed: .init(baseline: "", target: ""), unit: Unit(base: "件"), direction: sample.direction,
          bounds: .init())
      },
      placements: placed.enumerated().map { number, index in
        Placement(
          section: section.id, policy: "施策", indicator: id(index), number: number + 1,
          isReprint: number >= samples.count, place: Place(file: "plan"))
      },
      overrides: rule.map {
        [
          RatingOverride(
            indicator: id(0), year: FiscalYear(2023), rating: $0, reason: "理由", place: Place(file: "plan"))
        ]
      } ?? [])
    let observations = samples.enumerated().flatMap { index, sample in
      sample.values.enumerated().flatMap { offset, value -> [Observation] in
        func observed(_ series: IndicatorSeries, _ value: Double) -> Observation {
          Observation(
            indicator: id(index), series: series, year: FiscalYear(2020 + offset), value: .measured(value),
            status: .confirmed)
        }
        guard sample.target.kind == .balance else { return [observed(.main, value)] }
        return [observed(.inflow, value), observed(.outflow, 100)]
      }
    }
    return Book(
      .overall, plan: plan,
      evaluations: evaluate(plan, Observations(observations), reportYear: FiscalYear(2023)), findings: [],
      files: [], version: "1")
  }

  private static func order(_ samples: [Sample], override: String? = nil, again: [Int] = []) -> [Int] {
    book(samples, override: override, again: again).late.order
  }

  // Of a line from 100 in R1 to 200 in R6, 180 is expected in R5.
  private static let ahead = Sample(values: [130, 150, 170, 190])
  private static let slow = Sample(values: [110, 120, 125, 130])
  private static let slower = Sample(values: [110, 112, 115, 120])
  private static let below = Sample(values: [99, 98, 97, 96])
  private static let farBelow = Sample(values: [90, 80, 70, 60])

  @Test func `those ahead and those without value are not late`() {
    #expect(Self.order([Self.ahead, Self.slow, Sample(values: [])]) == [1])
  }

  @Test func `below the baseline comes before every other one, the lowest 達成率 first`() {
    #expect(Self.order([Self.slower, Self.below, Self.slow, Self.farBelow]) == [3, 1, 0, 2])
  }

  @Test func `where less is better the baseline is an upper one`() {
    let falling = Sample(
      target: .level(value: 50, year: FiscalYear(2024)), direction: .lowerIsBetter,
      values: [104, 106, 108, 110])
    #expect(Self.order([Self.slower, falling]) == [1, 0])
  }

  @Test func `of the others the lowest 期待比 comes first, and equal ones keep the order of 一覧`() {
    #expect(Self.order([Self.slow, Self.slower, Self.slow, Self.slower]) == [1, 3, 0, 2])
  }

  @Test func `a target of every year is placed by the share of years that met it`() {
    // One year of four, 0.25, lies between 期待比 0.375 of 130 and 0.25 of 120 only by the order of 一覧.
    let yearly = Sample(
      target: .everyYear(value: 100, period: Self.period), baseline: .none, values: [120, 90, 90, 70])
    #expect(Self.order([Self.slow, yearly, Self.slower]) == [1, 2, 0])
    let growing = Sample(
      target: .growth(rate: 0.1, period: Self.period), values: [200, 150, 140, 130])
    #expect(
      LateKey(of: Self.evaluation(growing), rounding: .halfAwayFromZero) == .yearsMet(0.25))
    #expect(Self.order([Self.slow, growing]) == [1, 0])
  }

  @Test func `均衡 is placed by 達成率`() {
    let balance = Sample(
      target: .balance(year: FiscalYear(2023)), baseline: .none, values: [90, 90, 90, 30])
    #expect(LateKey(of: Self.evaluation(balance), rounding: .halfAwayFromZero) == .attainment(0.3))
    // 期待比 0.25 and 0.375.
    #expect(Self.order([Self.slow, balance, Self.slower]) == [2, 1, 0])
  }

  @Test func `a missed target year has no place of its own`() {
    // 期待比 0.9 at the end of the target year: × 未達成.
    let missed = Sample(
      target: .level(value: 200, year: FiscalYear(2023)), values: [110, 130, 160, 190])
    let rating = Self.evaluation(missed).rating
    #expect(rating.hasPrefix("× 未達成"))
    #expect(Self.order([missed, Self.slow, Self.slower]) == [2, 1, 0])
  }

  @Test func `a rating that a person set decides`() {
    #expect(Self.order([Self.slow, Self.slower], override: "○ 順調") == [1])
    #expect(Self.order([Self.ahead, Self.slower], override: "× 遅れ") == [1, 0])
  }

  @Test func `what is printed again is listed once, where it stands first`() {
    #expect(Self.order([Self.ahead, Self.slow, Self.slower], again: [1, 2]) == [2, 1])
  }

  @Test func `what cannot be measured comes last`() {
    let done = Sample(target: .done(time: .year(FiscalYear(2023))), baseline: .none, values: [0, 0, 0, 0])
    #expect(Self.order([done, Self.slow]) == [1, 0])
  }

  @Test func `keys too great for their place do not leave it`() {
    #expect(LateKey.pace(1e9).number(at: 0) < LateKey.none.number(at: 0))
    #expect(LateKey.belowBaseline(attainment: 1e9).number(at: 9_999) < LateKey.pace(0).number(at: 0))
  }

  private static func evaluation(_ sample: Sample) -> Evaluation { book([sample]).shown[0] }

  @Test func `the formula of the key gives the number that sorts`() {
    let samples = [
      Self.ahead, Self.slow, Self.below, Self.farBelow, Sample(values: []),
      Sample(target: .everyYear(value: 100, period: Self.period), baseline: .none, values: [120, 90, 90]),
      Sample(target: .growth(rate: 0.1, period: Self.period), values: [200, 150, 140, 130]),
      Sample(target: .balance(year: FiscalYear(2023)), baseline: .none, values: [90, 90, 90, 30]),
      Sample(target: .done(time: .year(FiscalYear(2023))), baseline: .none, values: [0]),
      Sample(target: .cumulative(value: 500, period: Self.period), baseline: .none, values: [10, 20, 5]),
    ]
    for (position, evaluation) in Self.book(samples).shown.enumerated() {
      let formula = LateKey.expression(
        evaluation.definitions.profile, at: position, rounding: .halfAwayFromZero
      ) { .cell("A1", evaluation[$0].shown) }
      let key = LateKey(of: evaluation, rounding: .halfAwayFromZero)
      #expect(formula.value == .number(key.number(at: position)), "\(evaluation.indicator.name)")
    }
  }
}
