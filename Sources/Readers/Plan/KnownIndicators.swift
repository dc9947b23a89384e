import Indicators

/// The indicators that the other tables of a plan may name, found by their ids.
struct KnownIndicators {
  /// The ids of all rows in the order of the plan, those of faulty rows too, so that one mistake is reported once.
  let ids: [Indicator.ID]
  /// The ids of which a faulty one may be meant.
  let suggestions: Suggestions
  private let all: Set<Indicator.ID>
  private let sound: [Indicator.ID: Indicator]

  init(ids: [Indicator.ID], indicators: [Indicator]) {
    self.ids = ids
    suggestions = Suggestions(among: ids.map(\.text))
    all = Set(ids)
    sound = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Whether a row has the id, be it a faulty one.
  func contains(_ id: Indicator.ID) -> Bool {
    all.contains(id)
  }

  /// The indicator; nil where its row is faulty.
  subscript(id: Indicator.ID) -> Indicator? { sound[id] }

  /// The other names of a series, folded: its own id and its title; none for that of a faulty row.
  func names(of id: Indicator.ID, _ series: IndicatorSeries) -> [String] {
    guard let indicator = sound[id], let definition = indicator.definition(of: series) else { return [] }
    return [definition.ownID, indicator.title(of: series)].compactMap(\.self).map(NameFolding.fold)
  }

  /// The series of an indicator; all that it might have where its row is faulty, so that none is reported as unknown too.
  func series(of id: Indicator.ID) -> [IndicatorSeries] {
    sound[id]?.series ?? [.main, .inflow, .outflow]
  }
}
