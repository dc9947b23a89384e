/// Why there is no value (欠測の理由): absence is a fact with a reason, never 0.
package enum Absence: String, CaseIterable, Sendable {
  /// Blank or no row at all.
  case notSubmitted = "未提出"
  case inPreparation = "集計中"
  case notPublished = "未公表"
  case notSurveyed = "調査なし"
  case notApplicable = "該当なし"
  case withheld = "秘匿"
  case suspended = "休止"
  /// Unreadable or contradictory.
  case unverified = "未確認"

  /// Whether a value is still to come.
  package var isOwed: Bool {
    switch self {
    case .notSubmitted, .inPreparation, .notPublished, .unverified: true
    case .notSurveyed, .notApplicable, .withheld, .suspended: false
    }
  }
}
