import Indicators

/// What is said of mistakes in single cells and rows of the plan, without whose correction there is no report.
extension Finding.Message {
  /// A cell that must be filled is blank, and is not marked 要記入.
  static func cellRequired(_ heading: String) -> Self {
    plan(
      "cell-required", Text(ja: "「\(heading)」が空欄です。", en: "\(heading) is blank."),
      Text(ja: "入力してください。", en: "Fill it in."))
  }

  /// A cell still bears the mark of a draft (要記入), whether it must be filled or not.
  ///
  /// - Parameter subject: what the row is about, as its first cell says: an item of the settings, an id.
  static func cellToFill(_ heading: String, of subject: String) -> Self {
    let example = [
      Heading.target.rawValue: Text(ja: "計画に書かれたとおり「1,560件(R11)」のように", en: ", like 1,560件(R11)"),
      Heading.baseline.rawValue: Text(ja: "計画に書かれたとおり「1,465件(R6)」のように", en: ", like 1,465件(R6)"),
    ][heading]
    return plan(
      "cell-to-fill",
      Text(
        ja: "「\(subject)」の「\(heading)」に「\(Plan.toFill)」の印が残っています。",
        en: "\(heading) of \(subject) still bears the mark \(Plan.toFill)."),
      Text(
        ja: "印を消して、\(example?.ja ?? "")入力してください。",
        en: "Write what belongs there in the place of the mark\(example?.en ?? "")."))
  }

  /// A cell is not of the form that its column asks for: a day, a period, a share, a safe name.
  static func cellInvalid(_ found: String, expected: Text) -> Self {
    plan(
      "cell-invalid", Text(ja: "「\(found)」は使えません。", en: "\(found) cannot be used."),
      Text(ja: "\(expected.ja)を入力してください。", en: "Enter \(expected.en)."))
  }

  /// A cell is filled with none of the names that its column allows.
  static func choiceUnknown(_ found: String, allowed: [String], suggestion: String?) -> Self {
    let list = allowed.joined(separator: "・")
    return plan(
      "choice-unknown", Text(ja: "「\(found)」は選べません。", en: "\(found) is none of the choices."),
      Text(
        ja: (suggestion.map { "「\($0)」ではありませんか。" } ?? "") + "\(list)のどれかを入力してください。",
        en: (suggestion.map { "Is \($0) meant? " } ?? "") + "Enter one of \(list)."))
  }

  /// A row has the key of an earlier one of its table: an id, an item, an indicator and a year.
  static func rowDuplicate(firstLine: Int) -> Self {
    plan(
      "row-duplicate",
      Text(ja: "\(firstLine)行目と同じものがもう一度書かれています。", en: "It is written in line \(firstLine) already."),
      Remedy.deleteOne)
  }

  /// No row of `settings.csv` is of 計画名, 団体名, 計画期間, 報告年度 or データ時点.
  static func settingMissing(_ item: String) -> Self {
    plan(
      "setting-missing", Text(ja: "項目「\(item)」がありません。", en: "The item \(item) is missing."),
      Text(ja: "「\(item)」の行を入れてください。", en: "Put in a row for \(item)."))
  }

  /// 指標ID is not, folded, a letter A to Z with up to 19 letters and digits behind it.
  static func idUnsafe(_ found: String) -> Self {
    plan(
      "id-unsafe",
      Text(ja: "指標ID「\(found)」は使えません。", en: "The id \(found) cannot be used."),
      Text(
        ja: "「K01」のように、英字で始まる半角の英数字にしてください。",
        en: "Use letters and digits that begin with a letter, like K01."))
  }

  /// 前計画の指標ID is the id of another indicator, or stands beside two of them.
  static func previousIDTaken(_ found: String) -> Self {
    plan(
      "previous-id-taken",
      Text(
        ja: "前計画の指標ID「\(found)」は、ほかの指標のIDです。", en: "The earlier id \(found) is that of another indicator."),
      Text(
        ja: "指標IDは、次の計画でも同じ指標に使い続けてください。変えるときは、ほかの指標に使っていないIDにしてください。",
        en:
          "Keep the id of an indicator from plan to plan; where it changes, choose one that no other has or had."
      ))
  }

  /// 単位 is a multiple alone, begins with a digit, or is longer than a word.
  static func unitInvalid(_ found: String) -> Self {
    plan(
      "unit-invalid", Text(ja: "単位「\(found)」は使えません。", en: "The unit \(found) cannot be used."),
      Text(
        ja: "単位の名前だけを入力してください（例：人、万人、百万円、‰、千円/人）。単位がなければ空欄にしてください。",
        en: "Enter the name of the unit alone (人, 万人, 百万円, ‰, 千円/人), or leave it blank for none."))
  }

  /// A balance starts from what its two series are in a year, and a difference says nothing of them.
  static func baselineOfBalance(_ year: FiscalYear) -> Self {
    plan(
      "baseline-of-balance",
      Text(
        ja: "均衡の目標の基準は年だけを書きます。値は転入と転出の実績から求めます。",
        en: "The baseline of a balance is a year alone; its value comes from inflow and outflow."),
      Text(
        ja: "「（\(year)）」と入力し、その年の転入と転出を実績のCSVに入れてください。",
        en: "Write （\(year)）, and put inflow and outflow of that year into an export."))
  }

  /// 終了 is before 開始.
  static func reportingReversed(_ first: FiscalYear, _ last: FiscalYear) -> Self {
    plan(
      "reporting-reversed",
      Text(
        ja: "終了（\(last)）が開始（\(first)）より前です。",
        en: "The indicator ends in \(last), before it starts in \(first)."),
      Text(ja: "開始と終了の報告年度を直してください。", en: "Mend its first or last report year."))
  }

  /// 調査周期 stands beside a target that asks for every year of a period.
  static func surveyCycleUnfit(_ kind: String) -> Self {
    plan(
      "survey-cycle-unfit",
      Text(
        ja: "目標の種別「\(kind)」は毎年度の値で判定するため、調査周期は使えません。",
        en: "A target of the kind \(kind) is judged by the value of every year and has no survey cycle."),
      Text(ja: "調査周期を空欄にするか、目標年度だけの目標に直してください。", en: "Leave it blank, or give a target of one year."))
  }

  /// 区分 is too long, or has a character or a form that file names or spreadsheets do not keep.
  static func sectionUnreadable(_ found: String) -> Self {
    plan(
      "section-unreadable", Text(ja: "区分「\(found)」を読めません。", en: "The section \(found) cannot be read."),
      Text(
        ja: "「4①」「施策111」のように、24字までで入力してください（/ \\ : * ? \" < > | # ~ と、「04」「1.10」のように数として変わる書き方は使えません）。",
        en:
          "Write up to 24 characters, like 4① or 施策111, without / \\ : * ? \" < > | # ~; 04 and 1.10 would change as numbers."
      ))
  }

  /// 区分 is nothing but numbers with 月, 日 or / among them.
  static func sectionIsDate(_ found: String) -> Self {
    plan(
      "section-is-date", Text(ja: "区分「\(found)」は日付の形になっています。", en: "The section \(found) has become a date."),
      Text(
        ja: "「4-1」はExcelで日付に変わるため、「4①」と入力してください。", en: "A spreadsheet makes a date of 4-1: write 4①."))
  }

  /// 区分 of `placements.csv` can be read and is not in `sections.csv`.
  static func sectionUnknown(_ found: String) -> Self {
    plan(
      "section-unknown",
      Text(ja: "区分「\(found)」は sections.csv にありません。", en: "sections.csv has no \(found)."),
      Text(ja: "区分を直すか、sections.csv に行を入れてください。", en: "Mend it, or put a row into sections.csv."))
  }

  /// Another table of the plan names an indicator or series that is not in `indicators.csv`.
  static func planIndicatorUnknown(_ found: String, suggestion: String?) -> Self {
    plan(
      "plan-indicator-unknown",
      Text(ja: "指標ID「\(found)」は indicators.csv にありません。", en: "indicators.csv has no \(found)."),
      Remedy.meaning(
        suggestion,
        else: Text(
          ja: "指標IDを直すか、indicators.csv に行を入れてください。", en: "Mend it, or put a row into indicators.csv.")))
  }

  /// 合計 and 内訳 of a row of `sums.csv` are one series, or count two different things.
  static func sumUnfit(total: String, part: String) -> Self {
    plan(
      "sum-unfit",
      Text(ja: "「\(part)」は「\(total)」の内訳にできません。", en: "\(part) cannot be a part of \(total)."),
      Text(
        ja: "合計と違う指標で、数えるものが同じ単位の指標を入力してください。",
        en: "Enter another indicator than the total, whose unit counts the same thing."))
  }

  /// A table of the plan is there both as CSV and as workbook.
  static func planTableTwice(_ text: String, _ workbook: String) -> Self {
    plan(
      "plan-table-twice",
      Text(ja: "「\(text)」と「\(workbook)」の両方があります。", en: "There are both \(text) and \(workbook)."),
      Text(ja: "使わない方を、計画のフォルダーから移してください。", en: "Move the one that is not used out of the folder."))
  }

  /// Several visible sheets of a workbook of the plan are the table.
  static func planSheetsSeveral(_ names: [String]) -> Self {
    let list = names.map { "「\($0)」" }.joined()
    return plan(
      "plan-sheets-several",
      Text(
        ja: "表のあるシートが二つ以上あります（\(list)）。",
        en: "More than one sheet holds the table: \(names.joined(separator: ", "))."),
      Text(ja: "使う表だけを残すか、ほかのシートを非表示にしてください。", en: "Keep one of them, or hide the others."))
  }

  /// A cell of a workbook of the plan is something else than a text or number.
  static func planCellUnusable(_ cell: UnusableCell) -> Self {
    plan("plan-cell-unusable", cell.problem, cell.remedy)
  }

  /// More rows place one indicator than its page can name.
  static func placementTooOften(limit: Int) -> Self {
    plan(
      "placement-too-often",
      Text(
        ja: "一つの指標の掲載が多すぎます（上限は\(limit)件）。", en: "One indicator is placed too often (the limit is \(limit))."),
      Text(ja: "この行を消すか、指標IDを確かめてください。", en: "Remove the row, or check the id."))
  }

  /// A table of the plan has more rows than any plan needs.
  static func planRowsTooMany(_ count: Int, limit: Int) -> Self {
    plan(
      "plan-rows-too-many",
      Text(
        ja: "行数が多すぎます（\(count)行、上限は\(limit)行）。",
        en: "There are too many rows: \(count) (the limit is \(limit))."),
      Text(ja: "計画に要る行だけの表にしてください。", en: "Keep the rows that the plan needs."))
  }

  /// A mistake without whose correction there is no report.
  static func plan(_ code: String, _ problem: Text, _ remedy: Text) -> Self {
    Self(
      code: code, severity: .correction, problem: problem, remedy: remedy, handling: Handling.stopped)
  }
}
