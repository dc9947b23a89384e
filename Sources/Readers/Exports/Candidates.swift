import Indicators

/// One value as a cell gives it.
struct Candidate {
  /// Which cell gave a value.
  struct Origin {
    /// The number of its file among all files.
    let file: Int
    /// Whether the cell could not be read; the account of the file counts it as rejected already.
    let isRejected: Bool
    /// Whether the cell says that it revises an earlier value of its status: 改訂（速報）.
    var isRevision = false
  }

  let observation: Observation
  let origin: Origin
}

/// The values that the cells of all exports give, before those of the same year are set against each other.
struct Candidates {
  /// The values of one indicator with where they come from, as they came.
  struct OfIndicator {
    private(set) var observations: [Observation] = []
    private var origins: [Candidate.Origin] = []

    fileprivate mutating func append(_ observation: Observation, _ origin: Candidate.Origin) {
      observations.append(observation)
      origins.append(origin)
    }

    /// Whether they came in order, and at most one for each series and year.
    var areOrdered: Bool {
      observations.indices.dropFirst().allSatisfy {
        (observations[$0 - 1].series, observations[$0 - 1].year)
          < (observations[$0].series, observations[$0].year)
      }
    }

    /// By series and year; those of one year as they came.
    var sorted: [Candidate] {
      zip(observations, origins).map { Candidate(observation: $0, origin: $1) }
        .sorted { $0.observation.order < $1.observation.order }
    }
  }

  private var byIndicator: [Indicator.ID: OfIndicator] = [:]

  /// The indicators in order.
  var indicators: [Indicator.ID] { byIndicator.keys.sorted() }

  /// Adds a value behind all others.
  mutating func add(_ observation: Observation, from origin: Candidate.Origin) {
    byIndicator[observation.indicator, default: OfIndicator()].append(observation, origin)
  }

  /// Takes the values of an indicator away and returns them.
  mutating func remove(_ indicator: Indicator.ID) -> OfIndicator {
    byIndicator.removeValue(forKey: indicator) ?? OfIndicator()
  }
}
