import Indicators

/// What is said of the files of `tassei backtest`.
extension Finding.Message {
  /// Nothing stands at the path.
  static let seriesFileMissing = series(
    "series-file-missing", Text(ja: "ファイルがありません。", en: "There is no such file."),
    Text(ja: "ファイルの名前と場所を確かめてください。", en: "Check its name and folder."),
    handling: Text(ja: "何も測りません。", en: "Nothing is measured."))

  /// The first row lacks one of the four headings, or the file has no row.
  static func seriesHeadingsMissing(_ names: [String]) -> Self {
    let list = names.joined(separator: ", ")
    return series(
      "series-headings-missing",
      Text(ja: "見出し「\(list)」がありません。", en: "The header lacks \(list)."),
      Text(
        ja: "先頭の行を「id,n_hist,values」にしてください（first_year はなくてもかまいません）。",
        en: "Make the first row id,n_hist,values (first_year may be left out)."),
      handling: Handling.fileUnread)
  }

  /// `n_hist` is not a whole number of 1 or more.
  static func seriesCountUnreadable(_ found: String) -> Self {
    series(
      "series-count-unreadable",
      Text(
        ja: "「\(found)」は、はじめの何個を履歴とするかの数として読めません。",
        en: "\(found.isEmpty ? "A blank" : found) does not say how many values are history."),
      Text(ja: "1以上の整数を入力してください。", en: "Enter a whole number of 1 or more."))
  }

  /// `first_year` is not a whole number from 0 to 9999.
  static func seriesYearUnreadable(_ found: String) -> Self {
    series(
      "series-year-unreadable",
      Text(ja: "「\(found)」は年として読めません。", en: "\(found.isEmpty ? "A blank" : found) is no year."),
      Text(ja: "2015のような西暦を入力してください。", en: "Write it like 2015."))
  }

  /// Something between the spaces of `values` is not a finite decimal.
  static func seriesValueUnreadable(_ found: String, number: Int) -> Self {
    series(
      "series-value-unreadable",
      Text(ja: "\(number)番目の値「\(found)」は数値として読めません。", en: "Value \(number), \(found), is no number."),
      Text(
        ja: "値は「12.5 13 1e3」のように、桁区切りなしで、空白で区切ってください。",
        en: "Write plain numbers separated by spaces, like 12.5 13 1e3."))
  }

  /// `values` has no more numbers than `n_hist` says are history.
  static func seriesTooShort(values: Int, history: Int) -> Self {
    series(
      "series-too-short",
      Text(
        ja: "値が\(values)個で、履歴の\(history)個の後に比べる値がありません。",
        en: "With \(values) values, nothing follows a history of \(history)."),
      Text(ja: "値を足すか、n_hist を減らしてください。", en: "Add values, or lower n_hist."))
  }

  private static func series(
    _ code: String, _ problem: Text, _ remedy: Text,
    handling: Text = Text(ja: "この系列は数えません。", en: "This series is left out.")
  ) -> Self {
    Self(code: code, severity: .correction, problem: problem, remedy: remedy, handling: handling)
  }
}
