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

  /// The word behind a sign that tells it without colour: `● 実施`.
  var signed: String {
    switch self {
    case .done: "● 実施"
    case .partly: "◐ 一部"
    case .notDone: "○ 未実施"
    case .unstated: "－ 記載なし"
    case .unreported: "－ 未報告"
    case .notYet, .notDue: rawValue
    }
  }

  /// The rules for an area of states.
  static func rules(over area: Area) -> [ConditionalFormat] {
    looks.map { ConditionalFormat(over: area, when: .beginsWith($0.rawValue), style: $1) }
  }

  /// The rules for an area of states with their signs.
  static func signedRules(over area: Area) -> [ConditionalFormat] {
    looks.map { ConditionalFormat(over: area, when: .beginsWith($0.signed), style: $1) }
  }

  /// What is not carried out stands out; what is carries no colour.
  private static let looks: [(InitiativeStatus, ConditionalFormat.Look)] = [
    (.unreported, .init(color: .ink, isBold: true, fill: .amber)),
    (.notDone, .init(color: .ink, isBold: true, fill: .amber)), (.partly, .init(color: .ink, fill: .ai4)),
  ]
}
