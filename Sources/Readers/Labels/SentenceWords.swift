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
    let scalars = Array(folded.unicodeScalars)
    for sign in scalars.indices where scalars[sign] == "月" {
      var start = sign
      // 12月~12月 is the longest.
      while start > max(0, sign - 8), isOfMonths(scalars[start - 1]) { start -= 1 }
      let months = scalars[start..<sign]
      func word() -> String { String(String.UnicodeScalarView(scalars[start...sign])) }
      if months.contains("~") || months.contains("-"), case .otherScope? = PeriodLabel.read(word()) {
        return word()
      }
      if sign + 1 < scalars.count, scalars[sign + 1] == "分", !months.isEmpty { return word() + "分" }
    }
    return nil
  }

  private static func isOfMonths(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || "~-月".unicodeScalars.contains(scalar) || scalar.properties.numericType != nil
  }
}
