import Evaluations
import Indicators

@testable import Sheets

/// A programme of two themes with three initiatives, beside the plan of ``ListingSample``, reported for R5.
struct ProgrammeSample {
  static let first = Initiative.ID(theme: theme("Ⅰ").id, number: 1)
  static let silent = Initiative.ID(theme: theme("Ⅰ").id, number: 2)
  static let other = Initiative.ID(theme: theme("Ⅱ").id, number: 1)

  static func theme(_ numeral: String) -> Section {
    Section(
      id: .init(chapter: numeral, number: nil), chapterTitle: "共同プログラム", name: "テーマ\(numeral)",
      kind: .programme, fileName: "題\(numeral)", place: Place(file: "plan/sections.csv"))
  }

  var findings: [Finding] = []
  var reporters = ["道", "札幌市"]
  var figures = [Self.targeted, Self.untargeted]
  /// What every party did; by default its name tells the parties apart.
  var activity: String?
  /// Values besides those of every sample.
  var others: [Observation] = []

  var plan: Plan {
    let plan = ListingSample().plan
    var settings = plan.settings
    settings.programmeSection = ListingSample.second.id
    settings.programmeReporters = reporters
    return Plan(
      settings: settings, sections: plan.sections + [Self.theme("Ⅰ"), Self.theme("Ⅱ")],
      indicators: plan.indicators, placements: plan.placements, ratings: plan.ratings,
      treatments: plan.treatments,
      initiatives: [
        Initiative(
          id: Self.first, name: "相談の連携", gist: "相談を共にする。", carriers: ["道", "札幌市", "国"],
          side: "自然減", indicators: [ListingSample.level]),
        Initiative(id: Self.silent, name: "周知", carriers: ["札幌市", "経済団体"]),
        Initiative(id: Self.other, name: "調査"),
      ])
  }

  /// The target of the first figure; the second one has none.
  static let targeted = InitiativeMetric(
    initiative: first, number: 1, name: "相談の件数", unit: Unit(base: "件"),
    target: (.level(value: 100, year: FiscalYear(2024)), nil, "100件(R6)"), lastYear: FiscalYear(2024),
    place: Place(file: "exports/共同.csv", line: 2))
  static let untargeted = InitiativeMetric(
    initiative: first, number: 2, name: "参加者数", unit: Unit(base: "人"), target: nil,
    lastYear: FiscalYear(2024), place: Place(file: "exports/共同.csv", line: 3))

  static let values: [Double] = [40, 55, 61, 80]
  static let others: [Double] = [30, 20, 25, 10]

  static func observations(_ id: Indicator.ID, _ values: [Double]) -> [Observation] {
    values.enumerated().map { offset, value in
      Observation(
        indicator: id, year: FiscalYear(2020 + offset), value: .measured(value),
        place: Place(file: "exports/共同.csv", line: 2 + offset))
    }
  }

  var reports: ProgrammeReports {
    func entry(
      _ carriers: String, _ state: InitiativeReport.ImplementationStatus?,
      _ review: InitiativeReport.ReviewOutcome?
    )
      -> InitiativeReport.Entry
    {
      InitiativeReport.Entry(
        carriers: carriers, activity: activity ?? "\(carriers)の実績", implementation: state, review: review,
        reviewText: "", place: Place(file: "exports/共同.csv", line: 2))
    }
    return ProgrammeReports(
      reports: [
        InitiativeReport(
          initiative: Self.first, year: FiscalYear(2023),
          entries: [entry("道", .done, .continued), entry("札幌市", .notDone, .ended)]),
        InitiativeReport(
          initiative: Self.first, year: FiscalYear(2022), entries: [entry("道", .done, .expanded)]),
        InitiativeReport(initiative: Self.other, year: FiscalYear(2023), entries: [entry("道", nil, nil)]),
        // Later than the report year: changes nothing.
        InitiativeReport(
          initiative: Self.silent, year: FiscalYear(2024), entries: [entry("札幌市", .done, .continued)]),
      ], figures: figures)
  }

  var programme: ProgrammeEvaluations {
    evaluate(
      reports, of: plan,
      Observations(
        Self.observations(Self.targeted.id, Self.values) + Self.observations(Self.untargeted.id, Self.others)
          + others),
      reportYear: FiscalYear(2023))
  }

  func book(_ theme: Section?) -> ProgrammeBook {
    ProgrammeBook(
      theme, plan: plan, strategy: ListingSample().evaluations, programme: programme, findings: findings,
      files: [
        SourceFile(
          path: "exports/共同.csv", encoding: .utf8, digest: "00", rowCounts: .init(accepted: 8),
          isProgramme: true)
      ], version: "1.2.3")
  }
}
