import Figures
package import Indicators

/// Messages about figures that were published with another value before.
extension Finding.Message {
  /// The target that a report published is not the one that the plan has for its report year.
  static func publishedTarget(_ published: String, now: String, in year: FiscalYear) -> Self {
    Self(
      code: "published-target-differs", severity: .confirmation,
      problem: Text(
        ja: "前回（\(year)年度報告）に公表した目標「\(published)」が、計画の\(year)年度の目標「\(now)」と違います。",
        en: "The report of \(year) published the target \(published); for that year the plan has \(now)."),
      remedy: Text(
        ja: "目標を改めたのであれば、indicators.csv は元に戻し、targets.csv に「報告年度から」と理由を書いた行を加えてください。",
        en:
          "If it was revised, restore indicators.csv, and add a row to targets.csv with its first report year and the reason."
      ),
      handling: Text(ja: "計画の目標を使います。", en: "The target of the plan is used."))
  }

  static func published(_ change: Change, of indicator: Indicator, in year: FiscalYear) -> Self {
    let transition = change.transition(of: indicator)
    let series = change.series == .main ? "" : "（\(change.series.name)）"
    let problem = Text(
      ja: "前回（\(year)年度報告）の公表値から変わりました\(series)：\(transition)。",
      en: "It was published differently in the report of \(year): \(transition).")
    switch change.cause {
    case .unexplained:
      return Self(
        code: Change.code, severity: .confirmation, problem: problem,
        remedy: Text(
          ja: "正しい値か確かめてください。訂正であれば、状態を「改訂」にして理由を備考に書いてください。",
          en: "See whether it is right; if it was corrected, give the status 改訂 and the reason in 備考."),
        handling: Text(ja: "今回の値を使い、変更一覧に載せます。", en: "The new value is used and listed as a change."))
    case .finalised, .updated, .revised, .delivered:
      return Self(
        code: "published-value-settled", severity: .note, problem: problem,
        remedy: Text(ja: "修正は不要です。", en: "Nothing needs to be done."),
        handling: Text(ja: "今回の値を使い、変更一覧に載せます。", en: "The new value is used and listed as a change."))
    }
  }
}

extension Change {
  /// The code of the finding about a change without explanation.
  package static let code = "published-value-changed"

  /// Both values with their statuses: `1,505件（速報）→ 1,532件（確定）`.
  package func transition(of indicator: Indicator) -> String {
    func text(_ value: Observation.Value, _ marks: NumberMarks, _ word: InputWord?) -> String {
      let status = word?.text ?? ""
      guard let number = value.number else { return status }
      return
        "\(marks.before)\(ValueText.digits(number))\(indicator.unit(of: series).name)\(marks.after)（\(status)）"
    }
    return text(before, marksBefore, statusBefore) + " → " + text(after, marksAfter, statusAfter)
  }
}
