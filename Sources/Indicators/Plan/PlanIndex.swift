/// Where a plan has what belongs to a key, so that no question about one indicator goes through a whole table.
struct PlanIndex: Sendable, Equatable {
  let indicators: [Indicator.ID: Int]
  let sections: [Section.ID: Int]
  let constants: [String: Int]
  let initiatives: [Initiative.ID: Int]
  let placementsOfSections: [Section.ID: [Placement]]
  let placementsOfIndicators: [Indicator.ID: [Placement]]
  let overrides: [Indicator.ID: [RatingOverride]]
  let treatments: [Indicator.ID: [Treatment]]
  let path: [Indicator.ID: [Plan.PathPoint]]
  let aliases: [String: [Plan.Alias]]

  init(
    sections: [Section], indicators: [Indicator], placements: [Placement], constants: [Plan.Constant],
    overrides: [RatingOverride], treatments: [Treatment], path: [Plan.PathPoint], aliases: [Plan.Alias],
    initiatives: [Initiative]
  ) {
    func positions<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
      Dictionary(zip(keys, 0...)) { first, _ in first }
    }
    self.indicators = positions(indicators.map(\.id))
    self.sections = positions(sections.map(\.id))
    self.constants = positions(constants.map(\.name))
    self.initiatives = positions(initiatives.map(\.id))
    placementsOfSections = Dictionary(grouping: placements, by: \.section)
    placementsOfIndicators = Dictionary(grouping: placements, by: \.indicator)
    self.overrides = Dictionary(grouping: overrides, by: \.indicator)
    self.treatments = Dictionary(grouping: treatments, by: \.indicator)
    self.path = Dictionary(grouping: path, by: \.indicator)
    self.aliases = Dictionary(grouping: aliases, by: \.meaning)
  }
}
