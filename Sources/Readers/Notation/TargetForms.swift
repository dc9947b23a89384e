import Indicators

/// The forms of targets that are nearest to a text that cannot be read, with the unit and years of its row.
struct TargetForms {
  let unit: String
  let period: ClosedRange<FiscalYear>

  /// Words of plans, with the form that may be meant.
  private var forms: [(words: [String], form: String)] {
    let last = period.upperBound.label
    let years = "\(period.lowerBound.label)〜\(last)"
    return [
      (["平均を", "平均より", "全国", "国を", "都道府県"], "@全国平均より上(\(last))"),
      (["前年"], "前年×1.02(\(years))"), (["前年"], "前年×1超(\(years))"),
      (["累計", "通算", "合計", "延べ"], "100\(unit)(\(years)累計)"),
      (["毎年", "年間", "各年"], "毎年度100\(unit)(\(years))"),
      (["維持", "現状", "保つ", "確保"], "基準以上(\(last))"),
      (["減", "縮", "低下", "抑制", "解消"], "基準より減(\(last))"),
      (["増", "延", "向上", "伸", "高", "拡大", "改善"], "基準より増(\(last))"),
      (["策定", "設置", "実施", "制定", "整備", "開設", "作成", "完了", "導入"], "済(\(last))"),
      (["~", "〜", "から", "-"], "20〜25\(unit)(\(last))"),
      (["倍", "割", "%", "％", "半"], "基準×1.1(\(last))"),
      (["年度ごと", "各年度の"], "年度ごと(\(years))"),
    ]
  }

  /// Up to three forms; a plain number is always one of them.
  func nearest(to text: String) -> [String] {
    let folded = NameFolding.fold(text)
    let found = forms.filter { $0.words.contains { folded.contains($0) } }.map(\.form)
    return Array(found.prefix(2)) + ["120\(unit)(\(period.upperBound.label))"]
  }
}
