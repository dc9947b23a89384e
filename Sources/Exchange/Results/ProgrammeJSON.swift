import Evaluations
import Figures
import Indicators
import Localization

extension ProgrammeEvaluations {
  /// The joint programme, one object for each initiative in the plan's order.
  ///
  /// ```
  /// { "id": "Ⅰ①", "name", "carriers": […], "side", "indicators": […], "links": "案",
  ///   "unreported": [ "R2" ], "pending_reporters": […],   years up to the report year without a report, and who has to report
  ///   "reports": [ { "year", "implementation", "reviews": […], "entries": [ {…} ] } ],
  ///   "metrics": [ { "id": "Ⅰ①-1", "name", "unit", "target": null, "slope", "evaluation": null, "observations": […] } ] }
  /// ```
  ///
  /// `evaluation` stands only where whoever reported the figure gave it a target of its own; it is written as the
  /// indicators of the strategy are.
  func json(of plan: Plan) -> JSON {
    .array(plan.initiatives.map { json(of: $0, in: plan) })
  }

  private func json(of initiative: Initiative, in plan: Plan) -> JSON {
    let years = plan.settings.period.filter { $0 <= metrics.context.reportYear }
    let unreported = years.filter { reports[initiative.id, $0] == nil }
    return .object([
      ("id", .string(initiative.id.description)),
      ("name", .string(initiative.name)),
      ("carriers", .strings(initiative.carriers)),
      ("side", .text(initiative.side.isEmpty ? nil : initiative.side)),
      ("indicators", .strings(initiative.indicators.map(\.text))),
      ("links", .string(initiative.certainty.rawValue)),
      ("unreported", .strings(unreported.map(\.label))),
      ("pending_reporters", .strings(unreported.isEmpty ? [] : plan.pendingReporters(initiative))),
      (
        "reports",
        .array(
          reports.reports.filter { $0.initiative == initiative.id && $0.year <= metrics.context.reportYear }
            .map(
              \.json))
      ),
      ("metrics", .array(reports.metrics(of: initiative.id).compactMap(json))),
    ])
  }

  private func json(of figure: InitiativeMetric) -> JSON? {
    guard let evaluation = metrics[figure.id] else { return nil }
    return .object([
      ("id", .string(figure.id.text)),
      ("name", .string(figure.indicator.name)),
      ("unit", .string(figure.indicator.unit.name)),
      ("target", .text(figure.hasTarget ? figure.indicator.printed.target : nil)),
      ("slope", evaluation[.slope].number.map(JSON.number) ?? .null),
      (
        "evaluation",
        figure.hasTarget ? evaluation.json(plan: metrics.context.plan, context: metrics.context) : .null
      ),
      ("observations", .array(evaluation.record.observationsJSON)),
    ])
  }
}

extension InitiativeReport {
  fileprivate var json: JSON {
    .object([
      ("year", .string(year.label)),
      ("implementation", .text(implementation?.rawValue)),
      ("reviews", .strings(reviews.map(\.rawValue))),
      ("entries", .array(entries.map(\.json))),
    ])
  }
}

extension InitiativeReport.Entry {
  fileprivate var json: JSON {
    .object([
      ("carriers", .string(carriers)),
      ("activity", .string(activity)),
      ("implementation", .text(implementation?.rawValue)),
      ("review", .text(review?.rawValue)),
      ("review_text", .string(reviewText)),
      ("file", .string(place.file)),
      ("line", place.line.map(JSON.integer) ?? .null),
    ])
  }
}
