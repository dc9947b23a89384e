import Figures

/// Where a 個票 shows a figure or a yearly figure.
enum CardPlace {
  /// In a chip at the top of the page, or at the head of the year table.
  case head
  /// In the printed calculation, or in the printed year table.
  case printed
  /// Beside the page, for formulas and the chart.
  case helper
}

extension Figure {
  /// The place of the figure; ``CardLayout`` holds the order of the printed ones.
  var cardPlace: CardPlace {
    switch self {
    case .rating, .outlook: .head
    case .baseline, .baselineYear, .target, .otherEnd, .targetYear, .growthRate, .latestYear, .inflow,
      .outflow,
      .latest, .previous, .total, .yearTarget, .attainment, .expectedProgress, .progress, .expected, .gap,
      .pace, .shortfall, .requiredPerYear, .achievedPerYear, .valueToExpected, .baselineDifference,
      .baselineRate, .previousDifference, .previousRate, .fittedYears, .anchorYear, .slope,
      .typicalChange, .reliability, .yearDiscount, .weight, .damping, .projection, .spread, .lower, .upper,
      .probability, .nextProbability, .projectedTarget, .projectedAttainment, .projectedShortfall,
      .reachLabel, .naiveForecast, .linearForecast, .compound:
      .printed
    case .fromYear, .breakYear, .firstBaseline, .secondBaseline, .latestLabel, .missingYears, .missingLabel,
      .judgedYears, .metYears, .met,
      .firstFittedYear, .anchor, .horizon, .meanLevel, .squaredError, .unclipped, .yearlySpread, .score,
      .exactProbability, .reachHorizon, .reachYear, .calculatedRating:
      .helper
    }
  }
}

extension YearlyFigure {
  /// The place of the yearly figure; ``CardLayout`` holds the order of the printed ones.
  var cardPlace: CardPlace {
    switch self {
    case .label: .head
    case .year, .inflow, .outflow, .numerator, .denominator, .comparison, .actual, .status, .outflowStatus,
      .treatment, .path, .runningTotal,
      .yearTarget, .expected, .deviation, .compounded, .met, .fitted, .projected, .lower, .upper,
      .projectedTotal, .lowerTotal, .upperTotal:
      .printed
    case .yearly, .validActual, .factYear, .inPeriod, .missing, .missingReason, .preliminaryRank, .breakYear,
      .fitCandidate, .fittedYear, .interval, .change, .changeTerm, .noiseTerm, .unclipped, .spread,
      .plotValue, .confirmedYear, .provisionalYear, .excludedYear, .referenceYear, .lineMark, .lineYear,
      .lineValue, .pathMark, .pathYear, .pathValue, .trendYear, .trendValue, .goalYear, .goalValue,
      .bandLowerYear, .bandUpperYear, .bandLower, .bandUpper:
      .helper
    }
  }
}
