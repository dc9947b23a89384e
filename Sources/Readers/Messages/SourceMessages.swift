import Indicators

/// What is said of the sources that departments name.
extension Finding.Message {
  /// Nobody answers for what a source names, so that its values are none to rate.
  ///
  /// - Parameters:
  ///   - sites: the sites or words, as they are listed.
  ///   - example: the first of them, as `aliases.csv` would declare it.
  ///   - count: the number of values that have such a source.
  static func sourceDoubtful(_ sites: Text, example: String, count: Int) -> Self {
    Self(
      code: "source-doubtful", severity: .correction,
      problem: Text(
        ja: "出典\(sites.ja)は、掲示板・ブログ・削除されたページなど、内容に責任を負う機関のない資料です。",
        en: "\(sites.en): nobody answers for such a source, be it a board, a blog or a page in the bin."),
      remedy: Text(
        ja: "公表した機関の資料で値を確かめ、出典をその資料に改めてください。公的な機関のページなら、aliases.csvに「\(example),（関係なし）」の行を加えてください。",
        en:
          "Check the value with what the body published, and name that. If it is the page of a public body, add the line \(example),（関係なし） to aliases.csv."
      ),
      handling: Text(
        ja: "\(count)件の値を「参考」とし、評価と推計に使いません。",
        en: "\(count) values count as for reference: printed, and neither rated nor projected."))
  }

  /// A source is a page of somebody else than a public body, such as a newspaper.
  static func sourceOfOthers(_ sites: Text) -> Self {
    Self(
      code: "source-of-others", severity: .note,
      problem: Text(
        ja: "出典\(sites.ja)は、公的機関のサイトではありません。", en: "\(sites.en): no site of a public body."),
      remedy: Text(
        ja: "必要なら、公表した機関の資料を出典にしてください。", en: "Name what the body itself published, if there is such a thing."),
      handling: Handling.used)
  }
}
