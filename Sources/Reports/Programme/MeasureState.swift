import Indicators
import Workbooks

/// What the sheets print of a measure and year: how far it was carried out, or that nothing was reported.
enum MeasureState: String, CaseIterable {
  case done = "実施"
  case partly = "一部"
  case notDone = "未実施"
  /// Reported, without a word on how far it was carried out.
  case unstated = "－"
  case unreported = "未報告"
  /// The year is not over.
  case notYet = "…"

  /// The state of a measure that was reported on, or not, in a year up to the report year or after it.
  init(_ report: MeasureReport?, isDue: Bool) {
    guard let report else {
      self = isDue ? .unreported : .notYet
      return
    }
    self =
      switch report.implementation {
      case .done: .done
      case .partly: .partly
      case .notDone: .notDone
      case nil: .unstated
      }
  }

  /// The words that may stand on 実績入力; a blank cell is 未報告.
  static let entered: [MeasureState] = [.done, .partly, .notDone, .unstated]
  /// Those that are counted for a year that is over.
  static let counted: [MeasureState] = entered + [.unreported]

  /// What a column that counts it is called.
  var title: String { self == .unstated ? "－（記載なし）" : rawValue }

  var fill: Color {
    switch self {
    case .done: .ai3
    case .partly: .amber
    case .notDone: .orange
    case .unstated: .ai4
    case .unreported, .notYet: .white
    }
  }

  /// The rules for an area of states.
  static func rules(over area: Area) -> [ConditionalFormat] {
    [
      ConditionalFormat(over: area, when: .beginsWith("未報告"), style: .init(color: .vermilion, isBold: true)),
      ConditionalFormat(
        over: area, when: .beginsWith("未実施"), style: .init(isBold: true, fill: MeasureState.notDone.fill)),
      ConditionalFormat(over: area, when: .beginsWith("実施"), style: .init(fill: MeasureState.done.fill)),
      ConditionalFormat(over: area, when: .beginsWith("一部"), style: .init(fill: MeasureState.partly.fill)),
    ]
  }
}

/// What the sheets print of the review of a measure and year.
enum MeasureDecision: String, CaseIterable {
  case continued = "継続"
  case expanded = "拡充"
  case improved = "改善"
  case ended = "終了"
  /// The sides report different reviews.
  case differing = "相違"

  /// Nil where no side reports a review.
  init?(_ report: MeasureReport?) {
    guard let reviews = report?.reviews, let first = reviews.first else { return nil }
    guard reviews.count == 1 else {
      self = .differing
      return
    }
    self =
      switch first {
      case .continued: .continued
      case .expanded: .expanded
      case .improved: .improved
      case .ended: .ended
      }
  }

  /// The rules for an area of decisions: what changes stands out.
  static func rules(over area: Area) -> [ConditionalFormat] {
    [
      ConditionalFormat(over: area, when: .beginsWith("拡充"), style: .init(isBold: true, fill: .ai3)),
      ConditionalFormat(over: area, when: .beginsWith("改善"), style: .init(isBold: true, fill: .amber)),
      ConditionalFormat(over: area, when: .beginsWith("終了"), style: .init(isBold: true, fill: .hair)),
      ConditionalFormat(over: area, when: .beginsWith("相違"), style: .init(color: .vermilion, isBold: true)),
    ]
  }
}
