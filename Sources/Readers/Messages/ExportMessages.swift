import Indicators

/// What is said of the values that departments send.
extension Finding.Message {
  /// Both 指標ID and 指標名 are blank in a row of data.
  static let indicatorMissing = Self(
    code: "indicator-missing", severity: .correction,
    problem: Text(ja: "指標IDも指標名も空欄です。", en: "Neither id nor name of an indicator is given."),
    remedy: Text(ja: "どちらかを入力してください。", en: "Enter one of the two."), handling: Handling.rowUnread)

  /// 指標ID, or 指標名 where that is blank, is no id, name or alias of a series of the plan.
  static func indicatorUnknown(_ found: String, suggestion: String?) -> Self {
    Self(
      code: "indicator-unknown", severity: .correction,
      problem: Text(ja: "「\(found)」という指標は計画にありません。", en: "The plan has no indicator \(found)."),
      remedy: Remedy.meaning(
        suggestion, else: Text(ja: "計画の指標IDか指標名を入力してください。", en: "Enter an id or a name of the plan.")),
      handling: Handling.rowUnread)
  }

  /// 指標ID and 指標名 name two indicators of the plan, or the two sides of a balance.
  static func indicatorMismatch(_ id: String) -> Self {
    Self(
      code: "indicator-mismatch", severity: .correction,
      problem: Text(
        ja: "指標名は\(id)のもので、指標IDと食い違います。", en: "The name is that of \(id), not of the id given."),
      remedy: Remedy.correctOne, handling: Handling.rowUnread)
  }

  /// A balance is named without saying which of its two series, in an export or in `sums.csv`.
  static func seriesMissing(_ id: String, _ series: [IndicatorSeries]) -> Self {
    let names = series.map(\.name).joined(separator: "と")
    let count = series.count == 2 ? "二つ" : "\(series.count)つ"
    let number = series.count == 2 ? "two" : "\(series.count)"
    let ids = series.map { "「\(id)-\($0.key)」（\($0.name)）" }
    let english = series.map { "\(id)-\($0.key)" }
    return Self(
      code: "strand-missing", severity: .correction,
      problem: Text(
        ja: "\(id)は\(names)の\(count)の系列からなる指標です。",
        en: "\(id) is made of \(number) series, \(series.map(\.key).joined(separator: " and "))."),
      remedy: Text(
        ja: "指標IDに\(ids.joined(separator: "または"))を入力してください。",
        en: "Enter \(english.joined(separator: " or ")) as the id."),
      handling: Handling.rowUnread)
  }

  /// A value outside a wide table is blank, and so are 状態, 出典, 公表時点, 次回公表, 要因分析 and 備考.
  static let valueBlank = Self(
    code: "value-blank", severity: .confirmation,
    problem: Text(ja: "値が空欄で、理由も書かれていません。", en: "The value is blank and no reason is given."),
    remedy: Text(
      ja: "値を入力するか、「集計中」「未公表」などの理由を入力してください。",
      en: "Enter the value, or a reason like 集計中 or 未公表."),
    handling: Text(ja: "「未提出」として扱います。", en: "It counts as not submitted."))

  /// A value has no digit in it, not even 一 or ①, and is neither a reason for absence nor `#REF!`.
  static func valueInWords(_ text: String) -> Self {
    Self(
      code: "value-in-words", severity: .correction,
      problem: Text(
        ja: "「\(text)」は数値でも、値がない理由を示す決められた語でもありません。",
        en: "\(text) is neither a number nor one of the words that say why there is none."),
      remedy: Text(
        ja: "値を数字で入力するか、値がない理由として「集計中」「未公表」「調査なし」「該当なし」のどれかを入力してください。",
        en: "Enter the value in digits, or why there is none: 集計中, 未公表, 調査なし or 該当なし."),
      handling: Handling.unverified)
  }

  /// A value of a target of the kind 済 is neither a word for done or not done nor 1 or 0.
  static func valueNotDone(_ text: String) -> Self {
    Self(
      code: "value-not-done", severity: .correction,
      problem: Text(
        ja: "「\(text)」が「済」か「未」かが分かりません。", en: "\(text) says neither that it is done nor that it is not."),
      remedy: Text(ja: "「済」か「未」を入力してください。", en: "Enter 済 or 未."),
      handling: Handling.unverified)
  }

  /// A value of 1 to 3 digits stands before a cell of exactly 3 where 単位, 状態 or the like belongs,
  /// and the row has more cells than the header or a unit that does not fit.
  static func valueSplit(_ whole: String) -> Self {
    Self(
      code: "value-split", severity: .correction,
      problem: Text(
        ja: "「\(whole)」の桁区切りのコンマで、値が二つ以上のセルに分かれています。",
        en: "The commas between the digits of \(whole) have split the value into several cells."),
      remedy: Text(
        ja: "コンマを取って「\(whole.filter { $0 != "," })」とし、後ろのセルを元の列に戻してください。",
        en:
          "Enter \(whole.filter { $0 != "," }) without commas, and move the cells behind back to their columns."
      ),
      handling: Handling.unverified)
  }

  /// A row of a wide table is blank in all its years, values and statuses alike.
  static let rowSilent = Self(
    code: "row-silent", severity: .confirmation,
    problem: Text(ja: "どの年の値も空欄です。", en: "The values of all years are blank."),
    remedy: Text(
      ja: "値を入力するか、「集計中」「未公表」などの理由を入力してください。",
      en: "Enter values, or a reason like 集計中 or 未公表."),
    handling: Text(ja: "「未提出」として扱います。", en: "They count as not submitted."))

  /// A possible value has the status 参考, be it in its cell, its heading or 状態.
  static let valueReference = Self(
    code: "value-reference", severity: .note,
    problem: Text(
      ja: "状態が「参考」の値です（範囲や定義が計画と違います）。", en: "The value is for reference: of another scope or definition."),
    remedy: Text(
      ja: "計画の範囲での値があれば、提出してください。", en: "Send the value of the plan's scope, if there is one."),
    handling: Text(ja: "表示しますが、評価と推計に使いません。", en: "It is printed, and neither rated nor projected."))

  /// A value of the baseline's year, rounded to 小数桁, is not the baseline that the plan prints.
  static func baselineDiffers(found: String, plan: String) -> Self {
    Self(
      code: "baseline-differs", severity: .confirmation,
      problem: Text(
        ja: "基準年の値「\(found)」は、計画の基準「\(plan)」と違います。",
        en: "The value of the baseline's year, \(found), is not the plan's baseline \(plan)."),
      remedy: Text(
        ja: "値の訂正か、範囲や定義の違いがないか確かめてください。",
        en: "See whether it was revised, or has another scope or definition."),
      handling: Text(ja: "計画の基準を使います。", en: "The plan's baseline is used."))
  }

  /// A value is under 0, and 下限 is 0, or blank for what is counted, or the value is 転入 or 転出.
  static let valueNegative = Self(
    code: "value-negative", severity: .correction,
    problem: Text(ja: "数えるものの値が0より小さくなっています。", en: "What is counted cannot be less than 0."),
    remedy: Text(
      ja: "▲や△、マイナスの付け間違いか、増減の数ではないか確かめ、その年の値を入力してください。",
      en: "See whether a sign slipped in or a change was entered, and enter the value of the year."),
    handling: Handling.unverified)

  /// A value in % is outside 0 to 100, and neither bounds nor baseline of the plan allow for it.
  static let percentageOutside = Self(
    code: "percentage-outside", severity: .correction,
    problem: Text(ja: "割合が0％から100％の間にありません。", en: "The rate does not lie between 0 and 100 %."),
    remedy: Text(
      ja: "小数点の位置と、件数などほかの値でないか確かめてください。100％を超える指標なら、計画の上限を入力してください。",
      en:
        "Check the decimal point, and whether it is a count. If the rate may pass 100 %, enter 上限 in the plan."
    ),
    handling: Handling.unverified)

  /// A value is under a 下限 other than 0 or over 上限, and is no rate of 0 to 100 %.
  static func valueOutside(lower: Double?, upper: Double?, _ unit: Unit) -> Self {
    func text(_ bound: Double) -> String { (DecimalNumber(bound)?.plain ?? "\(bound)") + unit.name }
    let (low, high) = (lower.map(text) ?? "", upper.map(text) ?? "")
    return Self(
      code: "value-outside-bounds", severity: .correction,
      problem: Text(
        ja: "計画の下限・上限（\(low)〜\(high)）の外にあります。", en: "It lies outside the plan's bounds (\(low)–\(high))."),
      remedy: Text(
        ja: "値の桁と単位を確かめてください。ありうる値なら、計画の下限・上限を改めてください。",
        en: "Check digits and unit. If the value is possible, change the bounds of the plan."),
      handling: Handling.unverified)
  }

  /// A number is used though another cell says 調査なし of its series and year.
  static func surveyNotHeld(_ other: Text) -> Self {
    Self(
      code: "survey-not-held", severity: .confirmation,
      problem: Text(
        ja: "\(other.ja)には「調査なし」とありますが、この年の値があります。",
        en: "\(other.en) says that there was no survey, yet here is a value of the year."),
      remedy: Text(
        ja: "調査のあった年か確かめ、どちらかの行を直してください。",
        en: "See whether the survey was held in the year, and mend one of the two rows."),
      handling: Handling.used)
  }

  /// A cell says of a series and year what the one that is used says, with the same status.
  static func valueDuplicate(_ other: Text) -> Self {
    Self(
      code: "value-duplicate", severity: .note,
      problem: Text(
        ja: "同じ値が\(other.ja)にもあります。", en: "The same value stands in \(other.en)."),
      remedy: Remedy.none,
      handling: Text(ja: "一つだけ使います。", en: "It is used once."))
  }

  /// A cell is passed over for one of higher standing, 改訂 before 確定 before 速報, or of the same that
  /// does not contradict it; not reported of 未提出 and 未確認.
  static func valueSuperseded(by other: Text, status: String) -> Self {
    Self(
      code: "value-superseded", severity: .note,
      problem: Text(
        ja: "\(other.ja)に「\(status)」の値があります。", en: "\(other.en) has a value that is \(status)."),
      remedy: Remedy.none,
      handling: Text(ja: "この値は使わず、そちらを使います。", en: "That one is used and not this."))
  }

  /// Two cells give different reasons why a series and year has no value, and the first counts; or 状態 gives
  /// another than the value beside it.
  ///
  /// - Parameter isSettled: whether the cell only says that the value is still to come, and the other that there is none.
  static func absenceSuperseded(by other: Text, reason: String, isSettled: Bool = false) -> Self {
    Self(
      code: "absence-superseded", severity: isSettled ? .note : .confirmation,
      problem: Text(
        ja: "値がない理由が、\(other.ja)の「\(reason)」と違います。",
        en: "Its reason for there being no value differs from \(reason) in \(other.en)."),
      remedy: isSettled
        ? Remedy.none : Text(ja: "正しい理由だけを残してください。", en: "Keep only the right reason."),
      handling: Text(ja: "この理由は使わず、そちらを使います。", en: "That one is used and not this."))
  }

  /// Cells of the highest standing give different numbers for a series and year; reported at each.
  static func valueConflict(with other: Text, _ text: String) -> Self {
    Self(
      code: "value-conflict", severity: .correction,
      problem: Text(
        ja: "\(other.ja)の値「\(text)」と食い違います。", en: "It contradicts the value \(text) in \(other.en)."),
      remedy: Text(
        ja: "正しい値だけを残すか、正しい方の状態を「改訂」にしてください。",
        en: "Keep the right one only, or give the right one the status 改訂."),
      handling: Text(
        ja: "どちらも使わず、「未確認」とします。", en: "Neither is used: the year counts as unverified."))
  }

  /// The same message about a heading, for which the whole column is not read.
  var unreadColumn: Finding.Message {
    Finding.Message(
      code: code, severity: severity, problem: problem, remedy: remedy, handling: Handling.columnUnread)
  }
}
