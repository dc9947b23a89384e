/// The strategy as the tool knows it (計画): what is to be reached, by whom, and how it is judged.
package struct Plan: Sendable, Equatable {
  package let settings: Settings
  /// In print order.
  package let sections: [Section]
  /// In the order of the plan's table; ids are unique.
  package let indicators: [Indicator]
  /// In print order.
  package let placements: [Placement]
  /// Named numbers that targets refer to (全市町村 = 179), in the plan's order; names are unique.
  package let constants: [Constant]
  package let ratings: RatingScale
  package let overrides: [RatingOverride]
  package let treatments: [Treatment]
  /// Expected values typed for single years (目安値); they win over the straight line.
  package let path: [PathPoint]
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
    package let name: String
    package let value: Double
    package let explanation: String
    package let place: Place

    package init(name: String, value: Double, explanation: String, place: Place) {
      self.name = name
      self.value = value
      self.explanation = explanation
      self.place = place
    }
  }

  /// An expected value of one year, in the unit of the indicator.
  package struct PathPoint: Hashable, Sendable {
    package let indicator: Indicator.ID
    package let year: FiscalYear
    package let value: Double
    package let place: Place

    package init(indicator: Indicator.ID, year: FiscalYear, value: Double, place: Place) {
      self.indicator = indicator
      self.year = year
      self.value = value
      self.place = place
    }
  }

  /// A department's own wording for a heading or an indicator (別名).
  package struct Alias: Hashable, Sendable {
    package let alias: String
    /// A heading of the contract, or the id of a series: `実績値`, `K01`, `G1-in`.
    package let meaning: String
    package let place: Place

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
      package let indicator: Indicator.ID
      package let strand: Strand

      package init(_ indicator: Indicator.ID, _ strand: Strand = .main) {
        self.indicator = indicator
        self.strand = strand
      }

      /// The series as exports name it: `K01`, `G1-in`.
      package var name: String {
        strand == .main ? indicator.text : "\(indicator)-\(strand.rawValue)"
      }
    }

    package let total: Member
    package let parts: [Member]
    /// The first row that names the total.
    package let place: Place

    package init(total: Member, parts: [Member], place: Place) {
      self.total = total
      self.parts = parts
      self.place = place
    }
  }

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
