import Indicators

/// The words and signs beside a number that say how a value compares with it: 以上, 超, 以内, を下回る, ≧.
enum ComparisonWords {
  private static let behind: [(word: String, comparison: TargetComparison)] = [
    ("を上回る", .above), ("を超える", .above), ("を下回る", .below), ("以上", .atLeast), ("以下", .atMost), ("以内", .atMost),
    ("未満", .below), ("超", .above),
  ]
  private static let before: [(word: String, comparison: TargetComparison)] = [
    ("≧", .atLeast), ("≥", .atLeast), (">=", .atLeast), ("≦", .atMost), ("≤", .atMost), ("<=", .atMost),
    (">", .above), ("<", .below),
  ]

  /// The text without its one comparison, and the comparison; nil for none.
  static func split(_ folded: String) -> (words: String, comparison: TargetComparison?) {
    if let found = before.first(where: { folded.hasPrefix($0.word) }) {
      return (String(folded.dropFirst(found.word.count)), found.comparison)
    }
    if let found = behind.first(where: { folded.hasSuffix($0.word) }) {
      return (String(folded.dropLast(found.word.count)), found.comparison)
    }
    return (folded, nil)
  }
}
