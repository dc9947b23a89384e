/// A short table of numbers that the sheet 前提 holds; looked up by position, from 1.
///
/// Source: chapter "Projection" of the documentation; Student's t quantiles to four digits as published.
package enum Table: String, CaseIterable, Sendable {
  /// t分布の95％点: one-sided 0.95 quantiles of Student's t by degrees of freedom n − 2, 1…8.
  case quantile95 = "表_t95"
  /// 見通し年数: the years after the newest value in which a target may be reached, 1…20.
  case horizons = "見通し年数"

  /// The entries, from position 1.
  package var values: [Double] {
    switch self {
    case .quantile95: [6.3138, 2.9200, 2.3534, 2.1318, 2.0150, 1.9432, 1.8946, 1.8595]
    case .horizons: (1...20).map(Double.init)
    }
  }
}
