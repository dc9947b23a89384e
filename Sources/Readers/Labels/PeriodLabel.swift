import Indicators

/// Words for a part of the year, a whole year or a day: 上半期, 第３四半期, 4〜9月, 1〜12月, 3月末現在.
enum PeriodLabel {
  /// The meaning of a folded word; nil where it is none of them.
  static func read(_ word: String) -> Label.Meaning? {
    if halves.contains(word) || isQuarter(word) { return .otherScope }
    // 9月公表 says when the value comes and nothing of the value.
    if releases.contains(where: word.ends), word.contains("月") || word.contains("年") { return .nothing }
    var rest = word
    for ending in ["まで", "分", "計", "累計"] where rest.ends(with: ending) && rest.contains("月") {
      rest = String(rest.dropLast(ending.count))
      break
    }
    return months(rest) ?? day(rest)
  }

  private static let halves: Set<String> = [
    "上半期", "下半期", "上期", "下期", "上半年", "下半年", "前期", "後期", "前半", "後半", "半期", "四半期", "年前半", "年後半",
    "上旬", "中旬", "下旬",
  ]

  private static let releases = ["公表", "公表予定", "公表分", "発表", "発表予定"]

  private static func isQuarter(_ word: String) -> Bool {
    if word.ends(with: "四半期") {
      let number = word.dropLast(3).drop { $0 == "第" }
      return number.count == 1 && "1234一二三四".contains(number)
    }
    return ["1Q", "2Q", "3Q", "4Q", "Q1", "Q2", "Q3", "Q4"].contains(word)
  }

  /// 4月, 4〜9月, 4月~9月, 1~12月.
  private static func months(_ word: String) -> Label.Meaning? {
    guard word.ends(with: "月") else { return nil }
    let parts = word.dropLast().split(omittingEmptySubsequences: false) { "~-".contains($0) }
    let numbers = parts.map { month(String($0.hasSuffix("月") ? $0.dropLast() : $0)) }
    guard 1...2 ~= parts.count, !numbers.contains(nil) else { return nil }
    switch numbers.compactMap(\.self) {
    case [1, 12]: return .wholeYear(.calendar)
    case [4, 3]: return .wholeYear(.fiscal)
    default: return .otherScope
    }
  }

  /// 3月末, 12月末現在, 3月1日現在.
  private static func day(_ word: String) -> Label.Meaning? {
    var rest = word
    for ending in ["時点", "現在", "付", "付け"] where rest.ends(with: ending) {
      rest.removeLast(ending.count)
      break
    }
    let parts = rest.split(separator: "月", omittingEmptySubsequences: false)
    guard parts.count == 2, month(String(parts[0])) != nil else { return nil }
    if parts[1] == "末" || parts[1] == "末日" { return .pointInTime }
    guard parts[1].isEmpty ? rest != word : parts[1].hasSuffix("日") else { return nil }
    if parts[1].isEmpty { return .pointInTime }
    let day = parts[1].dropLast()
    return day.isDigits && day.count <= 2 ? .pointInTime : nil
  }

  private static func month(_ text: String) -> Int? {
    guard text.isDigits, let number = Int(text), 1...12 ~= number else { return nil }
    return number
  }
}
