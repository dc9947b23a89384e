package import Figures
import Indicators

/// The Japanese explanations of figures for indicators of one shape, which sheets print beside the values.
package struct Explanations {
  private let profile: IndicatorProfile
  private let texts: KindTexts

  package init(for profile: IndicatorProfile) {
    self.profile = profile
    texts = .japanese(for: profile)
  }

  /// The explanation of how a figure is calculated.
  package subscript(figure: Figure) -> String {
    switch figure {
    case .baseline: baseline
    case .baselineYear: profile.start == .zero ? "計画期間の前年" : "西暦"
    case .target: texts.target
    case .otherEnd: "計画の範囲のもう一方の端"
    case .targetYear, .fromYear: "西暦"
    case .growthRate: "計画の目標"
    case .breakYear: "定義が変わった最新の年（なければ0）"
    case .firstBaseline, .secondBaseline: "基準年のその系列の実績"
    case .latestYear: "評価に使う実績の最後の年（目標年・報告年度まで）"
    case .latestLabel: "元号の表示"
    case .inflow, .outflow: "最新年の実績"
    case .latest: texts.latest
    case .previous: "最新年度の前年の実績"
    case .total:
      profile.kind.isMean ? "期首年からの平均" : profile.deliversTotals ? "最新年度の累計値" : "期首年からの合計"
    case .missingYears: profile.deliversTotals ? "累計値の報告では数えない（0）" : "期首年から最新年度までに、合計に入っていない年"
    case .missingLabel: "合計に入っていない年とその理由"
    case .judgedYears: "実績があり判定できる年"
    case .metYears: "目標に達した年"
    case .yearTarget: texts.yearTarget
    case .met:
      profile.isCeilingOfSum ? "目標年までのすべての年の報告があり、上限以内（1＝達した）" : "印字の桁に丸めて比べる（1＝達した）"
    case .attainment: texts.attainment
    case .expectedProgress: texts.expectedProgress
    case .progress: texts.progress
    case .expected: expected
    case .gap: "\(texts.judged)－期待値\(Figure.reversal)"
    case .pace: texts.pace
    case .shortfall: texts.shortfall
    case .requiredPerYear: texts.requiredPerYear
    case .achievedPerYear: "（最新実績－基準値）÷経過年数（＋は増、▲は減）"
    case .valueToExpected: "\(texts.judged)÷期待値\(Figure.reversal)"
    case .baselineDifference: "最新実績－基準値（＋は良い方向、▲は悪い方向）"
    case .baselineRate: "基準からの差÷基準値の絶対値"
    case .previousDifference: "最新実績－前年の実績（＋は良い方向、▲は悪い方向）"
    case .previousRate: "前年からの差÷前年の実績の絶対値"
    case .fittedYears: "除外・定義変更前・参考を除く（10年まで）"
    case .firstFittedYear, .anchorYear: "推計に使う年のうち\(figure == .anchorYear ? "最後" : "最初")"
    case .anchor: "起点年の値"
    case .horizon: "目標年－起点年"
    case .slope: "二つの年の組ごとの傾きの中央値（Theil–Sen）"
    case .meanLevel: "使う値の絶対値の平均"
    case .typicalChange: "√（Σ差²/間隔÷(n－1)＋(床×平均)²）"
    case .squaredError: "Σ(差－b×間隔)²/間隔÷((n－2)×期間)"
    case .reliability: "b²÷（b²＋t²×誤差²）、0〜1"
    case .yearDiscount: "3年は1/2、4年は2/3、5年以上は1"
    case .weight: "傾きの確かさ×年数による割引"
    case .damping: "φ＋φ²＋…（起点から目標年まで）"
    case .unclipped: texts.projection
    case .projection: texts.projection + texts.range
    case .yearlySpread: "κ×R^(1－σ)×(通常の変化×平均)^σ"
    case .spread: texts.spread
    case .lower: "\(texts.center)－q×s\(texts.range)"
    case .upper: "\(texts.center)＋q×s\(texts.range)"
    case .score: texts.score
    case .exactProbability: "t分布（自由度2）の確率（取り得る範囲で決まれば0か1）"
    case .nextProbability: "最新年度の翌年に目標に届く確率、5%刻み"
    case .probability: texts.probability
    case .projectedTarget: "目標年の前年（実績か推計）×（1＋伸び）"
    case .projectedAttainment: "推計値÷\(texts.projectedTarget)\(Figure.reversal)"
    case .projectedShortfall: "\(texts.projectedTarget)－推計値（達成なら0）\(Figure.reversal)"
    case .reachHorizon: "最新年度から推計が目標に届くまで（20年まで）"
    case .reachYear, .reachLabel: "推計が目標に届く最初の年度（20年まで）"
    case .naiveForecast: "推計できないときの起点値"
    case .linearForecast: texts.linear
    case .compound: "初年から起点までの年平均伸び率で延ばす（判定に使わない）"
    case .calculatedRating: "上書き前の評価"
    case .rating: "現時点の状態"
    case .outlook: "目標年度の見通し"
    }
  }

  private var baseline: String {
    switch profile.start {
    case .zero: "新規のため0から"
    case .actual: "基準年の実績"
    case .baseline, .none: "計画の基準値"
    }
  }

  private var expected: String {
    guard profile.hasPath else { return texts.expected }
    return "最新年度の目安値" + (texts.expected.isEmpty ? "" : "（なければ\(texts.expected)）")
  }
}
