import Indicators

/// The notation of a comparison with another series of the indicator: `@全国平均より上`, `@全国以上`, `全国平均を上回る`.
struct SeriesNotation {
  /// The names of the indicator's series that a target can be compared with.
  let names: [String]

  /// The series and the comparison of a whole folded text; nil for any other text.
  ///
  /// Without @ a name counts only where the indicator has exactly one such series.
  func read(_ folded: String) throws(TargetNotation.Fault) -> (String, TargetComparison)? {
    let isMarked = folded.hasPrefix("@")
    guard isMarked || names.count == 1 else { return nil }
    let text = isMarked ? String(folded.dropFirst()) : folded
    var (name, comparison) = ComparisonWords.split(text)
    if comparison == nil {
      if name.removeEnding(of: ["より上"]) { comparison = .above }
      if name.removeEnding(of: ["より下"]) { comparison = .below }
    }
    guard let comparison else { return nil }
    if let known = names.first(where: { NameFolding.fold($0) == name }) { return (known, comparison) }
    guard isMarked else { return nil }
    throw .unknownSeries(name)
  }
}
