import Evaluations
import Indicators
import TestKit

@testable import Exchange
@testable import Localization
@testable import Sheets

/// A plan with what was delivered for it, all drawn: of any length and reported in any year, its indicators of any kind,
/// with values that are small, huge, the same, absent or marked.
struct RandomPlan {
  let plan: Plan
  let observations: Observations
  let reportYear: FiscalYear

  init(seed: Int) {
    var draws = Seeded(seed)
    let start = draws.integer(1990...2030)
    let period = FiscalYear(start)...FiscalYear(start + draws.integer(0...19))
    let reportYear = FiscalYear(draws.integer(start...period.upperBound.number + 1))
    let indicators = (0..<draws.integer(1...6)).map { Self.indicator($0, in: period, &draws) }
    let sections = [Section.Kind.goal, .section, .section].enumerated().map { index, kind in
      Section(
        id: .init(chapter: "4", number: kind == .goal ? nil : index), chapterTitle: "４　目標と施策",
        name: "区分\(index)", kind: kind, fileName: "区分\(index)", place: Place(file: "plan"))
    }
    var placements: [Placement] = []
    var numbers: [Int: Int] = [:]
    for indicator in indicators {
      // Some are printed twice, as in the strategy.
      for turn in 0...(draws.chance(20) ? 1 : 0) {
        let section = draws.integer(0...2)
        numbers[section, default: 0] += 1
        placements.append(
          Placement(
            section: sections[section].id, policy: "施策", indicator: indicator.id,
            number: numbers[section] ?? 1, isReprint: turn > 0, place: Place(file: "plan")))
      }
    }
    let place = Place(file: "plan")
    let years = Array(start...period.upperBound.number)
    var treatments: [Treatment] = []
    var path: [Plan.PathPoint] = []
    var overrides: [RatingOverride] = []
    for indicator in indicators {
      for year in years {
        if draws.chance(5) {
          let kind = draws.chance(50) ? Treatment.Kind.excluded : .discontinued
          treatments.append(
            Treatment(indicator: indicator.id, year: FiscalYear(year), kind: kind, reason: "理由", place: place)
          )
        }
        if draws.chance(4) {
          path.append(
            Plan.PathPoint(
              indicator: indicator.id, year: FiscalYear(year), value: draws.number(1...900), place: place))
        }
      }
      if draws.chance(10) {
        overrides.append(
          RatingOverride(
            indicator: indicator.id, year: reportYear, rating: RatingScale().rows(of: .rating)[14],
            reason: "理由",
            place: place))
      }
    }
    plan = Plan(
      settings: Settings(
        title: "総合戦略", organisation: "県", period: period, reportYear: reportYear,
        asOf: .init(year: reportYear.number + 1, month: 9, day: 30),
        rounding: draws.chance(50) ? .halfAwayFromZero : .towardZero, staleLimit: draws.integer(0...2)),
      sections: sections, indicators: indicators, placements: placements,
      constants: [Plan.Constant(name: "全市町村", value: 179, explanation: "", place: place)],
      overrides: overrides, treatments: treatments, path: path)
    observations = Observations(indicators.flatMap { Self.series(of: $0, upTo: reportYear, &draws) })
    self.reportYear = reportYear
  }

  private static func indicator(
    _ index: Int, in period: ClosedRange<FiscalYear>, _ draws: inout Seeded
  ) -> Indicator {
    let value = (draws.number(0.5...2000) * 10).rounded() / 10
    let year = FiscalYear(draws.integer(period.lowerBound.number...period.upperBound.number))
    let targets: [Target] = [
      .level(value: value, year: year), .new(value: value, year: year),
      .cumulative(value: value, period: period), .everyYear(value: value, period: period),
      .growth(rate: draws.number(-0.2...0.3), period: period), .all(constant: "全市町村", year: year),
      .maintain(value: value, period: period), .balance(year: year),
    ]
    let target = draws.choice(targets) ?? .balance(year: year)
    let before = period.lowerBound.advanced(by: -draws.integer(1...3))
    let baseline: Baseline =
      switch target {
      case .new, .balance: .none
      // The readers refuse a growth that starts from nothing.
      case .growth: .actual(year: before)
      default:
        draws.choice([
          .none, .actual(year: before), .value((draws.number(0...2000) * 10).rounded() / 10, year: before),
        ]) ?? .none
      }
    return Indicator(
      id: .init("K\(Book.twoDigits(index + 1))"), name: "指標\(index + 1)の数", baseline: baseline,
      target: target,
      printed: .init(baseline: "原文", target: "目標"), unit: Unit(base: draws.chance(30) ? "%" : "件"),
      decimals: draws.integer(0...3), direction: draws.chance(70) ? .higherIsBetter : .lowerIsBetter,
      bounds: draws.chance(50) ? .init(lower: 0) : .init(),
      nature: draws.chance(15) ? .runningTotal : .yearly, department: "企画課")
  }

  private static func series(
    of indicator: Indicator, upTo last: FiscalYear, _ draws: inout Seeded
  ) -> [Observation] {
    let level = draws.choice([0, 1, 50, 1000, 1e9, 1e15]) ?? 50
    let isFlat = draws.chance(10)
    let first = last.number - draws.integer(-1...14)
    guard first <= last.number else { return [] }
    var found: [Observation] = []
    for series in indicator.series {
      for year in first...last.number where draws.chance(85) {
        let value = isFlat ? level : (level * draws.number(0.8...1.3) * 1000).rounded() / 1000
        found.append(
          Observation(
            indicator: indicator.id, series: series, year: FiscalYear(year),
            value: draws.chance(88)
              ? .measured(value) : .absent(draws.choice(Absence.allCases) ?? .inPreparation),
            status: draws.choice(Observation.Status.allCases) ?? .confirmed,
            place: Place(file: "exports/企画課.csv", line: year - first + 2)))
      }
    }
    return found
  }
}
