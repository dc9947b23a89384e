import Indicators

/// What is said of the initiatives of the joint programme, in the plan and in the exports.
extension Finding.Message {
  /// 取組ID is blank in a row of an export.
  static let initiativeMissing = Self(
    code: "measure-missing", severity: .correction,
    problem: Text(ja: "取組IDが空欄です。", en: "The id of the measure is blank."),
    remedy: Text(ja: "「Ⅰ①」のように入力してください。", en: "Enter it like Ⅰ①."), handling: Handling.rowUnread)

  /// 取組ID is not a theme and a number like `Ⅰ①`, in an export or in `measures.csv`.
  static func initiativeUnreadable(_ found: String) -> Self {
    Self(
      code: "measure-unreadable", severity: .correction,
      problem: Text(ja: "取組ID「\(found)」を読めません。", en: "The id \(found) of a measure cannot be read."),
      remedy: Text(ja: "「Ⅰ①」のように、テーマの番号と丸数字で入力してください。", en: "Write it like Ⅰ①."),
      handling: Handling.rowUnread)
  }

  /// 取組ID has 月, 日 or / in it, in an export or in `measures.csv`.
  static func initiativeIsDate(_ found: String) -> Self {
    Self(
      code: "measure-is-date", severity: .correction,
      problem: Text(ja: "取組ID「\(found)」は日付の形になっています。", en: "The id \(found) has become a date."),
      remedy: Text(
        ja: "セルの書式を文字列にし、「Ⅰ①」のように入力してください。", en: "Format the cell as text and enter it like Ⅰ①."),
      handling: Handling.rowUnread)
  }

  /// 取組ID of an export can be read and is not in `measures.csv`.
  static func initiativeUnknown(_ found: String, suggestion: String?) -> Self {
    Self(
      code: "measure-unknown", severity: .correction,
      problem: Text(ja: "「\(found)」という取組は計画にありません。", en: "The plan has no measure \(found)."),
      remedy: Remedy.meaning(suggestion, else: Text(ja: "計画の取組IDを入力してください。", en: "Enter an id of the plan.")),
      handling: Handling.rowUnread)
  }

  /// 取組ID in `measures.csv` is of a theme without a row 共同プログラム in `sections.csv`.
  static func themeUnknown(_ theme: String) -> Self {
    Self(
      code: "theme-unknown", severity: .correction,
      problem: Text(
        ja: "テーマ「\(theme)」は sections.csv の共同プログラムにありません。", en: "sections.csv has no theme \(theme)."),
      remedy: Text(
        ja: "取組IDを直すか、sections.csv に種別「共同プログラム」の行を入れてください。",
        en: "Mend the id, or put a row of the kind 共同プログラム into sections.csv."),
      handling: Handling.stopped)
  }

  /// テーマ in `measures.csv` is neither key nor name of the theme of 取組ID, nor both together.
  static func themeDiffers(_ found: String, expected: String) -> Self {
    Self(
      code: "theme-differs", severity: .correction,
      problem: Text(
        ja: "テーマ「\(found)」は取組IDのテーマ「\(expected)」と違います。",
        en: "The theme \(found) is not \(expected) of the id."),
      remedy: Remedy.correctOne, handling: Handling.stopped)
  }

  /// 実施状況 or 見直し is filled and is none of its words.
  ///
  /// - Parameter isChange: whether it was written in the place of a word that was reported before.
  static func wordUnknown(
    _ heading: String, _ found: String, allowed: [String], suggestion: String?, isChange: Bool = false
  ) -> Self {
    let list = allowed.joined(separator: "・")
    return Self(
      code: "word-unknown", severity: .confirmation,
      problem: Text(ja: "\(heading)「\(found)」は決められた語ではありません。", en: "\(found) is no word for \(heading)."),
      remedy: Remedy.meaning(
        suggestion, else: Text(ja: "\(list)のどれかを入力してください。", en: "Enter one of \(list).")),
      handling: isChange
        ? Text(ja: "前に報告されたものを使います。", en: "The word that was reported before is used.")
        : Text(ja: "記載がないものとして扱います。", en: "It counts as not given."))
  }

  /// A row gives another 実施状況 or 見直し than an earlier one of the same side, initiative and year.
  static func reportContradicts(_ heading: String, _ first: String, line: Int) -> Self {
    Self(
      code: "report-contradicts", severity: .confirmation,
      problem: Text(
        ja: "\(heading)が、同じ取組と年度の\(line)行目「\(first)」と食い違います。",
        en: "\(heading) contradicts \(first) in line \(line), of the same measure and year."),
      remedy: Text(
        ja: "正しい方にそろえるか、実施主体を書き分けてください。", en: "Make them agree, or name the side of each."),
      handling: Text(ja: "先の行を使います。", en: "The earlier row is used."))
  }

  /// An initiative is reported for a year, and none of its sides gives a 実施状況.
  static let implementationMissing = Self(
    code: "implementation-missing", severity: .confirmation,
    problem: Text(ja: "実施状況が書かれていません。", en: "It is not said how far the measure was carried out."),
    remedy: Text(ja: "実施・一部・未実施のどれかを入力してください。", en: "Enter 実施, 一部 or 未実施."),
    handling: Text(ja: "報告ありとし、実施状況は「－」とします。", en: "It counts as reported, its state as －."))

  /// The sides of one report give more than one 見直し.
  static func reviewsDiffer(_ reviews: String) -> Self {
    Self(
      code: "reviews-differ", severity: .confirmation,
      problem: Text(
        ja: "見直しが報告元によって違います（\(reviews)）。", en: "The sides report different reviews (\(reviews))."),
      remedy: Text(ja: "見直しの方向をそろえてください。", en: "Agree on one."),
      handling: Text(ja: "すべて載せ、「相違」と数えます。", en: "All are shown, and counted as different."))
  }

  /// 値 is filled and 指標名 is blank.
  static let figureNameless = Self(
    code: "figure-nameless", severity: .correction,
    problem: Text(ja: "値がありますが、指標名が空欄です。", en: "There is a value, and the name of its figure is blank."),
    remedy: Text(ja: "何の値か、指標名を入力してください。", en: "Enter what the value is of."),
    handling: Text(ja: "この値は使いません。", en: "The value is not used."))

  /// A figure that no row before has named has a 単位 that is blank or cannot be a plan's.
  static func figureUnitMissing(_ found: String) -> Self {
    Self(
      code: "figure-unit-missing", severity: .correction,
      problem: Text(
        ja: found.isEmpty ? "指標の単位が空欄です。" : "単位「\(found)」は使えません。",
        en: found.isEmpty ? "The unit of the figure is blank." : "The unit \(found) cannot be used."),
      remedy: Text(ja: "「件」「人」「社」のように入力してください。", en: "Enter it like 件, 人 or 社."),
      handling: Text(ja: "この値は使いません。", en: "The value is not used."))
  }

  /// An initiative has more figures than anybody could mean.
  static func figuresTooMany(_ most: Int) -> Self {
    Self(
      code: "figures-too-many", severity: .correction,
      problem: Text(
        ja: "この取組の指標は、すでに\(most)件あります。", en: "This initiative has \(most) figures already."),
      remedy: Text(
        ja: "指標名の列に、年度や説明など毎回違うものが入っていないか確かめてください。",
        en: "See whether the column of names holds something else, such as years or texts."),
      handling: Text(ja: "この値は使いません。", en: "The value is not used."))
  }

  /// A value of a figure counts another thing than the 単位 of the figure's first row.
  static func figureUnitDiffers(_ found: String, unit: String) -> Self {
    Self(
      code: "figure-unit-differs", severity: .correction,
      problem: Text(
        ja: "単位「\(found)」は、この指標の初めの行の単位「\(unit)」と違います。",
        en: "The unit \(found) is not \(unit), which the first row of this figure has."),
      remedy: Text(
        ja: "単位をそろえるか、別の指標なら指標名を変えてください。", en: "Use one unit, or another name for another figure."),
      handling: Handling.unverified)
  }

  /// 目標 is neither a 水準, 累計, 毎年 or 維持 in the strategy's notation, nor a bare number in the
  /// figure's unit, nor a reason for absence.
  static func figureTargetUnreadable(_ found: String) -> Self {
    Self(
      code: "figure-target-unreadable", severity: .confirmation,
      problem: Text(ja: "目標「\(found)」を読めません。", en: "The target \(found) cannot be read."),
      remedy: Text(
        ja: "「120社(R6)」「年間10回(R2〜R6)」「60件(R2〜R6累計)」のように入力してください。",
        en: "Write it like 120社(R6), 年間10回(R2〜R6) or 60件(R2〜R6累計)."),
      handling: Text(ja: "目標はないものとします。", en: "It counts as no target."))
  }

  /// 目標 is written otherwise than in the first row of the figure that gives one.
  static func figureTargetDiffers(_ found: String, first: String) -> Self {
    Self(
      code: "figure-target-differs", severity: .confirmation,
      problem: Text(
        ja: "目標「\(found)」は、同じ指標の先の行「\(first)」と違います。",
        en: "The target \(found) is not \(first) of an earlier row of the figure."),
      remedy: Text(ja: "一つの目標にそろえてください。", en: "Give it one target."),
      handling: Text(ja: "先の行の目標を使います。", en: "The earlier one is used."))
  }
}
