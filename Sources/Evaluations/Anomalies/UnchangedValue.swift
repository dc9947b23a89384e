import Indicators

/// Values that equal the previous year's value exactly, as in a copied row.
///
/// Values to be kept (維持) and values that have reached the whole (全数) are not reported, because they rightly repeat.
enum UnchangedValue {
  static func findings(in series: AnomalySeries, of plan: Plan) -> [Finding] {
    guard !series.indicator.target.kind.keepsValue else { return [] }
    return zip(series.points, series.points.dropFirst()).compactMap { before, after in
      guard after.observation != nil, before.year.distance(to: after.year) == 1,
        before.value == after.value, after.value != whole(series.indicator, plan)
      else { return nil }
      return series.finding(.valueUnchanged(series, from: before), at: after)
    }
  }

  private static func whole(_ indicator: Indicator, _ plan: Plan) -> Double? {
    indicator.target.kind.isConstant ? plan.number(ofTarget: indicator) : nil
  }
}
