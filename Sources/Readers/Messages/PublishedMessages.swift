import Indicators

/// What is said of the values that earlier reports published.
extension Finding.Message {
  /// Something stands where the folder belongs and cannot be listed.
  static func publishedFolderUnreadable(_ reason: String) -> Self {
    Self(
      code: "published-folder-unreadable", severity: .confirmation,
      problem: Text(
        ja: "前回公表値のフォルダーを読めません（\(reason)）。",
        en: "The folder of the published values cannot be read (\(reason))."),
      remedy: Text(
        ja: "フォルダーであることと、読み取りの権限とリンク先を確かめてください。",
        en: "See that it is a folder, and check the right to read it and where its link leads."),
      handling: Text(ja: "前回と比べません。", en: "Nothing is compared."))
  }

  /// A row that `tassei publish` would not have written.
  static let publishedRowUnreadable = Self(
    code: "published-row-unreadable", severity: .confirmation,
    problem: Text(ja: "前回公表値のこの行は読めません。", en: "This row of the published values cannot be read."),
    remedy: Text(
      ja: "手で直さず、元のファイルに戻すか、tassei publish で作り直してください。",
      en: "Do not edit it: put the original back, or make it again with tassei publish."),
    handling: Text(ja: "この行は前回と比べません。", en: "This row is not compared."))

  /// Rows of a file say again what an earlier row of it says: a year of a series of an indicator.
  static func publishedRowsRepeated(_ count: Int) -> Self {
    Self(
      code: "published-rows-repeated", severity: .confirmation,
      problem: Text(
        ja: "前回公表値の同じ指標・系列・年度の行が、このファイルに重ねて書かれています（ここから\(count)行）。",
        en:
          "The file repeats rows of the same indicator, series and year (\(count), of which this is the first)."
      ),
      remedy: Text(
        ja: "手で直さず、元のファイルに戻すか、tassei publish で作り直してください。",
        en: "Do not edit it: put the original back, or make it again with tassei publish."),
      handling: Text(ja: "初めの行と比べます。", en: "The first of the rows is compared."))
  }

  /// Another file of the folder has the values of the same report year.
  static func publishedTwice(_ year: String, in other: String) -> Self {
    Self(
      code: "published-twice", severity: .confirmation,
      problem: Text(
        ja: "\(year)年度報告の前回公表値が「\(other)」にもあります。",
        en: "\(other) has the values published for \(year) as well."),
      remedy: Text(ja: "公表値の記録の写しは、このフォルダーの外に置いてください。", en: "Keep copies outside this folder."),
      handling: Text(ja: "このファイルのその年度の値とは比べません。", en: "Its values of that year are not compared."))
  }

  /// An indicator that the plan has no more.
  static let publishedIndicatorGone = Self(
    code: "published-indicator-gone", severity: .note,
    problem: Text(ja: "前回公表した指標が、現在の計画にありません。", en: "The plan has no more the indicator published here."),
    remedy: Text(
      ja: "指標を改めたのであれば、修正は不要です。", en: "If it was given up, nothing needs to be done."),
    handling: Text(ja: "前回と比べません。", en: "It is not compared."))

  /// The same message about a file of published values, without which there is a report all the same.
  var leavingPublished: Finding.Message {
    Finding.Message(
      code: code, severity: severity == .correction ? .confirmation : severity,
      problem: problem, remedy: remedy,
      handling: Text(ja: "この前回公表値とは比べません。", en: "These published values are not compared."))
  }
}
