/// The strategy as the tool knows it (計画): what is to be reached, by whom, and how it is judged.
package struct Plan: Sendable, Equatable {
  /// Title, period, report year, and the rules of the whole calculation.
  package let settings: Settings
  /// In print order.
  package let sections: [Section]
  /// In the order of the plan's table; ids are unique.
  package let indicators: [Indicator]
  /// In print order.
  package let placements: [Placement]
  /// Named numbers that targets refer to (全市町村 = 179), in the plan's order; names are unique.
  package let constants: [Constant]
  /// The words and thresholds of the verdicts (評価と見通しの区分); the usual ones without a table.
  package let ratings: RatingScale
  /// Ratings set by a person (評価の上書き), in the plan's order, at most one for an indicator and year.
  package let overrides: [RatingOverride]
  /// Decisions on single years (推計での扱い), in the plan's order, at most one for an indicator and year.
  package let treatments: [Treatment]
  /// Expected values typed for single years (目安値); they win over the straight line.
  package let path: [PathPoint]
  /// The departments' own wordings (別名), in the plan's order, none twice.
  package let aliases: [Alias]
  /// What must add up (合計と内訳), in the plan's order.
  package let sums: [Sum]
  /// The measures of the joint programme in print order; none where the plan has no programme.
  package let measures: [ProgrammeMeasure]
  /// The positions of the indicators by id.
  private let positions: [Indicator.ID: Int]

  /// The mark in a cell of the plan's tables that somebody still has to fill (要記入).
  package static let toFill = "要記入"

  /// A named number of the plan.
  package struct Constant: Hashable, Sendable {
    /// The name in targets and formulas (名称): up to 40 letters and digits, a kana or kanji among them.
    package let name: String
    /// What the name stands for (値), in the unit of the indicator whose target names it.
    package let value: Double
    /// What the number is and where it comes from (説明), printed on 算定方法; empty for none.
    package let explanation: String
    /// The row of `plan/constants.csv`.
    package let place: Place

    /// A named number; whether the name can stand in formulas is checked by the reader.
    package init(name: String, value: Double, explanation: String, place: Place) {
      self.name = name
      self.value = value
      self.explanation = explanation
      self.place = place
    }
  }

  /// An expected value of one year, in the unit of the indicator.
  package struct PathPoint: Hashable, Sendable {
    /// Whose path it is a point of (指標ID).
    package let indicator: Indicator.ID
    /// The year for which it counts (年度); years without a point keep the value that is calculated.
    package let year: FiscalYear
    /// The expected value (目安値) with all its digits, in the unit of the indicator.
    package let value: Double
    /// The row of `plan/path.csv`.
    package let place: Place

    /// A point of a path; the value has been brought into the unit of the indicator before.
    package init(indicator: Indicator.ID, year: FiscalYear, value: Double, place: Place) {
      self.indicator = indicator
      self.year = year
      self.value = value
      self.place = place
    }
  }

  /// A department's own wording for a heading or an indicator (別名).
  package struct Alias: Hashable, Sendable {
    /// The department's word as the plan writes it (別名); case, width and spaces do not matter.
    package let alias: String
    /// A heading of the contract, or the id of a series: `値`, `K01`, `G1-in`.
    package let meaning: String
    /// The row of `plan/aliases.csv`.
    package let place: Place

    /// An alias of a meaning that the reader has found among headings and series.
    package init(alias: String, meaning: String, place: Place) {
      self.alias = alias
      self.meaning = meaning
      self.place = place
    }
  }

  /// A series that is the sum of others in every year (合計と内訳).
  package struct Sum: Hashable, Sendable {
    /// One of the series that indicators are made of.
    package struct Member: Hashable, Sendable {
      /// Whose series it is (指標ID).
      package let indicator: Indicator.ID
      /// Which series of the indicator it is (系列): one side of a balance, else the main one.
      package let strand: Strand

      /// The main series of an indicator, or one side of a balance.
      package init(_ indicator: Indicator.ID, _ strand: Strand = .main) {
        self.indicator = indicator
        self.strand = strand
      }

      /// The series as exports name it: `K01`, `G1-in`.
      package var name: String {
        strand == .main ? indicator.text : "\(indicator)-\(strand.rawValue)"
      }
    }

    /// The series that the parts must add up to (合計), never one of them.
    package let total: Member
    /// The series that are added up (内訳): at least one, each once, in units that differ from the total's in
    /// multiple only.
    package let parts: [Member]
    /// The first row that names the total.
    package let place: Place

    /// A total with its parts, whose units the reader has compared.
    package init(total: Member, parts: [Member], place: Place) {
      self.total = total
      self.parts = parts
      self.place = place
    }
  }

  /// A plan of the rows of its tables in their order; those left out are empty, the ratings the usual ones.
  package init(
    settings: Settings, sections: [Section], indicators: [Indicator], placements: [Placement],
    constants: [Constant] = [], ratings: RatingScale = RatingScale(), overrides: [RatingOverride] = [],
    treatments: [Treatment] = [], path: [PathPoint] = [], aliases: [Alias] = [],
    sums: [Sum] = [], measures: [ProgrammeMeasure] = []
  ) {
    self.settings = settings
    self.sections = sections
    self.indicators = indicators
    self.placements = placements
    self.constants = constants
    self.ratings = ratings
    self.overrides = overrides
    self.treatments = treatments
    self.path = path
    self.aliases = aliases
    self.sums = sums
    self.measures = measures
    positions = Dictionary(zip(indicators.map(\.id), 0...)) { first, _ in first }
  }

  /// The indicator of an id; nil where the plan has none.
  package func indicator(_ id: Indicator.ID) -> Indicator? {
    positions[id].map { indicators[$0] }
  }

  /// The section of an id; nil where the plan has none.
  package func section(_ id: Section.ID) -> Section? {
    sections.first { $0.id == id }
  }

  /// The placements of one section in print order.
  package func placements(of section: Section.ID) -> [Placement] {
    placements.filter { $0.section == section }
  }

  /// The placements of an indicator in print order: more than one where it is shown again.
  package func placements(of indicator: Indicator.ID) -> [Placement] {
    placements.filter { $0.indicator == indicator }
  }

  /// The themes of the joint programme in print order.
  package var themes: [Section] {
    sections.filter { $0.kind == .programme }
  }

  /// The measure of the joint programme of an id; nil where the plan has none.
  package func measure(_ id: ProgrammeMeasure.ID) -> ProgrammeMeasure? {
    measures.first { $0.id == id }
  }

  /// The measures of one theme in print order.
  package func measures(of theme: Section.ID) -> [ProgrammeMeasure] {
    measures.filter { $0.id.theme == theme }
  }

  /// Who owes a report on a measure (報告を求める先): those of the plan's reporters that carry it, else all of them; its
  /// carriers where the plan names no reporters.
  package func owing(_ measure: ProgrammeMeasure) -> [String] {
    let reporters = settings.programmeReporters
    let named = reporters.filter { reporter in measure.carriers.contains { $0.hasPrefix(reporter) } }
    return !named.isEmpty ? named : !reporters.isEmpty ? reporters : measure.carriers
  }

  /// The number of a target: its value, the rate of a growth, the constant of 全数, 0 of a balance; nil for a constant that
  /// the plan does not have.
  package func number(of target: Target) -> Double? {
    switch target {
    case .level(let value, _), .new(let value, _), .cumulative(let value, _), .everyYear(let value, _),
      .maintain(let value, _):
      value
    case .growth(let rate, _): rate
    case .all(let name, _): constant(name)?.value
    case .balance: 0
    }
  }

  /// The named number; nil where the plan has none of that name.
  package func constant(_ name: String) -> Constant? {
    constants.first { $0.name == name }
  }
}
