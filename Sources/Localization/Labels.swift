package import Figures
import Indicators

/// The Japanese names of figures and rows, as sheets and 算定方法 print them.
extension Figure {
  /// The name for indicators of one shape: where less is better, what is required of a year is a decrease.
  package func label(for shape: Shape) -> String {
    self == .requiredPerYear && shape.direction == .lowerIsBetter ? "必要年減分" : label
  }

  /// The name that holds for every shape.
  package var label: String {
    switch self {
    case .baseline: "基準値"
    case .baselineYear: "基準年"
    case .target: "目標値"
    case .targetYear: "目標年"
    case .fromYear: "期首年"
    case .growthRate: "前年比の伸び"
    case .breakYear: "断絶の年"
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
    case .fittedYears: "推計に使う年数"
    case .firstFittedYear: "推計の初年"
    case .anchorYear: "推計の起点年"
    case .anchor: "推計の起点値"
    case .horizon: "起点から目標年"
    case .slope: "１年あたりの傾き b"
    case .meanLevel: "平均絶対値"
    case .typicalChange: "年ごとの変化 R"
    case .squaredError: "傾きの誤差²"
    case .weight: "傾きの確かさ w"
    case .damping: "減衰 D"
    case .unclipped: "推計値（範囲なし）"
    case .projection: "推計値"
    case .spread: "幅の尺度 s"
    case .lower: "80％下限"
    case .upper: "80％上限"
    case .score: "標準化した差 z"
    case .exactProbability: "達成確率（丸めなし）"
    case .probability: "達成確率"
    case .projectedAttainment: "推計達成率"
    case .projectedShortfall: "推計不足数"
    case .reachHorizon: "到達までの年数"
    case .reachYear: "達成見込年（西暦）"
    case .reachLabel: "達成見込年"
    case .held: "参考：据え置き"
    case .linear: "参考：直線"
    case .compound: "参考：伸び率"
    case .calculatedRating: "評価（算定）"
    case .rating: "評価"
    case .outlook: "見通し"
    }
  }

  /// The remark on figures that are read the other way round where less is better.
  package static let reversal = "（減が良い指標は逆）"

  /// How the figure comes about, in words that a member of staff reads beside its value.
  package func explanation(for shape: Shape) -> String {
    let kind = shape.kind
    // The net of what comes and goes has no bounds.
    let range = kind == .balance ? "" : "（取り得る範囲で）"
    let center = kind == .balance ? "推計値" : Figure.unclipped.label
    return switch self {
    case .baseline: baseline(for: shape)
    case .baselineYear: shape.start == .zero ? "計画期間の前年" : "西暦"
    case .target: kind == .growth ? "基準値×（1＋伸び）の複利" : "計画の目標値"
    case .targetYear, .fromYear: "西暦"
    case .growthRate: "計画の目標"
    case .breakYear: "定義が変わった最新の年（なければ０）"
    case .latestYear: "評価に使う実績の最後の年（目標年・報告年度まで）"
    case .latestLabel: "元号の表示"
    case .inflow, .outflow: "最新年の実績"
    case .latest: kind == .balance ? "転入－転出" : "最新年度の実績"
    case .previous: "最新年度の前年の実績"
    case .total: shape.deliversTotals ? "最新年度の累計値" : "期首年からの合計"
    case .missingYears: shape.deliversTotals ? "累計値の報告では数えない（０）" : "期首年から最新年度までに、合計に入っていない年"
    case .missingLabel: "合計に入っていない年とその理由"
    case .judgedYears: "実績があり判定できる年"
    case .metYears: "目標に達した年"
    case .yearTarget: kind == .growth ? "前年の実績×（1＋伸び）" : "毎年の目標"
    case .met:
      shape.isCeilingOfSum ? "目標年までのすべての年の報告があり、上限以内（1＝達した）" : "印字の桁に丸めて比べる（1＝達した）"
    case .attainment: attainment(for: kind)
    case .expectedProgress: kind == .cumulative ? "期待値÷目標値" : "（期待値－基準値）÷（目標値－基準値）"
    case .progress: progress(for: kind)
    case .expected: expected(for: shape)
    case .gap: "\(judged(kind))－期待値\(Self.reversal)"
    case .pace: pace(for: shape)
    case .shortfall: shortfall(for: shape)
    case .requiredPerYear: requiredPerYear(for: shape)
    case .achievedPerYear: "（最新実績－基準値）÷経過年数（＋は増、▲は減）"
    case .fittedYears: "除外・断絶前・参考を除く（10年まで）"
    case .firstFittedYear, .anchorYear: "推計に使う年のうち\(self == .anchorYear ? "最後" : "最初")"
    case .anchor: "起点年の値"
    case .horizon: "目標年－起点年"
    case .slope: "二つの年の組ごとの傾きの中央値（Theil–Sen）"
    case .meanLevel: "使う値の絶対値の平均"
    case .typicalChange: "√（Σ差²/間隔÷(n－1)＋(床×平均÷(n－1))²）"
    case .squaredError: "Σ(差－b×間隔)²/間隔÷((n－2)×期間)"
    case .weight: "b²÷（b²＋t²×誤差²）、０〜１"
    case .damping: "φ＋φ²＋…（起点から目標年まで）"
    case .unclipped: projected(kind)
    case .projection: projected(kind) + range
    case .spread: kind == .cumulative ? "各年の尺度の合計" : "κ×R×年数^γ"
    case .lower: "\(center)－q×s\(range)"
    case .upper: "\(center)＋q×s\(range)"
    case .score: "（\(Figure.unclipped.label)－目標値）÷s、減が良い指標は目標値から引く"
    case .exactProbability: "t分布（自由度ν）の確率（取り得る範囲で決まれば０か１）"
    case .probability: "５％刻み、端は「5%以下」「95%以上」"
    case .projectedAttainment: "推計値÷目標値\(Self.reversal)"
    case .projectedShortfall: "目標値－推計値（達成なら０）\(Self.reversal)"
    case .reachHorizon: "最新年度から推計が目標に届くまで（20年まで）"
    case .reachYear, .reachLabel: "推計が目標に届く最初の年度（20年まで）"
    case .held: "推計できないときの起点値"
    case .linear:
      kind == .cumulative ? "累計実績＋最小二乗の直線の各年の合計（判定に使わない）" : "最小二乗の直線の延長（判定に使わない）"
    case .compound: "初年から起点までの年平均伸び率で延ばす（判定に使わない）"
    case .calculatedRating: "上書き前の評価"
    case .rating: "いまの状態"
    case .outlook: "目標年度の見通し"
    }
  }

  private func judged(_ kind: Target.Kind) -> String { kind == .cumulative ? "累計実績" : "最新実績" }

  private func baseline(for shape: Shape) -> String {
    switch shape.start {
    case .zero: "新規のため０から"
    case .actual: "基準年の実績"
    case .baseline, .none: "計画の基準値"
    }
  }

  private func projected(_ kind: Target.Kind) -> String {
    kind == .cumulative ? "累計実績＋各年の推計（範囲なし）の合計" : "起点値＋w×b×D"
  }

  private func attainment(for kind: Target.Kind) -> String {
    switch kind {
    case .growth: "最新実績÷当年の目標\(Self.reversal)"
    case .balance: "転入÷転出"
    default: "\(judged(kind))÷目標値\(Self.reversal)"
    }
  }

  private func shortfall(for shape: Shape) -> String {
    switch shape.kind {
    case .balance: shape.direction == .higherIsBetter ? "転出－転入（達成なら０）" : "転入－転出（達成なら０）"
    case .growth: "当年の目標－最新実績（達成なら０）\(Self.reversal)"
    case .cumulative where shape.isCeilingOfSum: "累計実績－目標値（超えていなければ０）"
    default: "目標値－\(judged(shape.kind))（達成なら０）\(Self.reversal)"
    }
  }

  private func requiredPerYear(for shape: Shape) -> String {
    let plain = "不足数÷残り年数"
    guard shape.direction == .higherIsBetter else { return plain + "（毎年減らす量）" }
    return shape.kind == .cumulative ? plain + "（必要年間実績）" : plain
  }

  private func progress(for kind: Target.Kind) -> String {
    switch kind {
    case .cumulative: "累計実績÷目標値"
    case .growth, .everyYear, .maintain: "達した年数÷判定できた年数"
    default: "（最新実績－基準値）÷（目標値－基準値）"
    }
  }

  private func expected(for shape: Shape) -> String {
    let plain =
      switch shape.kind {
      case .cumulative: "目標値×経過年数÷全年数"
      case .growth: "前年の実績×（1＋伸び）"
      case .everyYear, .maintain: "毎年の目標"
      default: shape.start == .none && shape.hasPath ? "" : "目標への直線の最新年度の値"
      }
    guard shape.hasPath else { return plain }
    return "最新年度の目安値" + (plain.isEmpty ? "" : "（なければ\(plain)）")
  }

  private func pace(for shape: Shape) -> String {
    switch shape.kind {
    case .cumulative: "累計実績÷期待値\(Self.reversal)"
    case .growth: "前年からの伸び÷目標の伸び"
    case .everyYear, .maintain: "最新実績÷目標値\(Self.reversal)"
    default: shape.start == .none ? "最新実績÷期待値\(Self.reversal)" : paceFromBaseline(shape)
    }
  }

  /// In the order of the formula: on the line it divides by years, on a typed path by the value expected.
  private func paceFromBaseline(_ shape: Shape) -> String {
    let isHigher = shape.direction == .higherIsBetter
    let share = shape.hasPath ? "（最新－基準）÷（期待－基準）" : "進んだ分×全年数÷（道のり×経過年数）"
    return share + (isHigher ? "、期待≦基準なら最新÷期待" : "、期待≧基準なら期待÷最新")
  }
}

extension Row {
  /// The name for indicators of one shape: what they are expected to be is a line, typed values or a target each year.
  package func label(for shape: Shape) -> String {
    let isYearly = [.everyYear, .maintain, .growth].contains(shape.kind)
    return switch self {
    case .expected: shape.hasPath ? "目標への目安" : isYearly ? Row.asked.label : "目標への直線"
    case .deviation: shape.hasPath ? "目安との差" : isYearly ? "当年の目標との差" : "直線との差"
    default: label
    }
  }

  /// The name that holds for every shape.
  package var label: String {
    switch self {
    case .year: "西暦"
    case .label: "年度"
    case .inflow: "転入"
    case .outflow: "転出"
    case .actual: "実績"
    case .status: "状態"
    case .outflowStatus: "状態（転出）"
    case .treatment: "推計での扱い"
    case .path: "目安値"
    case .yearly: "当年分"
    case .runningTotal: "累計実績"
    case .asked: "当年の目標"
    case .expected: "目標への線"
    case .deviation: "目標への線との差"
    case .compounded: "複利の目安"
    case .met: "目標に達した年"
    case .counted: "算定に使う値"
    case .factYear: "評価に使う年"
    case .inPeriod: "期間内の値"
    case .missing: "欠けた年"
    case .doubt: "確定前の年"
    case .breakYear: "断絶の年"
    case .usable: "推計の候補"
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
    case .plotValue: "図：値"
    case .confirmedYear: "図：確定の年"
    case .provisionalYear: "図：速報の年"
    case .excludedYear: "図：除外の年"
    case .referenceYear: "図：参考の年"
    case .lineMark: "図：実績のある年"
    case .lineYear: "図：実績の線（年）"
    case .lineValue: "図：実績の線（値）"
    case .pathMark: "図：目安のある年"
    case .pathYear: "図：目標への線（年）"
    case .pathValue: "図：目標への線（値）"
    case .trendYear: "図：推計の線（年）"
    case .trendValue: "図：推計の線（値）"
    case .goalYear: "図：目標年度の推計（年）"
    case .goalValue: "図：目標年度の推計（値）"
    case .bandLowerYear: "図：区間の年（下）"
    case .bandUpperYear: "図：区間の年（上）"
    case .bandLower: "図：区間の下端"
    case .bandUpper: "図：区間の上端"
    }
  }
}
