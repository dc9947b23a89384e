import Indicators

/// One value as a cell gives it.
struct Candidate {
  /// The number of its file among all files.
  let file: Int
  let observation: Observation
  /// Whether the cell could not be read; the account of the file counts it as rejected already.
  let isRejected: Bool
}

/// The values that the cells of all exports give, before those of the same year are set against each other.
struct Candidates {
  /// Of each indicator in the order in which they came.
  private var byIndicator: [Indicator.ID: [Candidate]] = [:]

  /// The indicators in order.
  var indicators: [Indicator.ID] { byIndicator.keys.sorted() }

  /// Adds a value behind all others.
  mutating func add(_ candidate: Candidate) {
    byIndicator[candidate.observation.indicator, default: []].append(candidate)
  }

  /// Takes the values of an indicator away and returns them by strand and year, those of one year as they came.
  mutating func remove(_ indicator: Indicator.ID) -> [Candidate] {
    (byIndicator.removeValue(forKey: indicator) ?? []).sorted { $0.observation.order < $1.observation.order }
  }
}
