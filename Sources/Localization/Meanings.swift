package import Figures
package import Indicators

// Texts of 算定方法: the meanings of constants and verdicts.

extension Constant {
  /// Returns the meaning of the constant and a remark on its use.
  package func meaning(in plan: Plan) -> (meaning: String, remark: String) {
    switch self {
    case .reportYear: ("報告する年度（西暦）", "これより後の年の実績は使いません。")
    case .staleLimit:
      ("最新の実績が報告年度より古くてよい年数", "これより古いと「\(plan.ratings.text(.unrated))（最新…）」とします。目標年度の実績は古くなりません。")
    case .slightlyBehindFrom:
      ("「\(plan.ratings.text(.slightlyBehind))」とする期待比の下限", "これを下回ると「\(plan.ratings.text(.behind))」とします。")
    case .likelyFrom: ("「\(plan.ratings.text(.likely))」とする達成確率の下限", "この値以上。")
    case .uncertainFrom:
      ("「\(plan.ratings.text(.uncertain))」とする達成確率の下限", "これを下回ると「\(plan.ratings.text(.unlikely))」とします。")
    case .minimumYears: ("推計に必要な年数", "これより少ないときは推計せず、推計の起点値を参考（据え置き）とします（累計を除く）。")
    case .damping: ("傾きが１年ごとに残る割合 φ", "推計は直線ではなく、だんだん緩やかになります。")
    case .spreadGrowth: ("推計の幅が年数とともに広がる指数 γ", "幅の尺度 s＝１年先の幅の尺度×年数^γ")
    case .changeFloor: ("年ごとの変化の床（平均に対する割合）", "動きの小さい指標の幅が狭くなり過ぎないようにします。")
    case .scaleFactor: ("推計の幅の係数 κ", "１年先の幅の尺度＝κ×R^(1－σ)×(通常の変化×平均)^σ")
    case .usualChange: ("通常の年ごとの変化（平均に対する割合）", "推計の幅を、この変化の幅に寄せます。")
    case .usualShare: ("通常の変化に寄せる割合 σ", "実績がなだらかな指標の幅を広げ、変化の大きい指標の幅を狭めます。")
    case .quantile80: ("80％区間の係数 q（自由度２のt分布の90％点）", "80％区間＝推計値±q×s")
    case .named(let name): (name, plan.constant(name)?.explanation ?? "")
    case .rating, .outlook: ("", "")
    }
  }
}

extension RatingScale.Rating {
  /// The condition of the rating.
  package var meaning: String {
    switch self {
    case .achieved: "評価：最新実績（累計は合計、毎年・維持・前年比は全年）が達した"
    case .onTrack: "評価：期待値との差が０以上（毎年・維持・前年比は最新年に達した）"
    case .slightlyBehind: "評価：期待比が「やや遅れの下限」以上"
    case .behind: "評価：期待比がそれ未満"
    case .missed: "評価：目標年度の実績が届かない（毎年・維持・前年比は一年でも。n/m年＝達した年数／判定できた年数）、累計の上限を超えた"
    case .unrated: "評価：実績がない・古い・定義変更（優先）、比べる値や年が足りない"
    }
  }
}

extension RatingScale.Outlook {
  /// The condition of the outlook.
  package var meaning: String {
    switch self {
    case .achieved: "見通し：目標年度の実績が達した（累計は合計、毎年などは全年）"
    case .likely: "見通し：達成確率が「達成見込みの下限」以上（毎年・維持は目標年度だけの確率）、毎年・維持で変化がなく目標に達している"
    case .uncertain: "見通し：達成確率が「どちらともの下限」以上"
    case .unlikely: "見通し：達成確率がそれ未満"
    case .missed: "見通し：目標年度の実績が届かない（毎年などは一年でも）、上限超過"
    case .missedYear: "見通し：目標年度の前に届かない年があった（毎年・維持・前年比）"
    case .unprojected: "見通し：推計に使える年が足りない、変化がない、値のない年がある、前年比で目標年度まで２年以上ある"
    }
  }
}

extension RatingScale.Symbol {
  /// The style of the state in words, which distinguishes the states without colour.
  package var look: String {
    switch self {
    case .doubleCircle: "濃い地に白字"
    case .circle: "うすい地"
    case .triangle: "ごくうすい地"
    case .cross: "中間の地に太字"
    case .dash: "地なし"
    }
  }
}

extension FigureFormat {
  /// The number of printed digits in words.
  package var digitsInWords: String {
    switch self {
    case .value(0), .difference(0): "指標の桁"
    case .value, .difference: "指標の桁＋１"
    case .ratio: "0.1％"
    case .probability: "５％刻み"
    case .plain: "小数４桁"
    case .year: "西暦"
    case .years: "整数"
    case .words: "言葉"
    case .done: "済か未"
    }
  }
}
