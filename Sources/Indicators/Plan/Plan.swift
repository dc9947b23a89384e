/// The strategy in machine-readable form (計画): targets, departments and rating rules.
package struct Plan: Sendable, Equatable {
  /// The title, period and report year, and the rules of the whole calculation.
  package let settings: Settings
  /// In print order.
  package let sections: [Section]
  /// The indicators in the order of the plan's table; their ids are unique.
  package let indicators: [Indicator]
  /// In print order.
  package let placements: [Placement]
  /// Named numbers that targets refer to (全市町村 = 179), in the plan's order; names are unique.
  package let constants: [Constant]
  /// The words and thresholds of the verdicts (評価と見通しの区分); the default ones if the plan has no table.
  package let ratings: RatingScale
  /// Ratings that a person set (評価の上書き), in the plan's order, at most one per indicator and year.
  package let overrides: [RatingOverride]
  /// Targets that take the place of earlier ones from a report year on (目標の改定), in the plan's order.
  package let revisions: [TargetRevision]
  /// Decisions on single years (推計での扱い), in the plan's order, at most one per indicator and year.
  package let treatments: [Treatment]
  /// Expected values entered for single years (目安値); they override the straight line.
  package let path: [PathPoint]
  /// The departments' own names (別名), in the plan's order, each once.
  package let aliases: [Alias]
  /// The totals that must equal the sum of their parts (合計と内訳), in the plan's order.
  package let sums: [Sum]
  /// The initiatives of the joint programme in print order; empty if the plan has no programme.
  package let initiatives: [Initiative]
  /// The answers to findings that the office keeps (確認の記録), in the plan's order.
  package let answers: [Answer]
  /// The cell that states the report year of the settings.
  package let reportYearPlace: Place
  private let index: PlanIndex

  /// The placeholder in a cell that somebody still has to fill (要記入).
  package static let toFill = "要記入"

  /// A named number of the plan.
  package struct Constant: Hashable, Sendable {
    /// The name in targets and formulas (名称): up to 40 letters and digits, at least one of them a kana or kanji.
    package let name: String
    /// The value of the name (値), in the unit of the indicator whose target refers to it.
    package let value: Double
    /// The meaning and source of the number (説明), printed on 算定方法; empty for none.
    package let explanation: String
    /// The row of `plan/constants.csv`.
    package let place: Place

    /// Creates a named number.
    ///
    /// The reader checks whether formulas can contain the name.
    package init(name: String, value: Double, explanation: String, place: Place) {
      self.name = name
      self.value = value
      self.explanation = explanation
      self.place = place
    }
  }

  /// The expected value of one year, in the unit of the indicator.
  package struct PathPoint: Hashable, Sendable {
    /// The indicator to whose expected path the point belongs (指標ID).
    package let indicator: Indicator.ID
    /// The year of the point (年度).
    ///
    /// Years without a point keep their calculated value.
    package let year: FiscalYear
    /// The expected value (目安値) with all its digits, in the unit of the indicator.
    package let value: Double
    /// The first report year of the revision to which the point belongs (報告年度から); nil for the first target.
    package let revision: FiscalYear?
    /// How a value compares with the point, if the plan says so; nil follows the direction.
    package let comparison: TargetComparison?
    /// The text that the plan prints (印刷); empty for none.
    package let printed: String
    /// The row of `plan/path.csv`.
    package let place: Place

    /// Creates a point of a path; the caller has converted the value to the unit of the indicator.
    package init(
      indicator: Indicator.ID, year: FiscalYear, value: Double, comparison: TargetComparison? = nil,
      revision: FiscalYear? = nil, printed: String = "", place: Place
    ) {
      self.comparison = comparison
      self.revision = revision
      self.printed = printed
      self.indicator = indicator
      self.year = year
      self.value = value
      self.place = place
    }
  }

  /// A department's own name for a heading or an indicator (別名).
  package struct Alias: Hashable, Sendable {
    /// The department's name in the form of the plan (別名); case, width and spaces do not matter.
    package let alias: String
    /// The standard heading, or the id of a series: `値`, `K01`, `G1-in`.
    package let meaning: String
    /// The row of `plan/aliases.csv`.
    package let place: Place

    /// Creates an alias.
    ///
    /// The reader has found its meaning among the headings and series.
    package init(alias: String, meaning: String, place: Place) {
      self.alias = alias
      self.meaning = meaning
      self.place = place
    }
  }

  /// A series that must equal the sum of other series in every year (合計と内訳).
  package struct Sum: Hashable, Sendable {
    /// One series of one indicator.
    package struct Member: Hashable, Sendable {
      /// The indicator of the series (指標ID).
      package let indicator: Indicator.ID
      /// The series of the indicator (系列): one side of a balance, otherwise the main series.
      package let series: IndicatorSeries

      /// Creates a member, by default the main series of the indicator.
      package init(_ indicator: Indicator.ID, _ series: IndicatorSeries = .main) {
        self.indicator = indicator
        self.series = series
      }

      /// The name of the series in exports: `K01`, `G1-in`.
      package var name: String { indicator.name(of: series) }
    }

    /// The series that must equal the sum of the parts (合計); it is never one of them.
    package let total: Member
    /// The series to add up (内訳): at least one, each once.
    ///
    /// Their units may differ from the unit of the total in the multiple only.
    package let parts: [Member]
    /// The first row that contains the total.
    package let place: Place

    /// Creates a total with its parts, whose units the reader has compared.
    package init(total: Member, parts: [Member], place: Place) {
      self.total = total
      self.parts = parts
      self.place = place
    }
  }

  /// Creates a plan from the rows of its tables, in order.
  ///
  /// Omitted tables are empty; the default of the ratings is the usual scale.
  package init(
    settings: Settings, sections: [Section], indicators: [Indicator], placements: [Placement],
    constants: [Constant] = [], ratings: RatingScale = RatingScale(), overrides: [RatingOverride] = [],
    treatments: [Treatment] = [], path: [PathPoint] = [], revisions: [TargetRevision] = [],
    aliases: [Alias] = [],
    sums: [Sum] = [], initiatives: [Initiative] = [], answers: [Answer] = [],
    reportYearPlace: Place = Place(file: "plan/settings.csv")
  ) {
    self.settings = settings
    self.sections = sections
    self.indicators = indicators
    self.placements = placements
    self.constants = constants
    self.ratings = ratings
    self.overrides = overrides
    self.treatments = treatments
    self.revisions = revisions
    self.path = path
    self.aliases = aliases
    self.sums = sums
    self.initiatives = initiatives
    self.answers = answers
    self.reportYearPlace = reportYearPlace
    index = PlanIndex(
      sections: sections, indicators: indicators, placements: placements, constants: constants,
      overrides: overrides, treatments: treatments, path: path, aliases: aliases, initiatives: initiatives)
  }

  /// Returns the indicator with an id; nil if the plan has none.
  package func indicator(_ id: Indicator.ID) -> Indicator? {
    index.indicators[id].map { indicators[$0] }
  }

  /// Returns the section with an id; nil if the plan has none.
  package func section(_ id: Section.ID) -> Section? {
    index.sections[id].map { sections[$0] }
  }

  /// Returns the placements of one section in print order.
  package func placements(of section: Section.ID) -> [Placement] {
    index.placementsOfSections[section] ?? []
  }

  /// Returns the placements of an indicator in print order: several if other rows reprint it.
  package func placements(of indicator: Indicator.ID) -> [Placement] {
    index.placementsOfIndicators[indicator] ?? []
  }

  /// Returns the ratings that a person set for an indicator, in the plan's order.
  package func overrides(of indicator: Indicator.ID) -> [RatingOverride] {
    index.overrides[indicator] ?? []
  }

  /// Returns the decisions on single years of an indicator, in the plan's order.
  package func treatments(of indicator: Indicator.ID) -> [Treatment] {
    index.treatments[indicator] ?? []
  }

  /// Returns the expected values that were entered for an indicator, in the plan's order.
  package func path(of indicator: Indicator.ID) -> [PathPoint] {
    index.path[indicator] ?? []
  }

  /// Returns the departments' own names of one meaning: a heading, or the id of a series.
  package func aliases(of meaning: String) -> [Alias] {
    index.aliases[meaning] ?? []
  }

  /// The themes of the joint programme in print order.
  package var themes: [Section] {
    sections.filter { $0.kind == .programme }
  }

  /// Returns the initiative of the joint programme with an id; nil if the plan has none.
  package func initiative(_ id: Initiative.ID) -> Initiative? {
    index.initiatives[id].map { initiatives[$0] }
  }

  /// Returns the initiatives of one theme in print order.
  package func initiatives(of theme: Section.ID) -> [Initiative] {
    initiatives.filter { $0.id.theme == theme }
  }

  /// Returns the reporters that must report on an initiative (報告の依頼先).
  ///
  /// These are the plan's reporters that carry the initiative. If none of them carries it, they are all reporters of
  /// the plan. If the plan names no reporters, they are the carriers of the initiative.
  package func pendingReporters(_ initiative: Initiative) -> [String] {
    let reporters = settings.programmeReporters
    let named = reporters.filter { reporter in initiative.carriers.contains { $0.hasPrefix(reporter) } }
    return !named.isEmpty ? named : !reporters.isEmpty ? reporters : initiative.carriers
  }

  /// Returns the number of an indicator's target; nil where only the sheet can calculate it, or for an unknown constant.
  ///
  /// The number is the target value, the end of a range at which the path aims, the rate of a growth, the constant of
  /// 全数, 0 for a balance, 1 for 済, a share of the printed baseline, or the 目安値 of the target year.
  package func number(ofTarget indicator: Indicator) -> Double? {
    switch indicator.target {
    case .level, .new, .cumulative, .everyYear, .maintain, .average, .range: indicator.target.printedValue
    case .growth(let rate, _): rate
    case .all(let name, _): constant(name)?.value
    case .balance: 0
    case .done: 1
    case .relative(let factor, let addend, _): indicator.baseline.value.map { $0 * factor + addend }
    case .hold, .change: indicator.baseline.value
    case .stepwise(let period):
      path.last { $0.indicator == indicator.id && $0.year == period.upperBound }?.value
    case .series: nil
    }
  }

  /// Returns the constant with a name; nil if the plan has none.
  package func constant(_ name: String) -> Constant? {
    index.constants[name].map { constants[$0] }
  }
}
