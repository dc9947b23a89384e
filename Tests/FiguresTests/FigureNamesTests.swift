import Figures
import Testing

/// The names that leave the program, in `results.json`, `tassei explain` and the defined names of a workbook, stay the same
/// whatever the code calls a case.
struct FigureNamesTests {
  @Test func `the names of figures and their order are fixed`() {
    let names = [
      "baseline", "baseline_year", "target", "other_end", "target_year", "from_year", "growth_rate",
      "break_year", "first_baseline", "second_baseline",
      "latest_year", "latest_label", "inflow", "outflow", "latest", "previous", "total",
      "missing_years", "missing_label", "judged_years", "met_years", "year_target", "met", "attainment",
      "expected_progress", "progress", "expected", "gap", "pace", "shortfall", "required_per_year",
      "achieved_per_year", "value_to_expected", "baseline_difference", "baseline_change_rate",
      "previous_difference", "previous_change_rate", "fitted_years", "first_fitted_year", "anchor_year",
      "anchor", "horizon",
      "slope", "mean_level", "typical_change", "squared_error", "reliability", "year_discount", "weight",
      "damping", "unclipped_projection", "projection", "yearly_spread", "spread", "lower_80", "upper_80",
      "standard_score",
      "exact_probability", "next_probability", "probability", "projected_target", "projected_attainment",
      "projected_shortfall",
      "reach_horizon", "reach_year", "reach_label", "naive_forecast", "linear_forecast",
      "compound", "calculated_rating",
      "rating", "outlook",
    ]
    #expect(Figure.allCases.map(\.name) == names)
  }

  @Test func `the names of yearly figures and their order are fixed`() {
    let names = [
      "year", "label", "inflow", "outflow", "numerator", "denominator", "actual", "status", "outflow_status",
      "comparison", "treatment", "path",
      "yearly", "running_total", "asked", "expected", "deviation", "compounded", "met", "counted",
      "fact_year", "typed_year", "in_period", "missing", "missing_reason", "doubt", "break_year", "usable",
      "fitted",
      "fitted_year",
      "interval", "change", "change_term", "noise_term", "unclipped", "projected", "spread", "lower",
      "upper", "projected_total", "lower_total", "upper_total",
    ]
    #expect(YearlyFigure.allCases.map(\.name) == names)
  }
}
