/// Numbers up to 99 in kanji: `一`, `十`, `二十五`.
enum KanjiNumber {
  private static let numerals: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The number; nil for anything else.
  static func read(_ text: String) -> Int? {
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, !text.isEmpty else { return nil }
    var values: [Int] = []
    for part in parts {
      guard part.count <= 1 else { return nil }
      if let character = part.first {
        guard let index = numerals.firstIndex(of: character) else { return nil }
        values.append(index + 1)
      } else {
        values.append(0)
      }
    }
    return values.count == 1 ? values[0] : max(values[0], 1) * 10 + values[1]
  }
}
