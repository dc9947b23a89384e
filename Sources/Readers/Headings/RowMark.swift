/// The rows of a table that are no data: notes and sums.
enum RowMark {
  /// Whether a row is a note (注, ※, 資料): its first filled cell alone is filled.
  ///
  /// - Parameter cells: the texts of the row without spaces around them.
  static func isNote(_ cells: [String]) -> Bool {
    guard let first = cells.firstIndex(where: { !$0.isEmpty }),
      cells[(first + 1)...].allSatisfy(\.isEmpty)
    else { return false }
    return isNote(cells[first])
  }

  /// Whether the only text of a row makes it a note.
  static func isNote(_ text: String) -> Bool {
    let text = WidthFolding.narrow(String(text.unicodeScalars.prefix(40)))
    if text == "以上" { return true }
    let words = text.drop { "([〔【<〈".contains($0) }
    return ["※", "注", "*", "備考", "資料", "出典"].contains { words.hasPrefix($0) }
  }

  /// Whether a name or a year is the label of a sum.
  static func isSubtotal(_ text: String) -> Bool {
    guard !text.isLongerThanWords else { return false }
    // Hardly a text holds either character, and folding makes neither out of another.
    guard text.unicodeScalars.contains(where: { $0 == "計" || $0 == "均" }) else { return false }
    return sums.contains(NameFolding.fold(text))
  }

  private static let sums: Set = ["計", "小計", "合計", "総計", "累計", "平均", "(計)", "全体計"]
}
