package import Evaluations
import Figures
package import Indicators
import Localization
import Sheets

/// The results of a run for machines (`results.json`): every figure at full precision under its English name.
///
/// ```
/// { "schema": 2, "version", "plan": {…}, "report_year": "R6", "as_of": "2025-09-30", "rounding",
///   "indicators": [ { "id", "name", "kind", …, "placements": […],
///     "figures": { "attainment": 0.8456…, "gap": null, … },   number, text, or null
///     "rounded": { "attainment": 0.846 },                      only where what is printed differs
///     "reasons": { "gap": "no baseline" },                     one for every null
///     "rating": {…}, "outlook": {…}, "observations": […] } ],
///   "programme": [ … ] }                                     only where the plan has a joint programme
/// ```
///
/// Ratios are ratios (0.846 is 84.6 %), values are in the plan's unit. The order is the plan's; equal results give
/// equal bytes, ending with a line feed.
package func resultsJSON(
  _ evaluations: Evaluations, plan: Plan, programme: ProgrammeEvaluations? = nil, version: String
) -> String {
  let settings = plan.settings
  let members: [(name: String, value: JSON)] = [
    ("schema", .integer(2)),
    ("version", .string(version)),
    (
      "plan",
      .object([
        ("title", .string(settings.title)),
        ("organisation", .string(settings.organisation)),
        ("from_year", .string(settings.period.lowerBound.label)),
        ("to_year", .string(settings.period.upperBound.label)),
        ("marking", .text(settings.marking.isEmpty ? nil : settings.marking)),
      ])
    ),
    ("report_year", .string(evaluations.context.reportYear.label)),
    ("as_of", .string(settings.asOf.text)),
    ("rounding", .string(settings.rounding == .halfAwayFromZero ? "half_away_from_zero" : "toward_zero")),
    ("indicators", .array(evaluations.items.map { $0.json(plan: plan, context: evaluations.context) })),
  ]
  return JSON.object(members + (programme.map { [("programme", $0.json(of: plan))] } ?? [])).text
}

extension Evaluation {
  /// All that is known of one indicator: the plan's words, the figures, the verdict and the values it rests on.
  func json(plan: Plan, context: Context) -> JSON {
    .object([
      ("id", .string(indicator.id.text)),
      ("name", .string(indicator.name)),
      ("kind", .string(indicator.target.kind.rawValue)),
      ("unit", .string(indicator.unit.name)),
      ("decimals", .integer(indicator.decimals)),
      ("department", .string(indicator.department)),
      ("direction", .string(indicator.direction.machineName)),
      ("year_kind", .string(indicator.yearKind.machineName)),
      (
        "printed",
        .object([
          ("baseline", .string(indicator.printed.baseline)),
          ("target", .string(indicator.printed.target)),
          ("judged_baseline", .string(indicator.printed.judgedBaseline)),
          ("judged_target", .string(indicator.printed.judgedTarget)),
          ("at_least", .bool(indicator.comparison == .atLeast)),
        ])
      ),
      ("condition", indicator.conditionJSON),
      (
        "revision",
        indicator.revision.map {
          .object([
            ("from_year", .integer($0.firstYear.number)), ("before", .string($0.before)),
            ("reason", .string($0.reason)),
          ])
        } ?? .null
      ),
      ("reporting", indicator.reporting.json),
      ("series", .array(indicator.seriesRows.map(\.json))),
      ("placements", .array(plan.placements(of: indicator.id).map(\.json))),
      ("figures", .object(figures.map { ($0.name, result(of: $0).json) })),
      ("rounded", .object(figures.compactMap { rounded($0, context: context) })),
      (
        "reasons",
        .object(
          figures.compactMap { figure in
            result(of: figure).reason.map { (figure.name, .string($0.name)) }
          })
      ),
      ("rating", ratingJSON),
      ("outlook", .object(Verdict(outlook, by: outlookRule).members)),
      ("observations", .array(record.observationsJSON)),
    ])
  }

  /// The figures of every indicator, and those that the rules of its ratings read besides.
  private var figures: [Figure] {
    Figure.allCases.filter { !Figure.onDemand.contains($0) || definitions.defines($0) }
  }

  /// The value of a figure at full precision; a year that there is not is counted as 0 in a sheet, and absent here.
  private func result(of figure: Figure) -> Value {
    let exact = exactValue(of: figure)
    let isYear = figure.format(for: indicator.target.kind) == .year
    return isYear && exact.number == 0 ? .absent(.noValue) : exact
  }

  /// The printed number of a figure, where it differs from the exact one.
  private func rounded(_ figure: Figure, context: Context) -> (String, JSON)? {
    guard let exact = result(of: figure).number,
      let printed = printedNumber(of: figure, context: context), !Rounding.isSame(printed, exact)
    else { return nil }
    return (figure.name, .number(printed))
  }

  private var ratingJSON: JSON {
    .object(
      Verdict(rating, by: ratingRule).members + [
        ("calculated", .text(self[.calculatedRating].text)),
        ("override_reason", .text(record.override?.reason)),
      ])
  }
}

/// The symbol and the words of a printed rating or outlook, and how it looks.
private struct Verdict {
  let symbol: String
  let words: String
  let look: String

  init(_ text: String, by rule: RatingRule?) {
    symbol = rule?.symbol ?? ""
    words = String(symbol.isEmpty ? text[...] : text.dropFirst(symbol.count + 1))
    look = (rule?.look ?? .plain).englishName
  }

  var members: [(name: String, value: JSON)] {
    [("symbol", .string(symbol)), ("words", .string(words)), ("look", .string(look))]
  }
}

extension Value {
  fileprivate var json: JSON {
    switch self {
    case .number(let number): .number(number)
    case .words(let words): .string(words)
    case .input(let word): .string(word.text)
    case .absent: .null
    }
  }
}

extension Placement {
  fileprivate var json: JSON {
    .object([
      ("section", .string(section.description)),
      ("policy", .string(policy)),
      ("label", .string(fullLabel)),
      ("reprint", .bool(isReprint)),
    ])
  }
}

extension Indicator.Direction {
  fileprivate var machineName: String {
    self == .higherIsBetter ? "higher_is_better" : "lower_is_better"
  }
}

extension Indicator.YearKind {
  fileprivate var machineName: String {
    switch self {
    case .fiscal: "fiscal_year"
    case .calendar: "calendar_year"
    case .pointInTime: "point_in_time"
    }
  }
}

extension Indicator {
  /// What the target asks, in the parts that its kind has; null where the kind has no such part.
  fileprivate var conditionJSON: JSON {
    var relation: (factor: Double, addend: Double)?
    if case .relative(let factor, let addend, _) = target { relation = (factor, addend) }
    func number(_ value: Double?) -> JSON { value.map(JSON.number) ?? .null }
    return .object([
      ("comparison", comparison.map { .string($0.machineName) } ?? .null),
      ("lower", number(target.range?.lower)), ("upper", number(target.range?.upper)),
      ("factor", number(relation?.factor)), ("addend", number(relation?.addend)),
      ("series", target.comparedSeries.map(JSON.string) ?? .null),
      ("from_year", target.period.map { .integer($0.lowerBound.number) } ?? .null),
      ("to_year", .integer(target.year.number)),
    ])
  }
}

extension TargetComparison {
  /// The name in `results.json`.
  fileprivate var machineName: String {
    switch self {
    case .atLeast: "at_least"
    case .above: "above"
    case .atMost: "at_most"
    case .below: "below"
    }
  }
}

extension Reporting {
  fileprivate var json: JSON {
    .object([
      ("first_year", .text(firstYear?.label)),
      ("last_year", .text(lastYear?.label)),
      ("survey_cycle", .integer(surveyCycle)),
      ("change_band", changeBand.map(JSON.number) ?? .null),
    ])
  }
}

extension SeriesDefinition {
  fileprivate var json: JSON {
    .object([
      ("series", .text(series.englishName)),
      ("label", .string(label)),
      ("name", .string(name)),
      ("role", .string(role.englishName)),
      ("unit", .string(unit.name)),
      ("factor", .number(factor)),
    ])
  }
}
