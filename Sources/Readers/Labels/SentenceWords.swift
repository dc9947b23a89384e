/// The words in a sentence that speak about values: 累計, 速報値, 上半期, 単位：千人.
enum SentenceWords {
  /// The first such word of a title, note or remark; nil where it speaks of no value.
  static func find(in text: String) -> String? {
    // A longer text than a note is a chapter, and only its beginning is a title.
    let folded = NameFolding.fold(String(text.unicodeScalars.prefix(400)))
    for word in ["累計", "累積", "通算", "上半期", "下半期", "上期", "下期", "四半期", "単位は", "単位:"] where folded.holds(word) {
      return word
    }
    for word in ["速報", "暫定", "見込み", "見込", "推計", "概算", "未確定"] where folded.holds(word) {
      var rest = folded[...]
      while let range = rest.firstRange(of: word) {
        rest = rest[range.upperBound...]
        if rest.isEmpty || endings.contains(where: rest.hasPrefix) { return word }
      }
    }
    return monthsOfPart(in: folded)
  }

  /// The first word of a text that says that values are of a part of the year; nil where none does.
  static func findPart(in text: String) -> String? {
    let folded = NameFolding.fold(String(text.unicodeScalars.prefix(400)))
    for word in ["上半期", "下半期", "上期", "下期", "四半期"] where folded.holds(word) { return word }
    return monthsOfPart(in: folded)
  }

  private static let endings = ["値", "で", "の", "。", ")", "、", "数"]

  /// 4~9月 or 10月分 in a text; a whole year and a month with its day or year say nothing.
  private static func monthsOfPart(in folded: String) -> String? {
    var rest = folded[...]
    while let sign = rest.firstIndex(of: "月") {
      let before = folded[..<sign]
      let after = rest[rest.index(after: sign)...]
      let months = String(before.reversed().prefix { $0.isNumber || "~-月".contains($0) }.reversed())
      let word = months + "月"
      if months.contains("~") || months.contains("-"), case .otherScope? = PeriodLabel.read(word) {
        return word
      }
      if after.hasPrefix("分"), !months.isEmpty { return word + "分" }
      rest = after
    }
    return nil
  }
}
