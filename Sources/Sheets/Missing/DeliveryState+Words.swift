package import Evaluations
import Indicators

/// What lists of missing values print of a state.
extension DeliveryState {
  /// The symbol in the cell of a year; empty where no value is expected.
  package var symbol: String {
    switch self {
    case .missing: "●"
    case .doubted: "？"
    case .inPreparation: "○"
    case .notPublished: "―"
    case .suspended: "休"
    case .notSurveyed: "調"
    case .notApplicable: "該"
    case .withheld: "秘"
    case .reference: "参"
    case .delivered: "✓"
    case .notExpected: ""
    }
  }

  /// What the symbol says, for a legend.
  package var meaning: String {
    switch self {
    case .missing: "\(Absence.notSubmitted.rawValue)（提出をお願いします）"
    case .doubted: "確認をお願いする値"
    case .inPreparation: Absence.inPreparation.rawValue
    case .notPublished: Absence.notPublished.rawValue
    case .suspended: Absence.suspended.rawValue
    case .notSurveyed: Absence.notSurveyed.rawValue
    case .notApplicable: Absence.notApplicable.rawValue
    case .withheld: Absence.withheld.rawValue
    case .reference: "参考値だけ届いている"
    case .delivered: "届いている"
    case .notExpected: "目標の期間の外"
    }
  }
}
