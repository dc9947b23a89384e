import Indicators

/// The plan's words behind each of the five symbols, as column heads and legends print them.
struct SymbolWords {
  let scale: RatingScale

  /// The words of the ratings with a symbol: `遅れ・未達成`.
  func ratings(_ symbol: RatingScale.Symbol, separator: String = "・") -> String {
    distinct(
      RatingScale.Rating.allCases.filter { $0.symbol == symbol }
        .map { scale.ratingWords[$0] ?? $0.rawValue }
    ).joined(separator: separator)
  }

  /// The words of the outlooks with a symbol: `未達見込み・未達成`.
  func outlooks(_ symbol: RatingScale.Symbol, separator: String = "・") -> String {
    distinct(
      RatingScale.Outlook.allCases.filter { $0.symbol == symbol }
        .map { scale.outlookWords[$0] ?? $0.rawValue }
    ).joined(separator: separator)
  }

  /// The words of both: `順調・達成見込み`.
  func all(_ symbol: RatingScale.Symbol) -> String {
    let words = [ratings(symbol, separator: "\n"), outlooks(symbol, separator: "\n")]
    return distinct(words.flatMap { $0.split(separator: "\n").map(String.init) }).joined(separator: "・")
  }

  /// Each word once, and without those that only add a note to another one, as 未達成（確定） does to 未達成.
  private func distinct(_ words: [String]) -> [String] {
    var kept: [String] = []
    for word in words where !kept.contains(word) {
      if !words.contains(where: { word.hasPrefix($0 + "（") }) { kept.append(word) }
    }
    return kept
  }
}
