import Figures
import Indicators
import Workbooks

/// How a value of a year that is not plainly 確定 is marked on 一覧; of two marks the earlier holds.
enum ListMark: String, CaseIterable {
  case excluded = "×"
  case provisional = "□"
  case reference = "（"

  /// The word of the input sheet that calls for the mark.
  var word: InputWord {
    switch self {
    case .excluded: .treatment(.excluded)
    case .provisional: .status(.provisional)
    case .reference: .status(.reference)
    }
  }

  /// Whether the word stands in 推計での扱い rather than in 状態.
  var isOfTreatment: Bool { self == .excluded }

  /// The look of a value that is marked.
  ///
  /// - Parameter decimals: the digits of the indicator after the point.
  func look(_ decimals: Int) -> ConditionalFormat.Look {
    switch self {
    case .excluded:
      .init(color: .sub, isItalic: true, numberFormat: NumberFormat.marked(decimals, before: "× "))
    case .provisional: .init(numberFormat: NumberFormat.marked(decimals, before: "□ "))
    case .reference:
      .init(color: .sub, numberFormat: NumberFormat.marked(decimals, before: "（", after: "）"))
    }
  }
}
