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
  static func ofHeader(in rows: [String], _ reader: HeadingReader) -> Self? {
    allCases.first { separator in
      rows.contains { row in
        let cells = row.split(separator: separator.rawValue, omittingEmptySubsequences: false)
          .map { WidthFolding.trimmed(String($0)) }
        let readings = cells.map(reader.read)
        return cells.count > 1 && readings.contains(where: \.namesIndicator)
          && readings.contains { $0.isOfValues || $0.year != nil }
      }
    }
  }
}
