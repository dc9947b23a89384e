import Indicators

/// What may stand between the cells of a file instead of commas.
enum OtherSeparator: Character, CaseIterable {
  case tab = "\t"
  case semicolon = ";"
  case wideComma = "，"
  case listComma = "、"

  /// What it is called.
  var name: Text {
    switch self {
    case .tab: Text(ja: "タブ", en: "tabs")
    case .semicolon: Text(ja: "セミコロン（;）", en: "semicolons")
    case .wideComma: Text(ja: "全角のコンマ（，）", en: "full-width commas (，)")
    case .listComma: Text(ja: "読点（、）", en: "the mark 、")
    }
  }

  /// The one with which the first rows hold a header; nil where none makes one.
  static func ofHeader(in rows: [String], _ search: HeaderSearch) -> Self? {
    allCases.first { separator in
      var search = search
      return rows.indices.contains { line in
        let cells = rows[line].split(separator: separator.rawValue, omittingEmptySubsequences: false)
          .map { WidthFolding.trimmed(String($0)) }
        return cells.count > 1 && search.take(cells, line: line + 1) != nil
      }
    }
  }
}
