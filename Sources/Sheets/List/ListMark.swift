import Figures
import Indicators
import Workbooks

/// How a value of a year that is not plainly 確定 is marked on 一覧; of two marks the earlier holds.
enum ListMark: String, CaseIterable {
  case excluded = "×"
  case provisional = "速"
  case estimated = "推"
  case reference = "参"

  /// The word of the input sheet that calls for the mark.
  var word: InputWord {
    switch self {
    case .excluded: .treatment(.excluded)
    case .provisional: .status(.provisional)
    case .estimated: .status(.estimated)
    case .reference: .status(.reference)
    }
  }

  /// Whether the word stands in 推計での扱い rather than in 状態.
  var isOfTreatment: Bool { self == .excluded }

  /// What the hidden cell says: the mark and the digits of the indicator, which the look needs; one rule then serves all
  /// rows, wherever they are sorted to.
  func text(_ decimals: Int) -> String { "\(rawValue)\(decimals)" }

  /// The look of a value that is marked.
  ///
  /// - Parameter decimals: the digits of the indicator after the point.
  private func look(_ decimals: Int) -> ConditionalFormat.Look {
    switch self {
    case .excluded:
      .init(color: .sub, isItalic: true, numberFormat: NumberFormat.marked(decimals, before: "\(rawValue) "))
    case .provisional, .estimated:
      .init(numberFormat: NumberFormat.marked(decimals, before: "", after: " \(rawValue)"))
    case .reference:
      .init(color: .sub, numberFormat: NumberFormat.marked(decimals, before: "", after: " \(rawValue)"))
    }
  }

  /// The rules by which the values of the years take the looks of their marks.
  ///
  /// - Parameters:
  ///   - area: the values of all years and rows.
  ///   - mark: the hidden cell of the first of them.
  ///   - decimals: the digits that indicators of the book have.
  static func rules(over area: Area, mark: Position, decimals: Set<Int>) -> [ConditionalFormat] {
    allCases.flatMap { kind in
      decimals.sorted().map { decimals in
        ConditionalFormat(
          over: area, when: .formula("=\(mark.reference)=\"\(kind.text(decimals))\""),
          style: kind.look(decimals))
      }
    }
  }
}
