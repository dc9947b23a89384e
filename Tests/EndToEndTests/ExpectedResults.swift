import Evaluations
import Figures
import Indicators
import TestKit

@testable import tassei

/// What results.json must hold of the example, key by key, written from the evaluation and the documented names alone.
struct ExpectedResults {
  let example: ExampleSet

  private var context: Context { example.evaluations.context }

  var json: JSONValue {
    let settings = example.plan.settings
    return .object([
      "schema": .number(2), "version": .string(version),
      "plan": .object([
        "title": .string(settings.title), "organisation": .string(settings.organisation),
        "from_year": .string(settings.period.lowerBound.label),
        "to_year": .string(settings.period.upperBound.label), "marking": .string(settings.marking),
      ]),
      "report_year": .string(context.reportYear.label), "as_of": .string(settings.asOf.text),
      "rounding": .string("half_away_from_zero"),
      "indicators": .array(
        example.plan.indicators.compactMap { example.evaluations[$0.id] }.map {
          indicator($0, in: example.plan, context)
        }),
      "programme": .array(example.plan.initiatives.map(initiative)),
    ])
  }

  // MARK: Indicators

  /// Every key of `metrics` with the figure behind it and the digits in which it is printed.
  private static let figures: [String: (figure: Figure, digits: Digits)] = [
    "baseline": (.baseline, .value(0)), "baseline_year": (.baselineYear, .year),
    "target": (.target, .target), "other_end": (.otherEnd, .target),
    "target_year": (.targetYear, .year), "from_year": (.fromYear, .year),
    "growth_rate": (.growthRate, .ratio), "break_year": (.breakYear, .year),
    "latest_year": (.latestYear, .year), "latest_label": (.latestLabel, .words),
    "inflow": (.inflow, .value(0)), "outflow": (.outflow, .value(0)), "latest": (.latest, .value(0)),
    "previous": (.previous, .value(0)), "total": (.total, .value(0)),
    "missing_years": (.missingYears, .count), "missing_label": (.missingLabel, .words),
    "judged_years": (.judgedYears, .count), "met_years": (.metYears, .count),
    "year_target": (.yearTarget, .target), "met": (.met, .count),
    "attainment": (.attainment, .ratio), "expected_progress": (.expectedProgress, .ratio),
    "progress": (.progress, .ratio), "expected": (.expected, .value(1)), "gap": (.gap, .value(1)),
    "pace": (.pace, .ratio), "shortfall": (.shortfall, .target),
    "required_per_year": (.requiredPerYear, .value(1)), "achieved_per_year": (.achievedPerYear, .value(1)),
    "fitted_years": (.fittedYears, .count), "first_fitted_year": (.firstFittedYear, .year),
    "anchor_year": (.anchorYear, .year), "anchor": (.anchor, .value(1)), "horizon": (.horizon, .count),
    "slope": (.slope, .value(1)), "mean_level": (.meanLevel, .value(1)),
    "typical_change": (.typicalChange, .value(1)), "squared_error": (.squaredError, .plain),
    "reliability": (.reliability, .plain), "year_discount": (.yearDiscount, .plain),
    "weight": (.weight, .plain), "damping": (.damping, .plain),
    "unclipped_projection": (.unclipped, .value(1)), "projection": (.projection, .value(1)),
    "yearly_spread": (.yearlySpread, .value(1)), "spread": (.spread, .value(1)),
    "lower_80": (.lower, .value(1)), "upper_80": (.upper, .value(1)),
    "standard_score": (.score, .plain), "exact_probability": (.exactProbability, .plain),
    "next_probability": (.nextProbability, .ratio), "probability": (.probability, .ratio),
    "projected_target": (.projectedTarget, .value(1)), "projected_attainment": (.projectedAttainment, .ratio),
    "projected_shortfall": (.projectedShortfall, .value(1)), "reach_horizon": (.reachHorizon, .count),
    "reach_year": (.reachYear, .year), "reach_label": (.reachLabel, .words),
    "naive_forecast": (.naiveForecast, .value(1)),
    "linear_forecast": (.linearForecast, .value(1)), "compound": (.compound, .value(1)),
    "calculated_rating": (.calculatedRating, .words), "rating": (.rating, .words),
    "outlook": (.outlook, .words),
  ]

  /// The digits in which a figure is printed.
  private enum Digits {
    /// In the unit of the indicator, with so many digits more.
    case value(Int)
    /// In the unit of the indicator, for a growth with a digit more.
    case target
    /// Ratios and chances, whose cells are rounded.
    case ratio
    case plain
    case year, count, words
  }

  private func indicator(_ evaluation: Evaluation, in plan: Plan, _ context: Context) -> JSONValue {
    let indicator = evaluation.indicator
    var figures: [String: JSONValue] = [:]
    var rounded: [String: JSONValue] = [:]
    var reasons: [String: JSONValue] = [:]
    for (key, entry) in Self.figures {
      let exact = exact(entry, of: evaluation)
      figures[key] = exact.number.map(JSONValue.number) ?? (exact.reason == nil ? .text(exact.text) : .null)
      reasons[key] = exact.reason.map { .string($0.name) }
      rounded[key] = self.rounded(entry, of: evaluation, context).map(JSONValue.number)
    }
    return .object([
      "id": .string(indicator.id.text), "name": .string(indicator.name),
      "kind": .string(kind(indicator.target.kind)), "unit": .string(indicator.unit.name),
      "decimals": .integer(indicator.decimals), "department": .string(indicator.department),
      "direction": .string(
        indicator.direction == .lowerIsBetter ? "lower_is_better" : "higher_is_better"),
      "year_kind": .string(yearKind(indicator.yearKind)),
      "printed": .object([
        "baseline": .string(indicator.printed.baseline), "target": .string(indicator.printed.target),
        "judged_baseline": .string(indicator.printed.judgedBaseline),
        "judged_target": .string(indicator.printed.judgedTarget),
        "at_least": .bool(indicator.comparison == .atLeast),
      ]),
      "condition": condition(of: indicator), "revision": .null,
      "reporting": .object([
        "first_year": .text(indicator.reporting.firstYear?.label),
        "last_year": .text(indicator.reporting.lastYear?.label),
        "survey_cycle": .integer(indicator.reporting.surveyCycle),
        "change_band": .number(orNull: indicator.reporting.changeBand),
      ]),
      "series": .array([]),
      "placements": .array(
        plan.placements.filter { $0.indicator == indicator.id }.map { placement in
          .object([
            "section": .string(placement.section.description), "policy": .string(placement.policy),
            "label": .string(placement.fullLabel), "reprint": .bool(placement.isReprint),
          ])
        }),
      "figures": .object(figures), "rounded": .object(rounded), "reasons": .object(reasons),
      "rating": .object([
        "symbol": .string(halves(evaluation[.rating]).symbol),
        "words": .string(halves(evaluation[.rating]).words),
        "look": .string(Self.looks[halves(evaluation[.rating]).symbol] ?? ""),
        "calculated": .text(evaluation[.calculatedRating].text),
        "override_reason": .text(evaluation.record.override?.reason),
      ]),
      "outlook": .object([
        "symbol": .string(halves(evaluation[.outlook]).symbol),
        "words": .string(halves(evaluation[.outlook]).words),
        "look": .string(Self.looks[halves(evaluation[.outlook]).symbol] ?? ""),
      ]),
      "observations": observations(of: evaluation.record),
    ])
  }

  /// The looks of the usual symbols.
  private static let looks = ["◎": "achieved", "○": "good", "△": "caution", "×": "behind", "－": "none"]

  /// The figure at full precision; a year 0 of a sheet is no year.
  private func exact(_ entry: (figure: Figure, digits: Digits), of evaluation: Evaluation) -> Value {
    let value = evaluation.exactValue(of: entry.figure)
    if case .year = entry.digits, value.number == 0 { return .absent(.noValue) }
    return value
  }

  /// The printed number, where it is not the exact one.
  private func rounded(
    _ entry: (figure: Figure, digits: Digits), of evaluation: Evaluation, _ context: Context
  ) -> Double? {
    guard let exact = exact(entry, of: evaluation).number, let shown = evaluation[entry.figure].number else {
      return nil
    }
    let decimals = evaluation.indicator.decimals
    let more = evaluation.indicator.target.kind == .growth ? 1 : 0
    let printed: Double? =
      switch entry.digits {
      case .value(let extra): context.round(shown, digits: decimals + extra)
      case .target: context.round(shown, digits: decimals + more)
      case .ratio: shown
      case .plain: context.round(shown, digits: 4)
      case .year, .count, .words: nil
      }
    return printed.flatMap { Rounding.isSame($0, exact) ? nil : $0 }
  }

  private func halves(_ value: Value) -> (symbol: String, words: String) {
    let text = value.text ?? ""
    return (String(text.prefix(1)), String(text.dropFirst(2)))
  }

  private func yearKind(_ kind: Indicator.YearKind) -> String {
    switch kind {
    case .fiscal: "fiscal_year"
    case .calendar: "calendar_year"
    case .pointInTime: "point_in_time"
    }
  }

  // MARK: Observations

  private static let statuses = [
    "確定": "confirmed", "速報": "provisional", "改訂": "revised", "推計": "estimated", "参考": "reference",
    "基準": "baseline",
  ]
  private static let absences = [
    "未提出": "not submitted", "集計中": "in preparation", "未公表": "not published", "調査なし": "not surveyed",
    "該当なし": "not applicable", "秘匿": "withheld", "休止": "suspended", "未確認": "unverified",
  ]
  /// The absences that end with a value.
  private static let expected: Set = ["未提出", "集計中", "未公表", "未確認"]
  private static let treatments = ["使う": "used", "除外": "excluded", "定義変更": "discontinued"]

  private func observations(of record: Record) -> JSONValue {
    let names: [String?] = record.indicator.target.kind == .balance ? ["inflow", "outflow"] : [nil]
    return .array(
      record.entries.flatMap { entry in
        zip(names, entry.cells).compactMap { name, cell in
          guard !cell.printedStatus.isEmpty || cell.number != nil || cell.place != nil else { return nil }
          var members: [String: JSONValue] = [
            "year": .string(entry.year.label), "value": .number(orNull: cell.number),
            "status": .text(cell.number == nil ? "absent" : Self.statuses[cell.printedStatus]),
            "status_ja": .string(cell.printedStatus),
            "reason": .text(cell.number == nil ? Self.absences[cell.printedStatus] : nil),
            "awaited": .bool(cell.number == nil && Self.expected.contains(cell.printedStatus)),
            "treatment": .text(Self.treatments[entry.treatmentWord.text]),
            "treatment_ja": .string(entry.treatmentWord.text),
            "file": .text(cell.place?.file), "line": .integer(cell.place?.line),
            "qualifier": .text(cell.words[.qualifier].nilIfEmpty),
            "remark": .text(cell.words[.remark].nilIfEmpty),
            "analysis": .text(cell.words[.analysis].nilIfEmpty),
            "prospects": .text(cell.words[.outlook].nilIfEmpty),
          ]
          if let name { members["series"] = .string(name) }
          return .object(members)
        }
      })
  }

  // MARK: Programme

  private func initiative(_ initiative: Initiative) -> JSONValue {
    let reports = example.programme.reports.reports.filter {
      $0.initiative == initiative.id && $0.year <= context.reportYear
    }
    let due = example.plan.settings.period.filter { $0 <= context.reportYear }
    let unreported = due.filter { year in !reports.contains { $0.year == year } }
    return .object([
      "id": .string(initiative.id.description), "name": .string(initiative.name),
      "carriers": .strings(initiative.carriers),
      "side": .text(initiative.side.isEmpty ? nil : initiative.side),
      "indicators": .strings(initiative.indicators.map(\.text)),
      "links": .string(initiative.certainty.rawValue),
      "unreported": .strings(unreported.map(\.label)),
      "pending_reporters": .strings(unreported.isEmpty ? [] : example.plan.pendingReporters(initiative)),
      "reports": .array(reports.map(report)),
      "metrics": .array(
        example.programme.reports.metrics.filter { $0.initiative == initiative.id }.map(figure)),
    ])
  }

  private func report(_ report: InitiativeReport) -> JSONValue {
    .object([
      "year": .string(report.year.label), "implementation": .text(report.implementation?.rawValue),
      "reviews": .strings(report.reviews.map(\.rawValue)),
      "entries": .array(
        report.entries.map { entry in
          .object([
            "carriers": .string(entry.carriers), "activity": .string(entry.activity),
            "implementation": .text(entry.implementation?.rawValue), "review": .text(entry.review?.rawValue),
            "review_text": .string(entry.reviewText), "file": .string(entry.place.file),
            "line": .integer(entry.place.line),
          ])
        }),
    ])
  }

  private func figure(_ figure: InitiativeMetric) -> JSONValue {
    let evaluations = example.programme.metrics
    guard let evaluation = evaluations[figure.id] else { return .null }
    return .object([
      "id": .string(figure.id.text), "name": .string(figure.indicator.name),
      "unit": .string(figure.indicator.unit.name),
      "target": .text(figure.hasTarget ? figure.indicator.printed.target : nil),
      "slope": .number(orNull: evaluation[.slope].number),
      "evaluation": figure.hasTarget
        ? indicator(evaluation, in: evaluations.context.plan, evaluations.context) : .null,
      "observations": observations(of: evaluation.record),
    ])
  }
}

extension String {
  /// The text; nil if there is none.
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
