import Indicators

/// The plan's words behind each of the five symbols, as column heads and legends print them.
struct SymbolWords {
  let scale: RatingScale

  /// The words of the ratings with a symbol: `遅れ・未達成`.
  func ratings(_ symbol: RatingScale.Symbol) -> String {
    joined(
      RatingScale.Rating.allCases.filter { $0.symbol == symbol }
        .map { scale.ratingWords[$0] ?? $0.rawValue })
  }

  /// The words of the outlooks with a symbol: `未達見込み・未達成`.
  func outlooks(_ symbol: RatingScale.Symbol) -> String {
    joined(
      RatingScale.Outlook.allCases.filter { $0.symbol == symbol }
        .map { scale.outlookWords[$0] ?? $0.rawValue })
  }

  /// The words of both: `順調・達成見込み`.
  func all(_ symbol: RatingScale.Symbol) -> String {
    joined([ratings(symbol), outlooks(symbol)].flatMap { $0.split(separator: "・").map(String.init) })
  }

  /// Each word once, and without those that only add to another one, as 未達成（確定） does to 未達成.
  private func joined(_ words: [String]) -> String {
    var kept: [String] = []
    for word in words where !kept.contains(word) {
      let isExtension = words.contains { $0 != word && word.hasPrefix($0) }
      if !isExtension { kept.append(word) }
    }
    return kept.joined(separator: "・")
  }
}
