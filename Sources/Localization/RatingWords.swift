package import Indicators

/// The plan's words for ratings and outlooks, for headings, tiles and legends.
extension RatingGroup {
  /// The symbol with its words, or the words alone: `× 遅れ・未達成`.
  package var title: String { title(separator: " ") }

  /// The same with another separator behind the symbol.
  package func title(separator: String, between: String = "・") -> String {
    isSymbol ? key + separator + words.joined(separator: between) : key
  }
}

extension RatingScale {
  /// The signs of the groups of a verdict where there is room for two letters: `◎`, `B+`; of words as many of their first
  /// letters as tell them apart, or their places where two do not: `改` and `悪`, `①` and `②`.
  package func signs(of verdict: RatingRule.Verdict) -> [String] {
    let groups = groups(of: verdict)
    let keys = groups.map(\.key)
    guard keys.contains(where: { $0.unicodeScalars.count > 2 }) else { return keys }
    for length in 1...2 {
      let short = keys.map { String($0.prefix(length)) }
      if Set(short).count == short.count { return short }
    }
    return keys.indices.map { Section.ID.circled($0 + 1) }
  }

  /// Returns the groups of a verdict with some looks, as the title of a tile that counts them: `◎ 達成・○ 順調`.
  package func title(of verdict: RatingRule.Verdict, _ looks: [RatingRule.Look]) -> String {
    groups(of: verdict).filter { looks.contains($0.look) }.map(\.title).joined(separator: "・")
  }

  /// Returns the keys of the groups with some looks in a sentence: `◎○`, or `改善・維持` where they are words.
  package func keys(of verdict: RatingRule.Verdict, _ looks: [RatingRule.Look]) -> String {
    let groups = groups(of: verdict).filter { looks.contains($0.look) }
    return groups.map(\.key).joined(separator: groups.allSatisfy { $0.key.count == 1 } ? "" : "・")
  }

  /// What legends say of the mark of a rating that a person set.
  package static let overrideLegend = "\(overrideMark) 評価を改めたもの（理由は備考）"

  /// Returns every key with the words of both verdicts, for a legend: `○ 順調・達成見込み`; at the end that of ※.
  package var legend: [String] {
    var keys: [(key: String, isSymbol: Bool, words: [String])] = []
    for group in RatingRule.Verdict.allCases.flatMap(groups) {
      if let index = keys.firstIndex(where: { $0.key == group.key }) {
        keys[index].words += group.words.filter { !keys[index].words.contains($0) }
      } else {
        keys.append((group.key, group.isSymbol, group.words))
      }
    }
    return keys.map { $0.isSymbol ? "\($0.key) \($0.words.joined(separator: "・"))" : $0.key }
      + [Self.overrideLegend]
  }
}
