import Indicators

/// The figures that only rules of the ratings read; they are defined where a rule of the profile asks for them.
///
/// Changes and differences are positive in the wanted direction, of a year's own value and, where running totals are
/// delivered, of the total.
extension DefinitionSet {
  static func onDemand(_ profile: IndicatorProfile) -> DefinitionSet {
    let difference = profile.denoisedAdvantage(of: latest, over: baseline)
    let change = profile.denoisedAdvantage(of: latest, over: previous)
    // A sum is compared with its target alone, and a start of 0 is no baseline of the plan.
    let start: Reason? =
      profile.kind.isSum
      ? .notApplicable : profile.start == .zero || profile.start == .none ? .noBaseline : nil
    func sinceBaseline(_ definition: Definition) -> Definition {
      start.map(Definition.absent)
        ?? .requiring([.latestYear, .baseline], definition.exceptAfterBreak(profile))
    }
    let previousValue = Definition.lookup(
      .validActual, year: latestYear - 1, otherwise: .noPreviousValue
    ).except(breakYear == latestYear, .definitionChanged)
    let definitions: [Figure: Definition] = [
      .valueToExpected: valueToExpected(profile),
      .baselineDifference: sinceBaseline(.calculation(difference)),
      .baselineRate: sinceBaseline(
        ratio(difference / magnitude(of: baseline)).except(baseline == 0, .zeroBaseline)),
      .previousDifference: .calculation(change),
      .previousRate: ratio(change / magnitude(of: previous)).except(previous == 0, .zeroPreviousValue),
    ]
    let asked = profile.askedFigures
    var set = DefinitionSet(figures: definitions.filter { asked.contains($0.key) })
    if !profile.kind.isGrowth, asked.contains(.previousDifference) || asked.contains(.previousRate) {
      set.figures[.previous] = previousValue
    }
    return set
  }

  private static let previous = Expression.figure(.previous)

  private static func magnitude(of value: Expression) -> Expression { maximum(value, 0 - value) }

  /// The judged value as a share of the expected one, or the other way round where less is better.
  private static func valueToExpected(_ profile: IndicatorProfile) -> Definition {
    let value = Expression.figure(profile.kind.judgedFigure)
    let share: Definition =
      profile.direction == .higherIsBetter
      ? .calculation(ratio(value / expected))
      : ratio(expected / value).except(value < 0, .negative).except(value == 0, .zeroValue)
    var definition = Definition.choice(profile.denoised(expected) > 0, share, .absent(.nothingExpected))
    if profile.range != nil {
      // Beyond the other end the value is not ahead of the expected one, but outside the range.
      definition = .requiring(
        [.attainment],
        .choice(
          profile.isBetter(profile.denoised(value), than: .figure(.otherEnd)),
          .calculation(.figure(.attainment)), definition))
    }
    if profile.kind.isSum, !profile.deliversTotals {
      definition = definition.except(.figure(.missingYears) > 0, .missingYears)
    }
    return .requiring([profile.kind.judgedFigure, .expected], definition.exceptAfterBreak(profile))
  }
}

extension IndicatorProfile {
  /// The figures that the rules of the profile read.
  var askedFigures: Set<Figure> {
    Set((ratings + outlooks).flatMap(\.terms).compactMap { $0.quantity?.figure })
  }
}

extension RatingTerm.Quantity {
  /// The figure that holds the quantity; nil for one that is calculated from others.
  package var figure: Figure? {
    switch self {
    case .pace: .pace
    case .valueToExpected: .valueToExpected
    case .attainment: .attainment
    case .progress: .progress
    case .probability: .probability
    case .metShare: nil
    case .baselineRate: .baselineRate
    case .baselineDifference: .baselineDifference
    case .previousRate: .previousRate
    case .previousDifference: .previousDifference
    case .gap: .gap
    }
  }
}
