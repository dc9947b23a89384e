/// A figure of one indicator (算定項目), a number or a verdict, defined once in ``Definitions``.
///
/// The order is that of the calculation on
/// the sheet.
package enum Figure: Int, CaseIterable, Sendable {
  case baseline
  case baselineYear
  case target
  /// 範囲のもう一端: the end of a range at which the path does not aim.
  case otherEnd
  case targetYear
  case fromYear
  case growthRate
  case breakYear
  /// 基準値 of each of two series with the role 実績, where the plan names a year alone.
  case firstBaseline
  case secondBaseline

  case latestYear
  case latestLabel
  case inflow
  case outflow
  case latest
  case previous
  case total
  case missingYears
  case missingLabel
  case judgedYears
  case metYears
  case yearTarget
  case met

  case attainment
  case expectedProgress
  case progress
  case expected
  case gap
  case pace
  case shortfall
  case requiredPerYear
  case achievedPerYear
  case valueToExpected
  case baselineDifference
  case baselineRate
  case previousDifference
  case previousRate

  case fittedYears
  case firstFittedYear
  case anchorYear
  case anchor
  case horizon
  case slope
  case meanLevel
  case typicalChange
  case squaredError
  case reliability
  case yearDiscount
  case weight
  case damping
  case unclipped
  case projection
  case yearlySpread
  case spread
  case lower
  case upper
  case score
  case exactProbability
  case nextProbability
  case probability
  case projectedTarget
  case projectedAttainment
  case projectedShortfall
  case reachHorizon
  case reachYear
  case reachLabel
  case naiveForecast
  case linearForecast
  case compound

  case calculatedRating
  case rating
  case outlook
}

extension Figure {
  /// The English name that `results.json`, `tassei explain` and the article on the calculation use.
  package var name: String {
    switch self {
    case .baseline: "baseline"
    case .baselineYear: "baseline_year"
    case .target: "target"
    case .otherEnd: "other_end"
    case .targetYear: "target_year"
    case .fromYear: "from_year"
    case .growthRate: "growth_rate"
    case .breakYear: "break_year"
    case .firstBaseline: "first_baseline"
    case .secondBaseline: "second_baseline"
    case .latestYear: "latest_year"
    case .latestLabel: "latest_label"
    case .inflow: "inflow"
    case .outflow: "outflow"
    case .latest: "latest"
    case .previous: "previous"
    case .total: "total"
    case .missingYears: "missing_years"
    case .missingLabel: "missing_label"
    case .judgedYears: "judged_years"
    case .metYears: "met_years"
    case .yearTarget: "year_target"
    case .met: "met"
    case .attainment: "attainment"
    case .expectedProgress: "expected_progress"
    case .progress: "progress"
    case .expected: "expected"
    case .gap: "gap"
    case .pace: "pace"
    case .shortfall: "shortfall"
    case .requiredPerYear: "required_per_year"
    case .achievedPerYear: "achieved_per_year"
    case .valueToExpected: "value_to_expected"
    case .baselineDifference: "baseline_difference"
    case .baselineRate: "baseline_change_rate"
    case .previousDifference: "previous_difference"
    case .previousRate: "previous_change_rate"
    case .fittedYears: "fitted_years"
    case .firstFittedYear: "first_fitted_year"
    case .anchorYear: "anchor_year"
    case .anchor: "anchor"
    case .horizon: "horizon"
    case .slope: "slope"
    case .meanLevel: "mean_level"
    case .typicalChange: "typical_change"
    case .squaredError: "squared_error"
    case .reliability: "reliability"
    case .yearDiscount: "year_discount"
    case .weight: "weight"
    case .damping: "damping"
    case .unclipped: "unclipped_projection"
    case .projection: "projection"
    case .yearlySpread: "yearly_spread"
    case .spread: "spread"
    case .lower: "lower_80"
    case .upper: "upper_80"
    case .score: "standard_score"
    case .exactProbability: "exact_probability"
    case .nextProbability: "next_probability"
    case .probability: "probability"
    case .projectedTarget: "projected_target"
    case .projectedAttainment: "projected_attainment"
    case .projectedShortfall: "projected_shortfall"
    case .reachHorizon: "reach_horizon"
    case .reachYear: "reach_year"
    case .reachLabel: "reach_label"
    case .naiveForecast: "naive_forecast"
    case .linearForecast: "linear_forecast"
    case .compound: "compound"
    case .calculatedRating: "calculated_rating"
    case .rating: "rating"
    case .outlook: "outlook"
    }
  }

  /// The position among all cases, from 0.
  package var index: Int { rawValue }

  /// The figures that are defined only where a rule of the ratings reads them, or where two series must meet the target.
  package static let onDemand: Set<Figure> = [
    .firstBaseline, .secondBaseline,
    .valueToExpected, .baselineDifference, .baselineRate, .previousDifference, .previousRate,
  ]
}
