package import Figures
package import Indicators

extension KindTexts {
  /// Returns the Japanese texts for indicators of one shape.
  static func japanese(for profile: IndicatorProfile) -> KindTexts {
    switch profile.kind {
    case .level, .new, .all: japaneseOfOneYear(profile)
    case .cumulative: japaneseOfSum(profile)
    case .everyYear, .maintain: japaneseOfEveryYear(profile)
    case .growth: japaneseOfGrowth(profile)
    case .balance: japaneseOfBalance(profile)
    case .range: japaneseOfRange(profile)
    case .relative, .hold, .change: japaneseFromBaseline(profile)
    case .average: japaneseOfAverage(profile)
    case .done: japaneseOfDone(profile)
    case .stepwise: japaneseOfSteps(profile)
    case .series: japaneseOfSeries(profile)
    }
  }

  /// Returns the texts of a target that may be judged in one year or in every year.
  private static func japaneseOfYearOrYears(_ profile: IndicatorProfile) -> KindTexts {
    profile.isJudgedYearly ? japaneseOfEveryYear(profile) : japaneseOfOneYear(profile)
  }

  private static func japaneseOfRange(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfYearOrYears(profile)
    texts.target = "計画の範囲のうち、基準に近い端"
    texts.attainment = "範囲の中なら100%、外なら最新実績÷外れた端（上端を超えたときは逆）"
    texts.shortfall = "範囲の外なら、外れた端までの差（中なら0）"
    texts.score = "（\(Figure.unclipped.label)－目標値）÷s、上端に向かうときは目標値から引く"
    texts.probability = "範囲の中に入る確率、5%刻み、端は「5%以下」「95%以上」"
    if profile.isJudgedYearly { texts.pace = "達成率と同じ" }
    return texts
  }

  private static func japaneseFromBaseline(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfYearOrYears(profile)
    texts.target = profile.relation.map(japaneseRelation) ?? "基準値"
    return texts
  }

  /// Returns how a target follows from the baseline: 基準値×0.5, 基準値＋30.
  private static func japaneseRelation(_ relation: IndicatorProfile.Relation) -> String {
    var text = "基準値"
    if relation.factor != 1 { text += "×\(relation.factor.shortText)" }
    if relation.addend != 0 {
      text += (relation.addend > 0 ? "＋" : "－") + relation.addend.magnitude.shortText
    }
    return text
  }

  private static func japaneseOfAverage(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfOneYear(profile)
    texts.judged = "平均実績"
    texts.attainment = "平均実績÷目標値\(reversal)"
    texts.progress = "（平均実績－基準値）÷（目標値－基準値）"
    texts.shortfall = "目標値－平均実績（達成なら0）\(reversal)"
    if profile.start == .none { texts.pace = "平均実績÷期待値\(reversal)" }
    return texts
  }

  private static func japaneseOfDone(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfYearOrYears(profile)
    texts.target = "済（1）"
    texts.latest = "最新年度の実績（済は1、未は0）"
    texts.shortfall = "済なら0、未なら1"
    return texts
  }

  private static func japaneseOfSteps(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfEveryYear(profile)
    texts.target = "目標年度の目安値"
    texts.yearTarget = "その年の目安値"
    texts.attainment = "最新実績÷その年の目安値\(reversal)"
    texts.expected = "その年の目安値"
    texts.pace = "最新実績÷その年の目安値\(reversal)"
    texts.shortfall = "その年の目安値－最新実績（達成なら0）\(reversal)"
    return texts
  }

  private static func japaneseOfSeries(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfYearOrYears(profile)
    texts.target = "比べる系列の最新年度の値"
    texts.yearTarget = "比べる系列のその年の値"
    return texts
  }

  private static let reversal = Figure.reversal

  /// Returns the texts for a target value in one year, with or without a baseline.
  private static func japaneseOfOneYear(_ profile: IndicatorProfile) -> KindTexts {
    KindTexts(
      judged: "最新実績",
      target: "計画の目標値",
      latest: "最新年度の実績",
      yearTarget: "毎年の目標",
      attainment: "最新実績÷目標値\(reversal)",
      expectedProgress: "（期待値－基準値）÷（目標値－基準値）",
      progress: "（最新実績－基準値）÷（目標値－基準値）",
      expected: profile.start == .none && profile.hasPath ? "" : "目標への線の最新年度の値",
      pace: profile.start == .none ? "最新実績÷期待値\(reversal)" : japanesePace(profile),
      shortfall: "目標値－最新実績（達成なら0）\(reversal)",
      requiredPerYear: "不足数÷残りの年数（最新年度か報告年度の前年の遅い方から目標年度まで）" + decrease(profile, else: ""),
      projection: "起点値＋w×b×D",
      spread: "1年先の幅の尺度×年数^γ",
      linear: "最小二乗の直線の延長（判定に使わない）",
      score: "（\(Figure.unclipped.label)－目標値）÷s、減少が望ましい指標では目標値から引く",
      probability: "5%刻み、端は「5%以下」「95%以上」",
      projectedTarget: "目標値",
      center: Figure.unclipped.label,
      range: "（取り得る範囲で）")
  }

  private static func japaneseOfSum(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfOneYear(profile)
    texts.judged = "累計実績"
    texts.attainment = "累計実績÷目標値\(reversal)"
    texts.expectedProgress = "期待値÷目標値"
    texts.progress = "累計実績÷目標値"
    texts.expected = "目標値×経過年数÷全年数"
    texts.pace = "累計実績÷期待値\(reversal)"
    texts.shortfall = profile.isCeilingOfSum ? "累計実績－目標値（超えていなければ0）" : "目標値－累計実績（達成なら0）\(reversal)"
    texts.requiredPerYear = "不足数÷残りの年数（最新年度か報告年度の前年の遅い方から目標年度まで）" + decrease(profile, else: "（必要年間実績）")
    texts.projection = "累計実績＋各年の推計（範囲なし）の合計"
    texts.spread = "各年の尺度の合計（誤差は年をまたいで同じ向きに出るため）"
    texts.linear = "累計実績＋最小二乗の直線の各年の合計（判定に使わない）"
    return texts
  }

  private static func japaneseOfEveryYear(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfOneYear(profile)
    texts.progress = "達した年数÷判定できた年数"
    texts.expected = "毎年の目標"
    texts.pace = "最新実績÷目標値\(reversal)"
    texts.probability = "目標年度だけの確率（途中の年は問わない）、5%刻み"
    return texts
  }

  private static func japaneseOfGrowth(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfEveryYear(profile)
    texts.target = "基準値×（1＋伸び）の複利（参考）"
    texts.yearTarget = "前年の実績×（1＋伸び）"
    texts.attainment = "最新実績÷当年の目標\(reversal)"
    texts.expected = "前年の実績×（1＋伸び）"
    texts.pace = "前年からの伸び÷目標の伸び"
    texts.shortfall = "当年の目標－最新実績（達成なら0）\(reversal)"
    texts.score = "（翌年の推計－翌年の目標）÷翌年の幅の尺度、減少が望ましい指標では目標から引く"
    texts.probability = "残りが1年のとき翌年の達成確率、2年以上なら示さない"
    texts.projectedTarget = Figure.projectedTarget.label
    return texts
  }

  private static func japaneseOfBalance(_ profile: IndicatorProfile) -> KindTexts {
    var texts = japaneseOfOneYear(profile)
    texts.latest = "転入－転出"
    texts.attainment = "転入÷転出"
    texts.shortfall = profile.direction == .higherIsBetter ? "転出－転入（達成なら0）" : "転入－転出（達成なら0）"
    // The difference of inflow and outflow has no bounds.
    texts.center = "推計値"
    texts.range = ""
    return texts
  }

  /// Returns the remark that the required yearly change is a decrease, or another remark.
  private static func decrease(_ profile: IndicatorProfile, else remark: String) -> String {
    profile.direction == .higherIsBetter ? remark : "（毎年減らす量）"
  }

  /// Returns the text of the pace in the order of its formula.
  ///
  /// On a straight line the formula divides by years; on an entered path it divides by the expected value.
  private static func japanesePace(_ profile: IndicatorProfile) -> String {
    let share = profile.hasPath ? "（最新－基準）÷（期待－基準）" : "進んだ分×全年数÷（道のり×経過年数）"
    return share + (profile.direction == .higherIsBetter ? "、期待≦基準なら最新÷期待" : "、期待≧基準なら期待÷最新")
  }
}

// Texts on target kinds that only the Japanese sheets need.

extension Target.Kind {
  /// The name of the rated value, printed above its tile.
  package var judgedName: String {
    switch self {
    case .cumulative: "累計実績"
    case .average: "平均実績"
    case .balance: "転入－転出"
    case .level, .new, .everyYear, .growth, .all, .maintain, .range, .relative, .hold, .change, .done,
      .stepwise,
      .series:
      Figure.latest.label
    }
  }

  /// The prefix of a number that is a sum or mean over years.
  package var sumMark: String {
    switch self {
    case .cumulative: "計 "
    case .average: "平均 "
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .done,
      .stepwise, .series:
      ""
    }
  }

  /// The word in place of the baseline year; nil if the plan prints a year.
  package var baselineWord: String? {
    switch self {
    case .new: "新規"
    case .level, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .change,
      .average, .done, .stepwise, .series:
      nil
    }
  }

  /// Returns the text below the target on its tile: the unit, and the plan's words for a calculated target.
  package func targetNote(unit: String, printed: String) -> String {
    switch self {
    case .growth, .range, .relative, .hold, .change, .stepwise, .series:
      unit.isEmpty ? printed : "\(unit)・\(printed)"
    case .done: printed
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance, .average:
      unit.isEmpty ? "" : "（\(unit)）"
    }
  }

  /// Returns the remark on 一覧 about the calculation of the kind; nil if none is necessary.
  ///
  /// - Parameters:
  ///   - start: the year in which the expected path of a new indicator starts at 0.
  ///   - missing: the years that are missing in a sum; empty for none.
  package func countingRemark(
    period: ClosedRange<FiscalYear>?, direction: Indicator.Direction, start: FiscalYear?, missing: String
  ) -> String? {
    let years = period.map { "\($0.lowerBound)〜\($0.upperBound)" } ?? ""
    switch self {
    case .level, .all: return nil
    case .range, .relative, .hold, .change, .done, .series:
      return period == nil ? nil : "\(years)の各年度で評価"
    case .average: return "\(years)の平均で評価" + (missing.isEmpty ? "" : "（\(missing)を除く）")
    case .stepwise: return "\(years)の各年度を、その年の目標値で評価"
    case .new:
      guard direction == .higherIsBetter else { return nil }
      return start.map { "新規のため開始前（\($0)）を0として算定" }
    case .cumulative: return "\(years)の累計で評価" + (missing.isEmpty ? "" : "（計は\(missing)）")
    case .everyYear, .maintain: return "\(years)の各年度で評価"
    case .growth: return "\(years)の各年度を前年度の実績と比べて評価"
    case .balance: return "転入と転出の差で評価（実績は転入－転出）"
    }
  }

  /// Returns the names of the rows for the expected path and for the gap to it.
  package func pathNames(hasPath: Bool) -> (path: String, gap: String) {
    if hasPath { return ("目標への目安", "目安との差") }
    return switch self {
    case .everyYear, .maintain, .growth, .stepwise: (YearlyFigure.yearTarget.label, "当年の目標との差")
    case .level, .new, .cumulative, .all, .balance, .range, .relative, .hold, .change, .average, .done,
      .series:
      ("目標への線", "線との差")
    }
  }
}

extension IndicatorProfile {
  /// The note of a 個票 about the special calculation of the kind; nil if there is none.
  package var calculationNote: String? {
    switch kind {
    case .new:
      guard direction == .higherIsBetter else { return nil }
      return "【算定】新規のため、計画期間の前年を0\(hasPath ? "とし、目安値のない年度は" : "として")目標への線を引きます（推計には使いません）。"
    case .cumulative:
      return isCeilingOfSum ? "【算定】累計の上限なので、達成したかどうかは期間の終わりに判定します。" : nil
    case .growth: return "【算定】前年の実績×（1＋伸び）が各年の目標です。目標年度まで2年以上あるときは、見通しを出しません。"
    case .balance: return "【算定】転入－転出が0以上で達成です。達成率は転入÷転出です。"
    case .range: return "【算定】範囲の中なら達成です。目標への線と不足数は、基準に近い端で算定します。"
    case .relative: return "【算定】目標値は基準値から計算します（丸めません）。"
    case .hold: return "【算定】基準値を保つ目標です。どの年も目標値を期待値とし、進捗率は出しません。"
    case .change: return "【算定】基準値より\(direction.rawValue)で達成です。目標値・期待値がないため、達成かどうかだけを評価します。"
    case .average: return "【算定】期間の全年度の実績がそろうまで、達成とはしません。見通しは出しません。"
    case .done: return "【算定】「済」なら達成です。達成率と見通しは出しません。"
    case .stepwise: return "【算定】各年度の実績を、その年度の目標値と比べます。"
    case .series: return "【算定】同じ年の比べる系列と比べて、達成かどうかだけを評価します。"
    case .level, .everyYear, .all, .maintain: return nil
    }
  }
}
