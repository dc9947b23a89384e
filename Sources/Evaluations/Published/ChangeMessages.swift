import Figures
package import Indicators

extension Finding {
  /// What a report prints of the plan beside the values.
  enum PublishedTerm: String {
    case target = "目標"
    case baseline = "基準"

    fileprivate var english: String {
      switch self {
      case .target: "target"
      case .baseline: "baseline"
      }
    }
  }
}

/// Messages about figures that were published with another value before.
extension Finding.Message {
  /// The target or baseline that a report published is not the one that the plan has for its report year.
  static func publishedTerm(
    _ term: Finding.PublishedTerm, _ published: String, now: String, in year: FiscalYear
  ) -> Self {
    let present = now.isEmpty ? Text(ja: "（空欄）", en: "none") : Text(ja: "「\(now)」", en: now)
    let problem = Text(
      ja:
        "前回（\(year)年度報告）に公表した\(term.rawValue)「\(published)」が、計画の\(year)年度の\(term.rawValue)\(present(.japanese))と違います。",
      en:
        "The report of \(year) published the \(term.english) \(published); for that year the plan has \(present(.english))."
    )
    let handling = Text(
      ja: "計画の\(term.rawValue)を使います。", en: "The \(term.english) of the plan is used.")
    switch term {
    case .target:
      return Self(
        code: "published-target-differs", severity: .confirmation, problem: problem,
        remedy: Text(
          ja: "目標を改めたのであれば、indicators.csv は元に戻し、targets.csv に「報告年度から」と理由を書いた行を加えてください。",
          en:
            "If it was revised, restore indicators.csv, and add a row to targets.csv with its first report year and the reason."
        ), handling: handling)
    case .baseline:
      return Self(
        code: "published-baseline-differs", severity: .confirmation, problem: problem,
        remedy: Text(
          ja: "基準を改めたのであれば、indicators.csv は元に戻し、targets.csv に「報告年度から」、目標、基準と理由を書いた行を加えてください。",
          en:
            "If it was revised, restore indicators.csv, and add a row to targets.csv with its first report year, target, baseline and the reason."
        ), handling: handling)
    }
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
    textBefore(of: indicator) + " → " + textAfter(of: indicator)
  }

  /// The published value with its status: `1,505件（速報）`.
  func textBefore(of indicator: Indicator) -> String {
    text(before, marksBefore, statusBefore, of: indicator)
  }

  /// The value of the record with its status.
  func textAfter(of indicator: Indicator) -> String {
    text(after, marksAfter, statusAfter, of: indicator)
  }

  private func text(
    _ value: Observation.Value, _ marks: NumberMarks, _ word: InputWord?, of indicator: Indicator
  ) -> String {
    let status = word?.text ?? ""
    guard let number = value.number else { return status }
    return
      "\(marks.before)\(ValueText.digits(number))\(indicator.unit(of: series).name)\(marks.after)（\(status)）"
  }
}
