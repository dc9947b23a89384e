/// A yearly figure, a row of the year table (年度ごとの数値): one value for each year, oldest first, without gaps.
///
/// The order is that of the table.
package enum YearlyFigure: Int, CaseIterable, Sendable {
  case year
  case label
  case inflow
  case outflow
  /// 分子 and 分母 of an indicator that is their ratio.
  case numerator
  case denominator
  case actual
  case status
  /// 転出の状態, where two series are delivered.
  case outflowStatus
  /// 比較: the value of the series with which the target is compared, such as 全国平均.
  case comparison
  case treatment
  case path
  /// 当年分: the flow of one year where running totals are delivered.
  case yearly
  /// 累計実績: the sum since the first year of the period.
  case runningTotal
  /// 当年の目標: the target of one year, for kinds of target that are judged every year.
  case yearTarget
  /// 目標への線, or the typed 目安値.
  case expected
  /// 線との差.
  case deviation
  /// 複利の目安: the compounded path of a growth target.
  case compounded
  /// 目標に達した年: 1 where the year's target is met, else 0; blank in years that cannot be judged.
  case met
  /// 算定に使う値: the valid actual, which may be judged or fitted.
  case validActual
  /// 評価に使う年: the year, where its value can be the newest value.
  case factYear
  /// 目安値の年: the year, where the plan types an expected value.
  case typedYear
  /// 期間内の値: the yearly values that a cumulative target adds up.
  case inPeriod
  /// 欠けた年: a year of the period that has no value although a later year has one, with the reason: `R3休止`.
  case missing
  /// 値のない理由: why the newest year so far without a value has none; 報告時期前 where none was due.
  case missingReason
  /// 確定前の年: how preliminary the value of a year of the sum is: 2 for 推計, 1 for 速報.
  case preliminaryRank
  /// 断絶の年.
  case breakYear
  /// 推計の候補: the value of a year that may be fitted.
  case fitCandidate
  /// 推計に使う値: the last ten candidates.
  case fitted
  /// 推計に使う年.
  case fittedYear
  /// 間隔（年）: years since the previous fitted year.
  case interval
  /// 前回からの差: change since the previous fitted year.
  case change
  /// 変化の項: the squared change per year.
  case changeTerm
  /// ばらつきの項: the squared deviation of the change from the slope, per year.
  case noiseTerm
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
  case projectedTotal
  /// 累計の80％下限.
  case lowerTotal
  /// 累計の80％上限.
  case upperTotal
}

extension YearlyFigure {
  /// The English name that `results.json`, `tassei explain` and the article on the calculation use.
  package var name: String {
    switch self {
    case .year: "year"
    case .label: "label"
    case .inflow: "inflow"
    case .outflow: "outflow"
    case .numerator: "numerator"
    case .denominator: "denominator"
    case .actual: "actual"
    case .status: "status"
    case .outflowStatus: "outflow_status"
    case .comparison: "comparison"
    case .treatment: "treatment"
    case .path: "path"
    case .yearly: "yearly"
    case .runningTotal: "running_total"
    case .yearTarget: "asked"
    case .expected: "expected"
    case .deviation: "deviation"
    case .compounded: "compounded"
    case .met: "met"
    case .validActual: "counted"
    case .factYear: "fact_year"
    case .typedYear: "typed_year"
    case .inPeriod: "in_period"
    case .missing: "missing"
    case .missingReason: "missing_reason"
    case .preliminaryRank: "doubt"
    case .breakYear: "break_year"
    case .fitCandidate: "usable"
    case .fitted: "fitted"
    case .fittedYear: "fitted_year"
    case .interval: "interval"
    case .change: "change"
    case .changeTerm: "change_term"
    case .noiseTerm: "noise_term"
    case .unclipped: "unclipped"
    case .projected: "projected"
    case .spread: "spread"
    case .lower: "lower"
    case .upper: "upper"
    case .projectedTotal: "projected_total"
    case .lowerTotal: "lower_total"
    case .upperTotal: "upper_total"
    }
  }

  /// The position among all cases, from 0.
  package var index: Int { rawValue }
}
