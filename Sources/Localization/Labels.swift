package import Figures
package import Indicators

/// The Japanese names of figures and rows on the sheets and on 算定方法.
extension Figure {
  /// Returns the name for indicators of one shape.
  ///
  /// If lower values are better, the required yearly change is called a decrease.
  package func label(for profile: IndicatorProfile) -> String {
    switch self {
    case .requiredPerYear where profile.direction == .lowerIsBetter: "必要年減分"
    case .total where profile.kind.isMean: "平均実績"
    default: label
    }
  }

  /// The name that is valid for every shape.
  package var label: String {
    switch self {
    case .baseline: "基準値"
    case .baselineYear: "基準年"
    case .target: "目標値"
    case .otherEnd: "範囲のもう一端"
    case .targetYear: "目標年"
    case .fromYear: "期首年"
    case .growthRate: "前年比の伸び"
    case .breakYear: "定義変更の年"
    case .firstBaseline: "基準値（一つ目の系列）"
    case .secondBaseline: "基準値（二つ目の系列）"
    case .latestYear: "最新年度"
    case .latestLabel: "最新年度（元号）"
    case .inflow: "転入"
    case .outflow: "転出"
    case .latest: "最新実績"
    case .previous: "前年の実績"
    case .total: "累計実績"
    case .missingYears: "欠けた年の数"
    case .missingLabel: "欠けた年"
    case .judgedYears: "判定できた年数"
    case .metYears: "達した年数"
    case .yearTarget: "当年の目標"
    case .met: "目標に達したか"
    case .attainment: "達成率"
    case .expectedProgress: "期待進捗率"
    case .progress: "進捗率"
    case .expected: "期待値"
    case .gap: "期待値との差"
    case .pace: "期待比"
    case .shortfall: "現在の不足数"
    case .requiredPerYear: "必要年増分"
    case .achievedPerYear: "実績年増分"
    case .valueToExpected: "実績÷期待値"
    case .baselineDifference: "基準からの差"
    case .baselineRate: "基準からの変化率"
    case .previousDifference: "前年からの差"
    case .previousRate: "前年からの変化率"
    case .fittedYears: "推計に使う年数"
    case .firstFittedYear: "推計の初年"
    case .anchorYear: "推計の起点年"
    case .anchor: "推計の起点値"
    case .horizon: "起点から目標年"
    case .slope: "１年あたりの傾き b"
    case .meanLevel: "平均絶対値"
    case .typicalChange: "年ごとの変化 R"
    case .squaredError: "傾きの誤差²"
    case .reliability: "傾きの確かさ"
    case .yearDiscount: "年数による割引"
    case .weight: "使う重み w"
    case .damping: "減衰 D"
    case .unclipped: "推計値（範囲なし）"
    case .projection: "推計値"
    case .yearlySpread: "１年先の幅の尺度"
    case .spread: "幅の尺度 s"
    case .lower: "80％下限"
    case .upper: "80％上限"
    case .score: "標準化した差 z"
    case .exactProbability: "達成確率（丸めなし）"
    case .nextProbability: "参考：翌年の達成確率"
    case .probability: "達成確率"
    case .projectedTarget: "推計の目標値"
    case .projectedAttainment: "推計達成率"
    case .projectedShortfall: "推計不足数"
    case .reachHorizon: "到達までの年数"
    case .reachYear: "達成見込年（西暦）"
    case .reachLabel: "達成見込年"
    case .naiveForecast: "参考：据え置き"
    case .linearForecast: "参考：直線"
    case .compound: "参考：伸び率"
    case .calculatedRating: "評価（算定）"
    case .rating: "評価"
    case .outlook: "見通し"
    }
  }

  /// The remark on ratios and differences that are taken the other way round where lower values are better.
  package static let reversal = "（減少が望ましい指標では二つの数を入れ替える）"

  /// Returns how a figure comes about for one direction: the remark is left out where higher values are better.
  package static func explanation(_ text: String, for direction: Indicator.Direction) -> String {
    switch direction {
    case .lowerIsBetter: text
    case .higherIsBetter: text.hasSuffix(reversal) ? String(text.dropLast(reversal.count)) : text
    }
  }
}

extension YearlyFigure {
  /// Returns the name for indicators of one shape.
  ///
  /// The expected values are a straight line, entered values, or a target for each year.
  package func label(for profile: IndicatorProfile) -> String {
    let names = profile.kind.pathNames(hasPath: profile.hasPath)
    if self == .expected { return names.path }
    if self == .runningTotal, profile.kind.isMean { return "平均実績" }
    return self == .deviation ? names.gap : label
  }

  /// Returns the name for one indicator: that of its series where the yearly figure is one of them.
  package func label(for profile: IndicatorProfile, of indicator: Indicator) -> String {
    let named = indicator.definition(shownBy: self)?.series.name
    if indicator.hasTwoActuals, let named, self != .comparison {
      return "\(YearlyFigure.actual.label)（\(named)）"
    }
    return named.map { "\(label)（\($0)）" } ?? label(for: profile)
  }

  /// The name that is valid for every shape.
  package var label: String {
    switch self {
    case .year: "西暦"
    case .label: "年度"
    case .inflow: "転入"
    case .outflow: "転出"
    case .numerator: "分子"
    case .denominator: "分母"
    case .actual: "実績"
    case .status: "状態"
    case .outflowStatus: "状態（転出）"
    case .comparison: "比較"
    case .treatment: "推計での扱い"
    case .path: "目安値"
    case .yearly: "当年分"
    case .runningTotal: "累計実績"
    case .yearTarget: "当年の目標"
    case .expected: "目標への線"
    case .deviation: "目標への線との差"
    case .compounded: "複利の目安"
    case .met: "目標に達した年"
    case .validActual: "算定に使う値"
    case .factYear: "評価に使う年"
    case .typedYear: "目安値の年"
    case .inPeriod: "期間内の値"
    case .missing: "欠けた年"
    case .missingReason: "値のない理由"
    case .preliminaryRank: "確定前の年"
    case .breakYear: "定義変更の年"
    case .fitCandidate: "推計の候補"
    case .fitted: "推計に使う値"
    case .fittedYear: "推計に使う年"
    case .interval: "間隔（年）"
    case .change: "前回からの差"
    case .changeTerm: "差²÷間隔"
    case .noiseTerm: "(差－b×間隔)²÷間隔"
    case .unclipped: "推計（範囲なし）"
    case .projected: "推計"
    case .spread: "幅の尺度"
    case .lower: "80％下限"
    case .upper: "80％上限"
    case .projectedTotal: "累計の推計"
    case .lowerTotal: "累計の80％下限"
    case .upperTotal: "累計の80％上限"
    }
  }
}

extension Indicator {
  /// The series of the plan's table whose values a yearly figure shows; nil for any other yearly figure.
  package func definition(shownBy row: YearlyFigure) -> SeriesDefinition? {
    if row == .comparison { return comparedSeries }
    if hasTwoActuals {
      return row == .numerator ? definitions[0] : row == .denominator ? definitions[1] : nil
    }
    let role: SeriesDefinition.Role? =
      row == .numerator ? .numerator : row == .denominator ? .denominator : nil
    return role.flatMap { role in definitions.first { $0.role == role } }
  }
}
