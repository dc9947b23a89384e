package import Indicators

/// The unit of a figure and the number of digits that are printed.
package enum FigureFormat: Hashable, Sendable {
  /// In the unit of the indicator, with so many decimal places more than the indicator.
  case value(extraDigits: Int)
  /// A difference with its sign in the unit of the indicator; ポイント for percentages.
  case difference(extraDigits: Int)
  /// An amount between two values, such as a shortfall, in the unit of differences.
  case distance(extraDigits: Int)
  /// A ratio in per cent: 0.823 is 82.3 %.
  case ratio
  /// A probability in steps of 5 %.
  case probability
  /// 0…1 or any other number without unit, to four digits.
  case plain
  /// A western year.
  case year
  /// A number of years.
  case years
  case words
  /// 済 or 未, as 1 or 0.
  case done

  /// The decimal places to which a printed figure is rounded; nil for words.
  package func digits(for indicator: Indicator) -> Int? {
    switch self {
    case .value(let extra), .difference(let extra), .distance(let extra): indicator.decimals + extra
    case .ratio: 3
    case .probability: 2
    case .plain: 4
    case .year, .years, .done: 0
    case .words: nil
    }
  }
}

extension Figure {
  /// The format of the figure; growth targets fall between whole numbers and print one more digit.
  package func format(for kind: Target.Kind) -> FigureFormat {
    let format = numberFormat(for: kind)
    guard kind.isWord else { return format }
    return switch format {
    case .value, .distance: .done
    case .difference, .ratio, .probability, .plain, .year, .years, .words, .done: format
    }
  }

  private func numberFormat(for kind: Target.Kind) -> FigureFormat {
    let more = kind.extraTargetDigits
    return switch self {
    case .baseline, .firstBaseline, .secondBaseline, .latest, .inflow, .outflow, .previous, .total:
      .value(extraDigits: 0)
    case .target, .otherEnd, .yearTarget: .value(extraDigits: more)
    case .shortfall: .distance(extraDigits: more)
    case .expected, .anchor, .projection, .unclipped, .lower, .upper, .naiveForecast, .linearForecast,
      .compound,
      .meanLevel, .projectedTarget:
      .value(extraDigits: 1)
    case .requiredPerYear, .projectedShortfall, .typicalChange, .yearlySpread, .spread:
      .distance(extraDigits: 1)
    case .gap, .achievedPerYear, .baselineDifference, .previousDifference, .slope: .difference(extraDigits: 1)
    case .attainment, .progress, .expectedProgress, .pace, .valueToExpected, .baselineRate, .previousRate,
      .projectedAttainment, .growthRate:
      .ratio
    case .nextProbability, .probability: .probability
    case .exactProbability, .score, .squaredError, .reliability, .yearDiscount, .weight, .damping: .plain
    case .baselineYear, .targetYear, .fromYear, .breakYear, .latestYear, .firstFittedYear, .anchorYear,
      .reachYear:
      .year
    case .missingYears, .judgedYears, .metYears, .fittedYears, .horizon, .met, .reachHorizon: .years
    case .latestLabel, .missingLabel, .reachLabel, .calculatedRating, .rating, .outlook: .words
    }
  }
}

extension YearlyFigure {
  /// The format of the yearly figure's cells.
  package func format(for kind: Target.Kind) -> FigureFormat {
    if kind.isWord, case .value = numberFormat { return .done }
    return numberFormat
  }

  private var numberFormat: FigureFormat {
    switch self {
    case .year, .factYear, .typedYear, .breakYear, .fittedYear: .year
    case .label, .status, .outflowStatus, .treatment, .missing, .missingReason: .words
    case .interval, .met, .preliminaryRank: .years
    case .inflow, .outflow, .numerator, .denominator, .comparison, .actual, .path, .yearly, .runningTotal,
      .validActual, .inPeriod, .fitCandidate,
      .fitted:
      .value(extraDigits: 0)
    case .yearTarget, .expected, .compounded, .unclipped, .projected, .spread, .lower, .upper,
      .projectedTotal,
      .lowerTotal, .upperTotal:
      .value(extraDigits: 1)
    case .deviation, .change: .difference(extraDigits: 1)
    case .changeTerm, .noiseTerm: .plain
    }
  }
}
