import Indicators

/// How often targets that were not yet met came to be met, by the probability that a report gives them (達成確率の当たり方).
///
/// ```
/// target = y_n ± k·R·√h          k = the middles of seven equal parts of 0…3 in turn, h = 1…5
/// Brier  = mean of (P − met)²    base rate: m·(1 − m), m = the share that was met
/// ```
///
/// y_n is the newest value, R the typical yearly change, and both directions are tried for every outcome. A target lies
/// beyond the newest value, so that none is met already. Histories without a change have no probability.
///
/// Source: <doc:Projection>.
package struct Calibration: Sendable, Equatable {
  /// The targets whose probability lies in one tenth of 0…1.
  package struct Bin: Sendable, Equatable {
    /// Number of targets.
    package fileprivate(set) var count = 0
    fileprivate var said = 0.0
    fileprivate var met = 0

    /// The mean probability, 0…1; nil for an empty bin.
    package var meanProbability: Double? { count > 0 ? said / Double(count) : nil }
    /// The share of the targets that was met, 0…1; nil for an empty bin.
    package var shareMet: Double? { count > 0 ? Double(met) / Double(count) : nil }
  }

  private static let steps = (0..<7).map { (Double($0) + 0.5) * 3 / 7 }

  /// The ten bins, from improbable to probable.
  package private(set) var bins = Array(repeating: Bin(), count: 10)
  private var squares = 0.0
  private var outcomeCount = 0

  /// Number of targets.
  package var count: Int { bins.reduce(0) { $0 + $1.count } }

  /// The mean squared error of the probabilities, 0…1; nil without targets.
  package var brier: Double? { count > 0 ? squares / Double(count) : nil }

  /// The mean squared error of a probability that is always the share that was met; nil without targets.
  package var baseRateBrier: Double? {
    guard count > 0 else { return nil }
    let share = Double(bins.reduce(0) { $0 + $1.met }) / Double(count)
    return share * (1 - share)
  }

  /// Asks a projection for the probabilities of two targets for each outcome.
  mutating func add(
    history: [Double], outcomes: ArraySlice<Double>, projectedBy projection: ReportedProjection
  ) {
    guard let last = history.last, let change = projection.typicalChange(of: history) else { return }
    for (years, outcome) in zip(1..., outcomes) {
      let distance = Self.steps[outcomeCount % Self.steps.count] * change * Double(years).squareRoot()
      outcomeCount += 1
      for direction in [Indicator.Direction.higherIsBetter, .lowerIsBetter] {
        let target = last + direction.sign * distance
        guard
          let probability = projection.probability(of: target, direction, after: history, ahead: years)
        else { continue }
        add(probability, isMet: direction.sign * (outcome - target) >= 0)
      }
    }
  }

  private mutating func add(_ probability: Double, isMet: Bool) {
    let index = min(bins.count - 1, Int(probability * Double(bins.count)))
    bins[index].count += 1
    bins[index].said += probability
    bins[index].met += isMet ? 1 : 0
    let error = probability - (isMet ? 1 : 0)
    squares += error * error
  }

  /// Adds the targets of another calibration.
  mutating func merge(_ other: Calibration) {
    for index in bins.indices {
      bins[index].count += other.bins[index].count
      bins[index].said += other.bins[index].said
      bins[index].met += other.bins[index].met
    }
    squares += other.squares
    outcomeCount += other.outcomeCount
  }
}
