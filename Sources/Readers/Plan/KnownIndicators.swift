import Indicators

/// The indicators that the other tables of a plan may name, found by their ids.
struct KnownIndicators {
  /// The ids of all rows in the order of the plan, those of faulty rows too, so that one mistake is reported once.
  let ids: [Indicator.ID]
  private let all: Set<Indicator.ID>
  private let sound: [Indicator.ID: Indicator]

  init(ids: [Indicator.ID], indicators: [Indicator]) {
    self.ids = ids
    all = Set(ids)
    sound = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Whether a row has the id, be it a faulty one.
  func contains(_ id: Indicator.ID) -> Bool {
    all.contains(id)
  }

  /// The indicator; nil where its row is faulty.
  subscript(id: Indicator.ID) -> Indicator? { sound[id] }

  /// Whether a folded text is the id of a series of its own, or the name of the indicator with that of the series:
  /// `健康寿命（男）`.
  func hasName(_ folded: String, _ id: Indicator.ID, _ series: IndicatorSeries) -> Bool {
    guard let indicator = sound[id], let definition = indicator.definition(of: series) else { return false }
    return definition.ownID.map(NameFolding.fold) == folded
      || NameFolding.fold(indicator.title(of: series)) == folded
  }

  /// The series of an indicator; all that it might have where its row is faulty, so that none is reported as unknown too.
  func series(of id: Indicator.ID) -> [IndicatorSeries] {
    sound[id]?.series ?? [.main, .inflow, .outflow]
  }
}
