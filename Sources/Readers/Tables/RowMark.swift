/// The rows of a table that are no data: notes below it and sums within it.
enum RowMark {
  /// Whether a row is a note (注, ※, 資料), which ends the table: its first filled cell alone is filled.
  static func isNote(_ cells: [String]) -> Bool {
    let filled = cells.filter { !WidthFolding.trimmed($0).isEmpty }
    guard filled.count == 1, let cell = filled.first else { return false }
    let text = WidthFolding.trimmed(WidthFolding.narrow(cell))
    return ["※", "注", "(注", "*", "備考", "資料", "出典"].contains { text.hasPrefix($0) }
  }

  /// Whether a name or a year is the label of a sum.
  static func isSubtotal(_ text: String) -> Bool {
    let folded = NameFolding.fold(text)
    return ["計", "小計", "合計", "総計", "累計", "平均", "(計)", "全体計"].contains(folded)
  }
}
