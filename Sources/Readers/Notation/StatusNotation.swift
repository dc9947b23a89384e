import Indicators

/// The words and letters beside a number that say how firm it is (状態), as ``LabelVocabulary`` lists them.
enum StatusNotation {
  /// The status; nil where the text is none of its words.
  ///
  /// Case, width and brackets do not matter.
  static func read(_ text: String) -> Observation.Status? {
    if let exact = Observation.Status(rawValue: text) { return exact }
    let whole = NameFolding.fold(text)
    let folded = whole.insideBrackets ?? whole
    return table[folded] ?? explained(folded)
  }

  /// The status of a word with more in brackets behind it that is none itself, as in `速報（9月公表）`.
  private static func explained(_ folded: String) -> Observation.Status? {
    guard folded.hasSuffix(")"), let open = folded.firstIndex(of: "("),
      table[String(folded[folded.index(after: open)...].dropLast())] == nil
    else { return nil }
    return table[String(folded[..<open])]
  }

  /// The words that may stand behind a number without brackets, the longer first.
  static let words: [String] = table.keys.filter { $0.utf8.count > 1 }
    .sorted { ($1.count, $0) < ($0.count, $1) }

  /// 未確定 is the reason of a blank cell; beside a number it is what 速報 is.
  private static let table = LabelVocabulary.statusWords.merging(["未確定": .provisional]) { listed, _ in listed
  }
}
