import Indicators

/// What is said of the rules of ratings and outlooks in `ratings.csv`, and of the ratings that people set.
extension Finding.Message {
  // MARK: Rows

  /// 適用 of a row names neither a kind of target nor a 区分 nor an indicator.
  static func ratingScopeUnknown(_ found: String, kinds: [String], suggestion: String?) -> Self {
    let list = kinds.joined(separator: "・")
    return plan(
      "rating-scope-unknown",
      Text(
        ja: "適用「\(found)」は、目標の種別でも、区分でも、指標IDでもありません。",
        en: "\(found) is neither a kind of target nor a 区分 nor an id."),
      Text(
        ja: (suggestion.map { "「\($0)」ではありませんか。" } ?? "")
          + "種別（\(list)）、区分、指標IDのどれかを入力するか、すべてに適用するなら空欄にしてください（複数は「・」でつなぎます）。",
        en: (suggestion.map { "Is \($0) meant? " } ?? "")
          + "Enter a kind (\(list)), a 区分 or an id, several with ・ between them, or leave it blank for all."))
  }

  /// 記号 or 語 of a row holds a character with which a spreadsheet would search, or begins like a formula.
  static func ratingTextUnsafe(_ found: String) -> Self {
    plan(
      "rating-text-unsafe",
      Text(ja: "「\(found)」は使えません。", en: "\(found) cannot be used."),
      Text(
        ja: "「*」「?」「~」「\"」を含めず、「=」「<」「>」「+」「-」「@」で始めないでください（全角の「＊」などは使えます）。",
        en: "Leave out * ? ~ and quotes, and do not begin with = < > + - or @; wide forms may be used."))
  }

  /// 語 of a row holds braces around another word than those that can be filled in.
  static func ratingBlankUnknown(_ found: String) -> Self {
    let list = RatingRule.Blank.allCases.map(\.text).joined(separator: " ")
    return plan(
      "rating-blank-unknown",
      Text(ja: "語「\(found)」の { } を読めません。", en: "The braces in \(found) cannot be read."),
      Text(ja: "{ } に書けるのは \(list) です。", en: "Braces may hold \(list)."))
  }

  /// 語 of a row without 記号 begins with what is filled in, so that nothing tells its ratings from others.
  static let ratingWordsOpen = plan(
    "rating-words-open",
    Text(
      ja: "記号がなく、語が { } で始まるため、評価を数えられません。",
      en: "Without a symbol, words that begin with braces cannot be counted."),
    Text(ja: "記号を入力するか、{ } の前に言葉を入れてください。", en: "Enter a symbol, or put words before the braces."))

  /// 条件 of a row cannot be read.
  ///
  /// - Parameter suggestion: the word of the language that is nearest to an unknown term.
  static func ratingCondition(_ fault: RatingTerm.Fault, suggestion: String?) -> Self {
    switch fault {
    case .unknown(let found):
      let states = RatingTerm.State.allCases.map(\.rawValue) + [RatingTerm.anyNone]
      let quantities = RatingTerm.Quantity.allCases.map(\.rawValue)
      return unreadableCondition(
        Text(ja: "条件「\(found)」を読めません。", en: "The condition \(found) cannot be read."),
        Text(
          ja: (suggestion.map { "「\($0)」ではありませんか。" } ?? "")
            + "書けるのは、\(states.joined(separator: "・"))と、数値（\(quantities.joined(separator: "・"))）の比べ方です。"
            + "「期待比 80%以上」「目標年度 かつ 目標達成」のように入力してください。",
          en: (suggestion.map { "Is \($0) meant? " } ?? "")
            + "It may be \(states.joined(separator: ", ")), or compare a figure (\(quantities.joined(separator: ", "))): "
            + "期待比 80%以上, or 目標年度 かつ 目標達成."))
    case .comparison(let quantity, let found):
      let example = quantity.isRatio ? "80%以上" : "-3超"
      return unreadableCondition(
        Text(ja: "条件「\(found)」の比べ方を読めません。", en: "How \(found) compares cannot be read."),
        Text(
          ja: "「\(quantity.rawValue) \(example)」のように、数と、以上・超・以下・未満のどれか一つを入力してください。"
            + "数値がないことは「\(quantity.rawValue) なし」と入力します。",
          en: "Write a number with one of 以上 超 以下 未満 behind it: \(quantity.rawValue) \(example); "
            + "\(quantity.rawValue) なし says that it has no number."))
    case .percentMissing(let quantity, let found):
      return unreadableCondition(
        Text(
          ja: "「\(quantity.rawValue)」は割合ですが、「\(found)」に％がありません。",
          en: "\(quantity.rawValue) is a ratio, and \(found) has no %."),
        Text(ja: "「\(quantity.rawValue) 80%以上」のように％を付けてください。", en: "Write \(quantity.rawValue) 80%以上."))
    case .percentUnfit(let quantity, let found):
      return unreadableCondition(
        Text(
          ja: "「\(quantity.rawValue)」は指標の単位の差ですが、「\(found)」に％が付いています。",
          en: "\(quantity.rawValue) is a difference in the indicator's unit, and \(found) has a %."),
        Text(
          ja: "「\(quantity.rawValue) -3超」のように数だけにしてください。割合で比べるときは「変化率」を使います。",
          en: "Write the number alone, \(quantity.rawValue) -3超; to compare ratios use a 変化率."))
    }
  }

  private static func unreadableCondition(_ problem: Text, _ remedy: Text) -> Self {
    plan("rating-condition-unreadable", problem, remedy)
  }

  // MARK: The table

  /// Some indicator may come to the end of the rows of a verdict without one that always holds.
  ///
  /// - Parameter indicator: the first of them.
  static func ratingWithoutEnd(_ verdict: RatingRule.Verdict, _ indicator: Indicator.ID) -> Self {
    plan(
      "rating-without-end",
      Text(
        ja: "「\(verdict.rawValue)」の行に、指標 \(indicator) に必ず当てはまる行がありません。",
        en: "No row of \(verdict.rawValue) always holds for \(indicator)."),
      Text(
        ja: "適用と条件を空欄にした行を、「\(verdict.rawValue)」の行の最後に入れてください（ほかのどれでもないとき）。",
        en: "Put a row with 適用 and 条件 left blank at the end of \(verdict.rawValue): what is said otherwise."))
  }

  /// More rows are tried for an indicator than a formula can hold.
  static func ratingRowsMany(_ verdict: RatingRule.Verdict, _ indicator: Indicator.ID, most: Int) -> Self {
    plan(
      "rating-rows-many",
      Text(
        ja: "指標 \(indicator) に適用される「\(verdict.rawValue)」の行が\(most)を超えています。",
        en: "More than \(most) rows of \(verdict.rawValue) are tried for \(indicator)."),
      Text(ja: "適用を絞るか、行をまとめてください。", en: "Narrow 適用, or join rows."))
  }

  /// Two symbols, or words without symbol, differ in capitals or in the width of their letters alone.
  static func ratingsAlike(_ first: String, _ second: String) -> Self {
    plan(
      "ratings-alike",
      Text(
        ja: "「\(first)」と「\(second)」は、大文字・小文字か全角・半角だけが違います。",
        en: "\(first) and \(second) differ in the form of their letters alone."),
      Text(
        ja: "同じ区分なら書き方をそろえ、違う区分なら別の記号にしてください（エクセルでは区別して数えられません）。",
        en: "Write them alike, or choose another symbol: a spreadsheet counts them together."))
  }

  /// A row stands below one without 条件 that takes all its indicators.
  static func ratingUnreachable(_ line: Int) -> Self {
    Self(
      code: "rating-unreachable", severity: .note,
      problem: Text(
        ja: "\(line)行目が必ず当てはまるため、この行は使われません。",
        en: "The row in line \(line) always holds, so this one is never used."),
      remedy: Text(
        ja: "この行を\(line)行目より上に移すか、削除してください。", en: "Move it above line \(line), or delete it."),
      handling: Handling.used)
  }

  /// The table has no row of a verdict.
  static func ratingVerdictMissing(_ verdict: RatingRule.Verdict) -> Self {
    Self(
      code: "rating-verdict-missing", severity: .note,
      problem: Text(
        ja: "「\(verdict.rawValue)」の行がありません。", en: "There is no row of \(verdict.rawValue)."),
      remedy: Text(
        ja: "標準の区分でよければ、修正は不要です。", en: "Nothing needs to be done if the usual rules will do."),
      handling: Text(
        ja: "\(verdict.rawValue)は、標準の区分で行います。", en: "The usual rules give the \(verdict.rawValue)."))
  }

  /// Values whose figures have no number fall into the row without 条件.
  ///
  /// - Parameter end: that row.
  static func ratingOfMissingFigures(_ end: RatingRule) -> Self {
    Self(
      code: "rating-of-missing-figures", severity: .note,
      problem: Text(
        ja: "「\(end.id.verdict.rawValue)」に条件「\(RatingTerm.anyNone)」の行がないため、率を計算できない指標も"
          + "最後の行「\(end.label)」になります。",
        en:
          "No row of \(end.id.verdict.rawValue) asks for figures without a number, so these get the last row, "
          + "\(end.label)."),
      remedy: Text(
        ja: "計算できないときを別にするなら、上に「\(end.id.verdict.rawValue),,－,判定不可,\(RatingTerm.anyNone),なし」"
          + "を加えてください。",
        en:
          "To tell these apart, add the row \(end.id.verdict.rawValue),,－,判定不可,\(RatingTerm.anyNone),なし above it."
      ),
      handling: Handling.used)
  }

  // MARK: The columns of earlier tables

  /// The table has the columns 区分 and 下限, which say the words and bounds of fixed rules.
  static let ratingColumnsOld = Self(
    code: "rating-columns-old", severity: .note,
    problem: Text(
      ja: "以前の列（区分・下限）の表です。", en: "The table has the columns of earlier versions (区分, 下限)."),
    remedy: Text(
      ja: "このまま使えます。規則を変えるときは、`tassei plan --convert` が印字する新しい形の表に置き換えてください。",
      en: "It can stay. To change the rules, put in its place what `tassei plan --convert` prints."),
    handling: Text(
      ja: "標準の区分を、この表の言葉と下限で使います。",
      en: "The usual rules are used with the words and bounds of this table."))

  /// 記号 in `ratings.csv` is not that of its class.
  static func ratingSymbol(_ expected: String) -> Self {
    plan(
      "rating-symbol",
      Text(ja: "この区分の記号は「\(expected)」に決まっています。", en: "The symbol of this class is \(expected)."),
      Text(ja: "「\(expected)」を入力してください。", en: "Enter \(expected)."))
  }

  /// A row of `ratings.csv` is of the class of an earlier one.
  static let ratingRepeated = plan(
    "rating-repeated", Text(ja: "同じ区分がもう一度書かれています。", en: "The class is written twice."),
    Remedy.deleteOne)

  /// 下限 of どちらともいえない is above that of 達成見込み, or above 80 % where that has none.
  static let thresholdsCrossed = plan(
    "thresholds-crossed",
    Text(
      ja: "「どちらともいえない」の下限が「達成見込み」の下限より上にあります。",
      en: "The bound of どちらともいえない lies above that of 達成見込み."),
    Text(ja: "下限を直してください。", en: "Mend the bounds."))

  /// 下限 in `ratings.csv` is filled for another class than やや遅れ, 達成見込み and どちらともいえない.
  static let thresholdUnused = doubt(
    "threshold-unused",
    Text(ja: "この区分に下限は使いません。", en: "This class has no lower bound."),
    Text(ja: "空欄にしてください。", en: "Leave it blank."))

  // MARK: Ratings set by people

  /// 評価 in `overrides.csv` is a symbol that several words share.
  static func ratingAmbiguous(_ symbol: String, _ words: [String]) -> Self {
    plan(
      "rating-ambiguous",
      Text(
        ja: "「\(symbol)」は\(words.map { "「\($0)」" }.joined(separator: "と"))のどれか分かりません。",
        en: "\(symbol) may be \(words.joined(separator: " or "))."),
      Text(ja: "語で入力してください。", en: "Enter the words."))
  }
}
