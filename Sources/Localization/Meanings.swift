package import Figures
package import Indicators

// Texts of 算定方法: the meanings of constants and verdicts.

extension Constant {
  /// Returns the meaning of the constant and a remark on its use.
  package func meaning(in plan: Plan) -> (meaning: String, remark: String) {
    switch self {
    case .reportYear: ("報告する年度（西暦）", "これより後の年の実績は使いません。")
    case .staleLimit: ("最新の実績が報告年度より古くてよい年数", "これより古いと、条件「古い」に当てはまります。目標年度の実績は古くなりません。")
    case .bound(let bound):
      ("条件「\(bound.text)」の数", "使う行：\(plan.ratings.users(of: bound).joined(separator: "、"))")
    case .minimumYears: ("推計に必要な年数", "これより少ないときは推計せず、推計の起点値を参考（据え置き）とします（累計を除く）。")
    case .damping: ("傾きが１年ごとに残る割合 φ", "推計は直線ではなく、だんだん緩やかになります。")
    case .spreadGrowth: ("推計の幅が年数とともに広がる指数 γ", "幅の尺度 s＝１年先の幅の尺度×年数^γ")
    case .changeFloor: ("年ごとの変化の床（平均に対する割合）", "動きの小さい指標の幅が狭くなり過ぎないようにします。")
    case .scaleFactor: ("推計の幅の係数 κ", "１年先の幅の尺度＝κ×R^(1－σ)×(通常の変化×平均)^σ")
    case .usualChange: ("通常の年ごとの変化（平均に対する割合）", "推計の幅を、この変化の幅に寄せます。")
    case .usualShare: ("通常の変化に寄せる割合 σ", "実績がなだらかな指標の幅を広げ、変化の大きい指標の幅を狭めます。")
    case .quantile80: ("80％区間の係数 q（自由度２のt分布の90％点）", "80％区間＝推計値±q×s")
    case .named(let name): (name, plan.constant(name)?.explanation ?? "")
    case .verdict: ("", "")
    }
  }
}

extension RatingScale {
  /// The names of the rows that compare a figure with a bound.
  fileprivate func users(of bound: RatingTerm.Bound) -> [String] {
    rows.filter { $0.terms.contains(.bound(bound)) }.map(\.id.name)
  }
}

extension RatingRule.Look {
  /// The look of the cell in words, which distinguishes the verdicts without colour.
  package var inWords: String {
    switch self {
    case .achieved: "濃い地に白字"
    case .good: "うすい地"
    case .caution: "ごくうすい地"
    case .behind: "中間の地に太字"
    case .plain: "地なし"
    }
  }
}

extension FigureFormat {
  /// The number of printed digits in words.
  package var digitsInWords: String {
    switch self {
    case .value(0), .difference(0), .distance(0): "指標の桁"
    case .value, .difference, .distance: "指標の桁＋１"
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
