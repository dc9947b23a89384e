import Indicators

/// What is said of answers to findings.
extension Finding.Message {
  /// The answer is none of the words that answer.
  static func answerUnread(_ text: String) -> Self {
    Self(
      code: "answer-unread", severity: .confirmation,
      problem: Text(ja: "回答の「\(text)」を読めません。", en: "\(text) cannot be read as an answer."),
      remedy: Text(
        ja: "回答には「正しい」、年度には「R5」のように書いてください。", en: "Write 正しい as the answer, and a year like R5."),
      handling: Text(ja: "この回答は使いません。", en: "This answer is not used."))
  }

  /// A row of the table says that the value is another one.
  static let answerOfCorrection = Self(
    code: "answer-of-correction", severity: .note,
    problem: Text(
      ja: "回答が「訂正」です。この表は、値が正しいという回答だけを残すものです。",
      en: "The answer is 訂正; this table keeps only answers that a value is right."),
    remedy: Text(
      ja: "訂正した値は、値を出した表か差し戻し票で提出してください。", en: "Send the value in a table or in the slip."),
    handling: Text(ja: "この回答は使いません。", en: "This answer is not used."))

  /// A value is said to be right that cannot be used as it stands.
  static let answerToCorrection = Self(
    code: "answer-to-correction", severity: .note,
    problem: Text(
      ja: "要修正の指摘に「正しい」と回答されています。", en: "正しい answers a finding that must be corrected."),
    remedy: Text(
      ja: "指摘の直し方のとおり、値を直して提出し直してください。", en: "Mend the value as the finding says, and send it again."),
    handling: Text(ja: "この回答では、何も変わりません。", en: "The answer changes nothing."))

  /// Answers of a file that are those to no finding.
  static func answersOfNothing(_ lines: [Int]) -> Self {
    let rows = lines.map(String.init).listed
    return Self(
      code: "answers-of-nothing", severity: .note,
      problem: Text(
        ja: "当てはまる指摘のない回答が\(lines.count)件あります（\(rows)行目）。",
        en: "Answers to no finding: \(lines.count) (rows \(rows))."),
      remedy: Text(
        ja: "値が改められたのであれば、修正は不要です。", en: "If the values were revised, nothing needs to be done."),
      handling: Text(ja: "これらの回答は使いません。", en: "These answers are not used."))
  }
}
