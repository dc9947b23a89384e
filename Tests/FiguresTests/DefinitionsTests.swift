import Figures
import Indicators
import Testing

struct DefinitionsTests {
  private static func definitions(
    _ target: Target, _ baseline: Baseline = .none, direction: Indicator.Direction = .higherIsBetter,
    bounds: Indicator.Bounds = Indicator.Bounds(lower: 0), nature: Indicator.Nature = .yearly,
    path: [Plan.PathPoint] = [], ratings: RatingScale = RatingScale(),
    series: [(String, SeriesDefinition.Role)] = []
  ) -> Definitions {
    let rows = series.map { key, role in
      SeriesDefinition(
        series: IndicatorSeries(key), label: key, role: role, unit: Unit(base: "件"), decimals: 0,
        place: Place(file: ""))
    }
    let indicator = Indicator(
      id: Indicator.ID("K01"), name: "", baseline: baseline, target: target,
      printed: Indicator.Printed(baseline: "", target: ""), unit: Unit(base: "件"), direction: direction,
      bounds: bounds, nature: nature, seriesRows: rows)
    let year = FiscalYear(2024)
    let settings = Settings(
      title: "", organisation: "", period: FiscalYear(2020)...year, reportYear: year,
      asOf: Settings.Day(year: 2025, month: 1, day: 1))
    return Definitions(
      IndicatorProfile(
        of: indicator,
        in: Plan(
          settings: settings, sections: [], indicators: [indicator], placements: [], ratings: ratings,
          path: path)))
  }

  private static let year = FiscalYear(2024)
  private static let period = FiscalYear(2020)...FiscalYear(2024)

  /// The definitions of each kind of target, in the order of the kinds.
  static let definitionsByProfile: [Definitions] = [
    definitions(.level(value: 5, year: year), .value(1, year: FiscalYear(2019))),
    definitions(.new(value: 5, year: year)), definitions(.cumulative(value: 5, period: period)),
    definitions(.everyYear(value: 5, period: period)),
    definitions(.growth(rate: 0.1, period: period), .value(1, year: FiscalYear(2019))),
    definitions(.all(constant: "全市町村", year: year), .value(1, year: FiscalYear(2019))),
    definitions(.maintain(value: 5, period: period)), definitions(.balance(year: year)),
    definitions(
      .range(TargetRange(5...8, baseline: 1, direction: .higherIsBetter), time: .year(year)),
      .value(1, year: FiscalYear(2019))),
    definitions(.relative(factor: 2, addend: 1, time: .year(year)), .value(1, year: FiscalYear(2019))),
    definitions(.hold(time: .everyYear(period)), .value(1, year: FiscalYear(2019))),
    definitions(.change(time: .year(year)), .value(1, year: FiscalYear(2019))),
    definitions(.average(value: 5, period: period)), definitions(.done(time: .year(year))),
    definitions(.stepwise(period: period)), definitions(.series("全国", time: .year(year))),
  ]

  @Test func `there are definitions for every kind of target`() {
    #expect(Self.definitionsByProfile.map(\.profile.kind) == Target.Kind.allCases)
  }

  @Test(arguments: Figure.allCases)
  func `some kind of target defines the figure`(_ figure: Figure) {
    let two = Self.definitions(
      .level(value: 5, year: Self.year), .actual(year: FiscalYear(2019)),
      series: [("男", .actual), ("女", .actual)])
    #expect((Self.definitionsByProfile + [Self.asking, two]).contains { $0.has(figure) })
  }

  /// The definitions of a plan whose ratings ask for every figure that they may.
  static var asking: Definitions {
    let rules = RatingTerm.Quantity.allCases.map { quantity in
      RatingRule(
        .rating, RatingRule.Scope(), symbol: "○", words: [.text("順調")], terms: [.missing(quantity)],
        look: .good)
    }
    return definitions(
      .level(value: 5, year: year), .value(1, year: FiscalYear(2019)), ratings: RatingScale(rows: rules))
  }

  @Test func `figures that no rule asks for are not defined`() {
    #expect(!Self.definitionsByProfile.contains { Figure.onDemand.contains(where: $0.defines) })
    #expect(Figure.onDemand.subtracting([.firstBaseline, .secondBaseline]).allSatisfy(Self.asking.has))
  }

  @Test(arguments: YearlyFigure.allCases)
  func `some kind of target defines the yearly figure`(_ row: YearlyFigure) {
    let point = Plan.PathPoint(
      indicator: Indicator.ID("K01"), year: Self.year, value: 3, place: Place(file: ""))
    let more = Self.definitions(
      .cumulative(value: 5, period: Self.period), nature: .runningTotal, path: [point])
    let ratio = Self.definitions(
      .level(value: 5, year: Self.year),
      series: [("上", .numerator), ("下", .denominator), ("全国", .comparison)])
    #expect((Self.definitionsByProfile + [more, ratio]).contains { $0.has(row) })
  }

  @Test(arguments: [
    Figure.targetYear, .latestYear, .latest, .calculatedRating, .rating, .outlook,
  ])
  func `every kind of target defines the figure`(_ figure: Figure) {
    #expect(Self.definitionsByProfile.allSatisfy { $0.has(figure) })
  }

  @Test(arguments: [Figure.attainment, .shortfall, .projection, .lower, .upper, .probability])
  func `a target that is more than met or not defines the figure`(_ figure: Figure) {
    // A mean and what is done or compared have no projection; a word and a comparison have no attainment.
    let without: Set<Target.Kind> =
      switch figure {
      case .attainment: [.change, .done, .series]
      case .shortfall: [.done, .series]
      default: [.average, .done, .series]
      }
    for definitions in Self.definitionsByProfile {
      #expect(definitions.has(figure) == !without.contains(definitions.profile.kind))
    }
  }

  @Test func `figures that a kind of target has not are not applicable`() {
    for definitions in Self.definitionsByProfile {
      let kind = definitions.profile.kind
      let isYearly = [.everyYear, .growth, .maintain, .hold, .stepwise].contains(kind)
      let isOnlyMet = [.change, .done, .series].contains(kind)
      #expect(definitions.has(.total) == [.cumulative, .average].contains(kind))
      #expect(definitions.has(.judgedYears) == isYearly)
      #expect(definitions.has(.growthRate) == (kind == .growth))
      #expect(definitions.has(Figure.inflow) == (kind == .balance))
      #expect(
        definitions.has(.reachYear) == !(isYearly || isOnlyMet || [.balance, .average].contains(kind))
          || kind == .change)
      #expect(definitions.has(.projectedTarget) == (kind == .growth))
      #expect(definitions.has(.nextProbability) == (kind == .growth))
      #expect(definitions.has(.requiredPerYear) == !(isYearly || isOnlyMet || kind == .average))
    }
  }

  @Test func `English names are unique and readable`() {
    #expect(Set(Figure.allCases.map(\.name)).count == Figure.allCases.count)
    #expect(Set(YearlyFigure.allCases.map(\.name)).count == YearlyFigure.allCases.count)
  }

  struct Bounded: Sendable {
    let target: Double
    let bounds: Indicator.Bounds
    let direction: Indicator.Direction
    let reach: IndicatorProfile.Reach
  }

  @Test(arguments: [
    Bounded(
      target: 101, bounds: Indicator.Bounds(lower: 0, upper: 100), direction: .higherIsBetter,
      reach: .impossible),
    Bounded(
      target: 100, bounds: Indicator.Bounds(lower: 0, upper: 100), direction: .higherIsBetter, reach: .within),
    Bounded(
      target: 0, bounds: Indicator.Bounds(lower: 0, upper: 100), direction: .higherIsBetter, reach: .certain),
    Bounded(target: 0, bounds: Indicator.Bounds(lower: 0), direction: .lowerIsBetter, reach: .within),
    Bounded(target: -1, bounds: Indicator.Bounds(lower: 0), direction: .lowerIsBetter, reach: .impossible),
    Bounded(
      target: 100, bounds: Indicator.Bounds(lower: 0, upper: 100), direction: .lowerIsBetter, reach: .certain),
    Bounded(target: 1e9, bounds: Indicator.Bounds(), direction: .higherIsBetter, reach: .within),
  ])
  func `a target beyond the possible values is impossible, at their worst end certain`(_ row: Bounded) {
    let definitions = Self.definitions(
      .level(value: row.target, year: Self.year), direction: row.direction, bounds: row.bounds)
    #expect(definitions.profile.reach == row.reach)
  }
}
