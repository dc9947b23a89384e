package import Indicators

/// The plan's words for each of the five symbols, for column headings and legends.
package struct SymbolWords {
  private let scale: RatingScale

  /// Creates the words of a plan's rating scale.
  package init(scale: RatingScale) {
    self.scale = scale
  }

  /// Returns the words of the ratings with a symbol: `遅れ・未達成`.
  package func ratings(_ symbol: RatingScale.Symbol, separator: String = "・") -> String {
    ratingWords(symbol).joined(separator: separator)
  }

  /// Returns the words of the outlooks with a symbol: `未達見込み・未達成`.
  package func outlooks(_ symbol: RatingScale.Symbol, separator: String = "・") -> String {
    outlookWords(symbol).joined(separator: separator)
  }

  /// Returns the words of both ratings and outlooks: `順調・達成見込み`.
  package func all(_ symbol: RatingScale.Symbol) -> String {
    distinct(ratingWords(symbol) + outlookWords(symbol)).joined(separator: "・")
  }

  /// Returns two rating symbols with their words, as the title of a tile that counts both: `◎ 達成・○ 順調`.
  package func ratings(_ first: RatingScale.Symbol, _ second: RatingScale.Symbol) -> String {
    [first, second].map { "\($0.rawValue) \(ratings($0))" }.joined(separator: "・")
  }

  /// Returns two outlook symbols with their words: `◎ 達成済・○ 達成見込み`.
  package func outlooks(_ first: RatingScale.Symbol, _ second: RatingScale.Symbol) -> String {
    [first, second].map { "\($0.rawValue) \(outlooks($0))" }.joined(separator: "・")
  }

  private func ratingWords(_ symbol: RatingScale.Symbol) -> [String] {
    distinct(RatingScale.Rating.allCases.filter { $0.symbol == symbol }.map(scale.words))
  }

  private func outlookWords(_ symbol: RatingScale.Symbol) -> [String] {
    distinct(RatingScale.Outlook.allCases.filter { $0.symbol == symbol }.map(scale.words))
  }

  /// Returns each word once, without words that only add a note to another, such as 未達成（確定） to 未達成.
  private func distinct(_ words: [String]) -> [String] {
    var kept: [String] = []
    for word in words where !kept.contains(word) {
      if !words.contains(where: { word.hasPrefix($0 + "（") }) { kept.append(word) }
    }
    return kept
  }
}
