import Evaluations
import Figures
import Indicators
import Testing

/// One indicator with its delivered values, and its figures as calculated by hand.
struct Scenario: CustomTestStringConvertible, Sendable {
  typealias Values = KeyValuePairs<FiscalYear, Double>

  var testDescription: String
  var target: Target
  var comparison: TargetComparison?
  var baseline: Baseline = .none
  var values: Values = [:]
  /// Further values that a test calculates.
  var series: [(FiscalYear, Double)] = []
  /// The inflow and outflow of a balance.
  var inflow: Values = [:]
  var outflow: Values = [:]
  var reportYear = r(6)
  var direction = Indicator.Direction.higherIsBetter
  var decimals = 0
  var bounds = Indicator.Bounds(lower: 0)
  var nature = Indicator.Nature.yearly
  /// Years whose value is 参考.
  var references: [FiscalYear] = []
  var excluded: [FiscalYear] = []
  var broken: [FiscalYear] = []
  var path: Values = [:]
  /// The value of the constant 全市町村.
  var constant = 179.0
  var override: RatingScale.Rating?
  var staleLimit = 1
  var rounding = Rounding.halfAwayFromZero
  var period = r(2)...r(6)
  var expected: KeyValuePairs<Figure, Expected> = [:]

  static let id = Indicator.ID("K01")

  var indicator: Indicator {
    Indicator(
      id: Self.id, name: "指標", baseline: baseline, target: target, comparison: comparison,
      printed: Indicator.Printed(baseline: "", target: ""), unit: Unit(base: "件"), decimals: decimals,
      direction: direction, bounds: bounds, nature: nature)
  }

  var plan: Plan {
    let place = Place(file: "plan")
    func treatments(_ years: [FiscalYear], _ kind: Treatment.Kind) -> [Treatment] {
      years.map { Treatment(indicator: Self.id, year: $0, kind: kind, reason: "", place: place) }
    }
    return Plan(
      settings: Settings(
        title: "計画", organisation: "道", period: period, reportYear: reportYear,
        asOf: Settings.Day(year: 2025, month: 9, day: 30), rounding: rounding, staleLimit: staleLimit),
      sections: [], indicators: [indicator], placements: [],
      constants: [Plan.Constant(name: "全市町村", value: constant, explanation: "", place: place)],
      overrides: override.map {
        [RatingOverride(indicator: Self.id, year: reportYear, rating: $0, reason: "理由", place: place)]
      } ?? [],
      treatments: treatments(excluded, .excluded) + treatments(broken, .discontinued),
      path: path.map { Plan.PathPoint(indicator: Self.id, year: $0.key, value: $0.value, place: place) })
  }

  var observations: Observations {
    func observations(of series: IndicatorSeries, _ values: [(FiscalYear, Double)]) -> [Observation] {
      values.map { year, value in
        Observation(
          indicator: Self.id, series: series, year: year, value: .measured(value),
          status: references.contains(year) ? .reference : .confirmed)
      }
    }
    func pairs(_ values: Values) -> [(FiscalYear, Double)] { values.map { ($0.key, $0.value) } }
    return Observations(
      observations(of: .main, pairs(values) + series) + observations(of: .inflow, pairs(inflow))
        + observations(of: .outflow, pairs(outflow)))
  }

  /// The only evaluation of the plan.
  var evaluation: Evaluation {
    let evaluations = evaluate(plan, observations, reportYear: reportYear)
    return evaluations[Self.id]
      ?? Evaluation(
        Record(of: indicator, in: plan, observations: observations, reportYear: reportYear),
        context: evaluations.context)
  }

  /// The figures that differ from the expected ones, one line for each.
  var differences: [String] {
    let evaluation = evaluation
    return expected.compactMap { figure, expected in
      let found = evaluation[figure]
      return expected.matches(found) ? nil : "\(figure.name): expected \(expected), got \(found)"
    }
  }
}

/// The fiscal year of a year of 令和.
func r(_ year: Int) -> FiscalYear { FiscalYear(2018 + year) }

/// The fiscal year of a year of 平成.
func h(_ year: Int) -> FiscalYear { FiscalYear(1988 + year) }
