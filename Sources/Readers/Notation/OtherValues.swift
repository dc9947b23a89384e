/// The words that say of numbers that they are something else than results: 目標, 計画, 前年比 ….
enum OtherValues {
  /// Whether a title over several years says that what stands below them are no results: 目標値, 目標値（参考）.
  ///
  /// A title of the whole table or a unit, which may begin over any column, says no such thing.
  static func areUnder(title: String) -> Bool {
    let words = words(of: title)
    return labels.contains(words) || titles.contains(words) || words.contains("目標") && !words.contains("実績")
  }

  /// Whether a cell beside numbers says that they are no results, and says nothing else: 目標, 目標値（参考）.
  static func areBeside(label: String) -> Bool {
    // A label is short, and most cells are something longer or a number.
    guard 1...48 ~= label.utf8.count else { return false }
    return labels.contains(words(of: label))
  }

  private static func words(of text: String) -> String {
    String(NameFolding.fold(text).prefix { $0 != "(" })
  }

  /// What a row or a column of a table of targets and results is called beside 実績.
  private static let labels: Set<String> = [
    "目標", "目標値", "目標数", "目標数値", "計画", "計画値", "目安", "目安値", "予定", "予定値", "予測", "予測値",
    "達成率", "達成度", "進捗率", "増減", "増減数", "増減率", "前年比", "前年差", "前年度比", "対前年比", "対前年度比", "対前年増減",
    "前年同期", "前年同期比", "伸び率", "構成比", "順位", "全国", "全国平均", "全国値",
  ]

  /// What may also be the name of something in a cell, and over years is none of a result.
  private static let titles: Set<String> = ["KPI", "数値目標", "予算", "予算額", "達成状況", "進捗状況"]
}
