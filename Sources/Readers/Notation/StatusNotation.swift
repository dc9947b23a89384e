import Indicators

/// The words and letters that say how firm a value is (状態).
enum StatusNotation {
  /// The status; nil where the text is none of its words.
  ///
  /// Case, width and brackets do not matter.
  static func read(_ text: String) -> Observation.Status? {
    if let exact = Observation.Status(rawValue: text) { return exact }
    let whole = NameFolding.fold(text)
    let folded = whole.insideBrackets ?? whole
    return status(of: folded) ?? explained(folded)
  }

  /// The status of a word with more in brackets behind it that is none itself, as in `速報（9月公表）`.
  private static func explained(_ folded: String) -> Observation.Status? {
    guard folded.hasSuffix(")"), let open = folded.firstIndex(of: "("),
      status(of: String(folded[folded.index(after: open)...].dropLast())) == nil
    else { return nil }
    return status(of: String(folded[..<open]))
  }

  private static func status(of folded: String) -> Observation.Status? {
    table.first { $0.words.contains(folded) }?.status
  }

  /// The words that may stand behind a number without brackets, the longer first.
  static let words: [String] = table.flatMap(\.words).filter { $0.utf8.count > 1 }
    .sorted { ($1.count, $0) < ($0.count, $1) }

  private static let table: [(status: Observation.Status, words: [String])] = [
    (.confirmed, ["確定", "確定値", "確報", "確報値"]),
    (.provisional, ["速報", "速報値", "暫定", "暫定値", "概数", "P"]),
    (.revised, ["改訂", "改訂値", "改定", "改定値", "訂正", "訂正値", "修正", "修正値", "R"]),
    (.estimated, ["推計", "推計値", "推定", "推定値", "見込", "見込み", "見込値", "見込み値"]),
    (.reference, ["参考", "参考値"]),
  ]
}
