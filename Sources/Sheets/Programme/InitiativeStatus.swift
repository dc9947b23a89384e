import Indicators
import Workbooks

/// What the sheets print of an initiative and year: how far it was carried out, or that nothing was reported.
enum InitiativeStatus: String, CaseIterable {
  case done = "実施"
  case partly = "一部"
  case notDone = "未実施"
  /// Reported, without a word on how far it was carried out.
  case unstated = "－"
  case unreported = "未報告"
  /// The year is not over.
  case notYet = "…"
  /// No year of the programme, for which nobody has to report.
  case notDue = ""

  /// The state of an initiative that was reported on, or not.
  ///
  /// - Parameter blank: what an initiative without a report is.
  init(_ report: InitiativeReport?, blank: InitiativeStatus) {
    guard let report else {
      self = blank
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

  /// The words that may stand on 実績入力; a blank cell is 未報告 where a report is due.
  static let entered: [InitiativeStatus] = [.done, .partly, .notDone, .unstated]
  /// Those that are counted for a year that is over.
  static let counted: [InitiativeStatus] = entered + [.unreported]

  /// What a column that counts it is called.
  var title: String { self == .unstated ? "－（記載なし）" : rawValue }

  /// The paper behind it, in cells and in the bars of the chart.
  var fill: Color {
    switch self {
    case .done: .ai3
    case .partly: .amber
    case .notDone: .orange
    case .unstated: .ai4
    case .unreported, .notYet, .notDue: .white
    }
  }

  /// The rules for an area of states.
  static func rules(over area: Area) -> [ConditionalFormat] {
    let looks: [(InitiativeStatus, ConditionalFormat.Look)] = [
      (.unreported, .init(color: .vermilion, isBold: true)),
      (.notDone, .init(isBold: true, fill: notDone.fill)), (.done, .init(fill: done.fill)),
      (.partly, .init(fill: partly.fill)),
    ]
    return looks.map { ConditionalFormat(over: area, when: .beginsWith($0.rawValue), style: $1) }
  }
}
