import Indicators

/// The notation of a comparison with another series of the indicator: `@全国平均より上`, `@全国以上`, `全国平均を上回る`.
struct SeriesNotation {
  /// The names of the indicator's series that a target can be compared with.
  let names: [String]

  private static let words: [(word: String, comparison: TargetComparison)] = [
    ("より上", .above), ("より下", .below), ("を上回る", .above), ("を超える", .above), ("を下回る", .below), ("以上", .atLeast),
    ("以下", .atMost), ("超", .above), ("未満", .below),
  ]

  /// The series and the comparison of a whole folded text; nil for any other text.
  ///
  /// Without @ a name counts only where the indicator has exactly one such series.
  func read(_ folded: String) throws(TargetNotation.Fault) -> (String, TargetComparison)? {
    let isMarked = folded.hasPrefix("@")
    guard isMarked || names.count == 1 else { return nil }
    let text = isMarked ? String(folded.dropFirst()) : folded
    guard let found = Self.words.first(where: { text.hasSuffix($0.word) }) else { return nil }
    let name = String(text.dropLast(found.word.count))
    if let known = names.first(where: { NameFolding.fold($0) == name }) { return (known, found.comparison) }
    guard isMarked else { return nil }
    throw .unknownSeries(name)
  }
}
