import Indicators

/// One series of an indicator with all that decides how its values are read, made once for the rows about it.
final class PlannedSeries {
  let indicator: Indicator
  let series: IndicatorSeries
  /// Whether the indicator is a figure of the joint programme, whose unit is that of its first row and no plan's.
  let isFigure: Bool
  let possible: PossibleValues
  /// The value that the plan itself gives; nil where it gives none.
  let baseline: PlannedBaseline?

  /// - Parameter rounding: how the plan comes to the digits that it prints.
  init(_ indicator: Indicator, _ series: IndicatorSeries, rounding: Rounding, isFigure: Bool = false) {
    self.indicator = indicator
    self.series = series
    self.isFigure = isFigure
    possible = PossibleValues(of: indicator, series)
    baseline = PlannedBaseline(of: indicator, series, rule: rounding)
  }
}
