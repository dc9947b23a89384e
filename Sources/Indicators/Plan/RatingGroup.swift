/// The rows of a verdict that counts take together: those with one symbol or, without symbol, with one label.
package struct RatingGroup: Hashable, Sendable {
  /// What the group is called: the symbol or, without symbol, the words.
  package let key: String
  /// Whether the key is a symbol.
  package let isSymbol: Bool
  /// The look of the first of its rows.
  package let look: RatingRule.Look
  /// The words without the symbol, each once, without those that only add a note in brackets to others.
  ///
  /// The rows below are the rule and those above its exceptions, so the words of the lowest row come first.
  package let words: [String]
  /// What the texts of the group begin with.
  package let beginning: String
  /// What the texts of other groups begin with that begin like those of this group.
  package let exceptions: [String]
}

extension RatingGroup {
  /// Returns the groups of the rows of one verdict, by their looks and within one in the order of the rows.
  static func groups(of rows: [RatingRule]) -> [RatingGroup] {
    var rules: [[RatingRule]] = []
    for row in rows {
      if let index = rules.firstIndex(where: { $0.first?.key == row.key }) {
        rules[index].append(row)
      } else {
        rules.append([row])
      }
    }
    let keys = rules.compactMap { $0.first?.key }
    let beginnings = rules.compactMap { group in
      group.first.map { first in
        // Behind a symbol with which another text begins, the space tells them apart.
        !first.symbol.isEmpty && keys.contains { $0 != first.key && $0.begins(with: first.key) }
          ? first.key + " " : first.key
      }
    }
    let groups = zip(rules, beginnings).compactMap { group, beginning in
      group.first.map { first in
        RatingGroup(
          key: first.key, isSymbol: !first.symbol.isEmpty, look: first.look, words: Self.words(of: group),
          beginning: beginning,
          exceptions: beginnings.filter { $0 != beginning && $0.begins(with: beginning) })
      }
    }
    return RatingRule.Look.allCases.flatMap { look in groups.filter { $0.look == look } }
  }

  private static func words(of rows: [RatingRule]) -> [String] {
    let all = rows.reversed().map(\.plainWords)
    var kept: [String] = []
    for words in all where !kept.contains(words) && !all.contains(where: { words.hasPrefix($0 + "（") }) {
      kept.append(words)
    }
    return kept
  }
}

extension String {
  /// Whether the text begins like another to a spreadsheet, which counts capitals and small letters alike.
  fileprivate func begins(with other: String) -> Bool { lowercased().hasPrefix(other.lowercased()) }
}

extension RatingRule {
  /// What counts take rows together by: the symbol or, without symbol, the words.
  fileprivate var key: String { symbol.isEmpty ? plainWords : symbol }
}
