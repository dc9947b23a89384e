import Evaluations
import Indicators

@testable import Sheets

/// A plan of four indicators in a goal and two sections, one of them printed twice, reported for R5.
struct ListingSample {
  static let level = Indicator.ID("A")
  static let sum = Indicator.ID("B")
  static let early = Indicator.ID("C")
  static let balance = Indicator.ID("G")

  static let first = Section(
    id: .init(chapter: "4", number: 1), chapterTitle: "４", name: "移住", kind: .section, fileName: "移住",
    place: Place(file: "plan"))
  static let second = Section(
    id: .init(chapter: "4", number: 2), chapterTitle: "４", name: "共生", kind: .section, fileName: "共生",
    place: Place(file: "plan"))

  var findings: [Finding] = []
  var files: [SourceFile] = []
  var override: RatingOverride?
  /// Observations that take the place of those of the same year, or come besides.
  var others: [Observation] = []

  var plan: Plan {
    let goal = Section(
      id: .init(chapter: "4", number: nil), chapterTitle: "４", name: "目標", kind: .goal, fileName: "",
      place: Place(file: "plan"))
    let settings = Settings(
      title: "計画", organisation: "県", period: FiscalYear(2020)...FiscalYear(2024),
      reportYear: FiscalYear(2023),
      asOf: .init(year: 2024, month: 9, day: 30))
    let excluded = Treatment(
      indicator: Self.level, year: FiscalYear(2021), kind: .excluded, reason: "感染症",
      place: Place(file: "plan"))
    return Plan(
      settings: settings, sections: [goal, Self.first, Self.second], indicators: indicators,
      placements: [
        placement(goal, Self.balance, 1), placement(Self.first, Self.level, 1),
        placement(Self.first, Self.sum, 2), placement(Self.second, Self.level, 1, isReprint: true),
        placement(Self.second, Self.early, 2),
      ],
      overrides: [override].compactMap(\.self), treatments: [excluded])
  }

  private var indicators: [Indicator] {
    [
      Indicator(
        id: Self.balance, name: "転入と転出の均衡", baseline: .none, target: .balance(year: FiscalYear(2023)),
        printed: .init(baseline: "", target: "均衡（R5）"), unit: Unit(base: "人"), bounds: .init()),
      Indicator(
        id: Self.level, name: "相談件数", baseline: .value(100, year: FiscalYear(2018)),
        target: .level(value: 200, year: FiscalYear(2024)),
        printed: .init(baseline: "100件(H30)", target: "200件(R6)"), unit: Unit(base: "件"),
        department: "移住担当課", source: "計画 第４章"),
      Indicator(
        id: Self.sum, name: "取組件数", baseline: .none,
        target: .cumulative(value: 60, period: FiscalYear(2020)...FiscalYear(2024)),
        printed: .init(baseline: "（新規）", target: "60件(R2〜R6累計)"), unit: Unit(base: "件")),
      Indicator(
        id: Self.early, name: "農家の割合", baseline: .value(6.8, year: FiscalYear(2018)),
        target: .level(value: 7.1, year: FiscalYear(2022)),
        printed: .init(baseline: "6.8%(H30)", target: "7.1%(R4)"), unit: Unit(base: "%")),
    ]
  }

  private func placement(
    _ section: Section, _ id: Indicator.ID, _ number: Int, isReprint: Bool = false
  ) -> Placement {
    Placement(
      section: section.id, policy: "施策", indicator: id, number: number, isReprint: isReprint,
      place: Place(file: "plan"))
  }

  /// Values from R2 on; nil is 集計中.
  private static func series(
    _ id: Indicator.ID, _ series: IndicatorSeries = .main, values: [Double?],
    statuses: [Int: Observation.Status] = [:]
  ) -> [Observation] {
    values.enumerated().map { offset, value in
      Observation(
        indicator: id, series: series, year: FiscalYear(2020 + offset),
        value: value.map { .measured($0) } ?? .absent(.inPreparation),
        status: statuses[2020 + offset] ?? .confirmed, place: Place(file: "exports/移住.csv", line: offset + 2))
    }
  }

  var evaluations: Evaluations { override == nil && others.isEmpty ? Self.standard : evaluated }

  private static let standard = ListingSample().evaluated

  private var evaluated: Evaluations {
    let observations = Observations(
      Self.series(Self.level, values: [120, 110, 150, nil], statuses: [2022: .provisional])
        + Self.series(Self.sum, values: [10, 12, 11, 9])
        + Self.series(Self.early, values: [6.7, 6.8, 6.9, 7.0], statuses: [2020: .reference])
        + Self.series(Self.balance, .inflow, values: [900, 910, 920, 930])
        + Self.series(Self.balance, .outflow, values: [950, 940, 960, 940])
        + others)
    return evaluate(plan, observations, reportYear: FiscalYear(2023))
  }

  func book(_ scope: BookScope) -> Book {
    Book(
      scope, plan: plan, evaluations: evaluations, findings: findings, files: files, version: "1.2.3")
  }
}

extension Finding {
  /// A finding of a severity about a year of an indicator, its texts distinguished by the code.
  static func sample(
    _ code: String, _ severity: Severity, _ indicator: Indicator.ID? = ListingSample.level, year: Int? = 2023,
    found: String? = "１２", place: Place = Place(file: "exports/移住.csv", line: 3, heading: "値", column: 2)
  ) -> Finding {
    Finding(
      Message(
        code: code, severity: severity, problem: Text(ja: "問題\(code)。", en: ""),
        remedy: Text(ja: "対処\(code)。", en: ""), handling: Text(ja: "扱い\(code)", en: "")),
      at: place, found: found, indicator: indicator, year: year.map { FiscalYear($0) })
  }
}
