/// A row of the year table (年度ごとの数値): one value a year, oldest first, no year left out.
///
/// The raw value is the English name; the order is that of the table.
package enum Row: String, CaseIterable, Sendable {
  case year
  case label
  case inflow
  case outflow
  case actual
  case status
  /// 転出の状態, where two series are delivered.
  case outflowStatus = "outflow_status"
  case treatment
  case path
  /// 当年分: the flow of one year where running totals are delivered.
  case yearly
  /// 累計実績: what has added up since the first year of the period.
  case runningTotal = "running_total"
  /// 目標への直線, or the typed 目安値.
  case expected
  /// 直線との差.
  case deviation
  /// 複利の目安: the compounded path of a growth.
  case compounded
  /// 目標に達した年: 1 or 0 for every year that can be judged.
  case met
  /// 算定に使う値: the value where it may be judged or fitted.
  case counted
  /// 評価に使う年: the year where it may be the newest value.
  case factYear = "fact_year"
  /// 期間内の値: the yearly values that a cumulative target adds up.
  case inPeriod = "in_period"
  /// 未報告の年: the label of a year within the period that has no value although a later one has.
  case missing
  /// 断絶の年.
  case breakYear = "break_year"
  /// 推計の候補: the value where its year may be fitted.
  case usable
  /// 推計に使う値: the last ten of them.
  case fitted
  /// 推計に使う年.
  case fittedYear = "fitted_year"
  /// 間隔（年）: years since the fitted year before.
  case interval
  /// 前回からの差: change since the fitted year before.
  case change
  /// 変化の項: its square per year.
  case changeTerm = "change_term"
  /// ばらつきの項: the squared deviation of the change from the slope, per year.
  case noiseTerm = "noise_term"
  /// 推計の中央（丸めなし・範囲なし）.
  case unclipped
  /// 推計.
  case projected
  /// 幅の尺度.
  case spread
  /// 80％下限.
  case lower
  /// 80％上限.
  case upper
  /// 累計の推計.
  case projectedTotal = "projected_total"
  /// 累計の80％下限.
  case lowerTotal = "lower_total"
  /// 累計の80％上限.
  case upperTotal = "upper_total"
}
