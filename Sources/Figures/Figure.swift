/// A figure of one indicator (算定項目), a number or a verdict, defined once in ``Definitions``.
///
/// The raw value is the English name in `results.json` and `tassei explain`. The order is that of the calculation on
/// the sheet.
package enum Figure: String, CaseIterable, Sendable {
  case baseline
  case baselineYear = "baseline_year"
  case target
  case targetYear = "target_year"
  case fromYear = "from_year"
  case growthRate = "growth_rate"
  case breakYear = "break_year"

  case latestYear = "latest_year"
  case latestLabel = "latest_label"
  case inflow
  case outflow
  case latest
  case previous
  case total
  case missingYears = "missing_years"
  case missingLabel = "missing_label"
  case judgedYears = "judged_years"
  case metYears = "met_years"
  case yearTarget = "year_target"
  case met

  case attainment
  case expectedProgress = "expected_progress"
  case progress
  case expected
  case gap
  case pace
  case shortfall
  case requiredPerYear = "required_per_year"
  case achievedPerYear = "achieved_per_year"

  case fittedYears = "fitted_years"
  case firstFittedYear = "first_fitted_year"
  case anchorYear = "anchor_year"
  case anchor
  case horizon
  case slope
  case meanLevel = "mean_level"
  case typicalChange = "typical_change"
  case squaredError = "squared_error"
  case weight
  case damping
  case unclipped = "unclipped_projection"
  case projection
  case spread
  case lower = "lower_80"
  case upper = "upper_80"
  case score = "standard_score"
  case exactProbability = "exact_probability"
  case probability
  case projectedAttainment = "projected_attainment"
  case projectedShortfall = "projected_shortfall"
  case reachHorizon = "reach_horizon"
  case reachYear = "reach_year"
  case reachLabel = "reach_label"
  case naiveForecast = "held"
  case linearForecast = "linear"
  case compound

  case calculatedRating = "calculated_rating"
  case rating
  case outlook
}
