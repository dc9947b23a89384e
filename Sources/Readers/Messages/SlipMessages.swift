import Indicators

/// What is said of slips that came back with answers.
extension Finding.Message {
  /// A correction takes the place of a value.
  static func slipCorrectionApplied(_ corrected: String, instead present: String, at place: Place) -> Self {
    Self(
      code: "slip-correction-applied", severity: .note,
      problem: Text(
        ja: "差し戻し票の訂正値「\(corrected)」が、\(place.named.ja)の「\(present)」に代わりました。",
        en: "The correction \(corrected) of the slip takes the place of \(present) in \(place.named.en)."),
      remedy: Text(
        ja: "元の表も直して提出し直すまで、この票をこのフォルダーに置いておいてください。",
        en: "Leave the slip in this folder until the table is mended and sent again."),
      handling: Text(ja: "訂正値を「改訂」として使います。", en: "The correction is used as a revised value."))
  }

  /// The cell that a correction is about is gone.
  static func slipCorrectionAdded(_ place: Place?) -> Self {
    let (ja, en) =
      place.map { ("\($0.named.ja)に元の値がもうありません。", "The value is no longer in \($0.named.en).") }
      ?? ("元の値がありません。", "There was no value before.")
    return Self(
      code: "slip-correction-added", severity: .note,
      problem: Text(ja: "差し戻し票の訂正値です。\(ja)", en: "It is a correction of the slip. \(en)"),
      remedy: Remedy.none,
      handling: Text(ja: "「改訂」の値として読みます。", en: "It is read as a revised value."))
  }

  /// The cell holds the correction already.
  static func slipCorrectionDone(at place: Place) -> Self {
    Self(
      code: "slip-correction-done", severity: .note,
      problem: Text(
        ja: "差し戻し票の訂正値は、\(place.named.ja)に入っています。",
        en: "The correction of the slip stands in \(place.named.en) already."),
      remedy: Remedy.none, handling: Text(ja: "元の表の値を使います。", en: "The value of the table is used."))
  }

  /// The cell holds neither what the slip printed nor the correction.
  static func slipCorrectionContradicted(
    printed: String, now: String, corrected: String, at place: Place
  ) -> Self {
    Self(
      code: "slip-correction-contradicted", severity: .correction,
      problem: Text(
        ja: "差し戻し票の訂正値「\(corrected)」と、\(place.named.ja)の今の値「\(now)」が食い違います（票を作ったときは「\(printed)」）。",
        en:
          "The correction \(corrected) of the slip contradicts \(now), which \(place.named.en) holds now; it was \(printed)."
      ),
      remedy: Text(
        ja: "正しい値を元の表に書き、差し戻し票をこのフォルダーから除いてください。",
        en: "Write the right value into the table, and take the slip out of this folder."),
      handling: Handling.unverified)
  }

  /// The value is said to be right and to be another one.
  static let slipAnswersBoth = Self(
    code: "slip-answers-both", severity: .correction,
    problem: Text(
      ja: "「正しい」と訂正値の両方が書かれています。", en: "The value is said to be right, and a correction is given."),
    remedy: Text(ja: "どちらか一方だけを書いてください。", en: "Write only one of the two."),
    handling: Handling.unverified)

  /// A reason is given, and nothing that it is a reason for.
  static let slipReasonAlone = Self(
    code: "slip-reason-alone", severity: .confirmation,
    problem: Text(ja: "理由だけが書かれ、回答がありません。", en: "A reason is given, but no answer."),
    remedy: Text(
      ja: "値が正しければ、回答で「正しい」を選んでください。", en: "If the value is right, choose 正しい as the answer."),
    handling: Text(ja: "この回答は使いません。", en: "This answer is not used."))

  /// The correction is no value that the indicator can have.
  static let slipCorrectionUnread = Self(
    code: "slip-correction-unread", severity: .correction,
    problem: Text(
      ja: "訂正値が空欄か、この指標の値として読めません。", en: "The correction is blank, or no value of this indicator."),
    remedy: Text(
      ja: "計画の単位での数値を書くか、元の表を直して提出してください。",
      en: "Write a number in the plan's unit, or mend the table and send it again."),
    handling: Handling.unverified)

  /// The finding is about no single value.
  static let slipCorrectionOfNothing = Self(
    code: "slip-correction-of-nothing", severity: .correction,
    problem: Text(
      ja: "一つの指標と年度の値についての指摘ではないため、訂正値を使えません。",
      en: "The finding is about no single value, so that nothing can be corrected."),
    remedy: Text(ja: "元の表を直して提出し直してください。", en: "Mend the table and send it again."),
    handling: Text(ja: "この回答は使いません。", en: "This answer is not used."))

  /// The row does not say what it answers.
  static let slipRowUnknown = Self(
    code: "slip-row-unknown", severity: .correction,
    problem: Text(
      ja: "差し戻し票のこの行が、何への回答か分かりません。", en: "Nobody knows what this row of the slip answers."),
    remedy: Text(
      ja: "作り直した差し戻し票に回答を書いてください。", en: "Write the answer into a slip that is made anew."),
    handling: Text(ja: "この回答は使いません。", en: "This answer is not used."))

  /// The reason why there is no value is none.
  static func slipStateUnread(_ text: String) -> Self {
    Self(
      code: "slip-state-unread", severity: .correction,
      problem: Text(
        ja: "状態の「\(text)」を、値がまだない理由として読めません。", en: "\(text) is no reason why a value is missing."),
      remedy: Text(
        ja: "一覧から理由を選んでください。値は照会様式か元の表で提出してください。",
        en: "Choose a reason from the list; send values in a form or a table."),
      handling: Text(ja: "この回答は使いません。", en: "This answer is not used."))
  }
}

extension Place {
  /// The cell as a message names it.
  fileprivate var named: Text {
    let column = columnLetters.map { "（\($0)列）" } ?? ""
    return Text(
      ja: "「\(file)」\(line ?? 0)行目\(column)",
      en: "\(file), line \(line ?? 0)" + (columnLetters.map { ", column \($0)" } ?? ""))
  }
}
