import Indicators
import Sheets

/// Whether the files for the public are a draft or what was published.
package enum PublicEdition: Sendable {
  /// 公表前: nobody has said yet that these inputs are published.
  case draft
  /// 公表: `publish` was run for these inputs.
  case published

  /// The folder of the output in which the files stand.
  package var folder: String {
    switch self {
    case .draft: "公表前"
    case .published: "公表"
    }
  }

  /// What stands in the column 版 of the tables, and what a draft says of itself at the head of a page.
  func label(_ counts: IndicatorCounts) -> Text {
    switch self {
    case .draft:
      Text(
        ja: "公表前の案（判定できた指標 \(counts.judged)／\(counts.indicators)）",
        en: "Draft before publication (\(counts.judged) of \(counts.indicators) indicators rated)")
    case .published: Text(ja: "公表", en: "Published")
    }
  }
}
