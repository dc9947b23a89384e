/// The reason why a value is missing (欠測の理由).
///
/// A missing value always has a reason and is never 0.
package enum Absence: String, CaseIterable, Sendable {
  /// The cell is blank, or the row is missing.
  case notSubmitted = "未提出"
  case inPreparation = "集計中"
  case notPublished = "未公表"
  case notSurveyed = "調査なし"
  case notApplicable = "該当なし"
  case withheld = "秘匿"
  case suspended = "休止"
  /// The cell is unreadable or contradicts another cell.
  case unverified = "未確認"

  /// Whether the value is still expected, so that it counts as a missing value (未提出の値).
  package var isPending: Bool {
    switch self {
    case .notSubmitted, .inPreparation, .notPublished, .unverified: true
    case .notSurveyed, .notApplicable, .withheld, .suspended: false
    }
  }
}
