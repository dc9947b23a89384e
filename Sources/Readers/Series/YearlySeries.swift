/// A series of yearly values whose end is kept back, for `tassei backtest` (検証用の系列).
///
/// Shape: one value per year from the first year on, oldest first, no gaps.
package struct YearlySeries: Hashable, Sendable {
  /// The name of the series in its file.
  package let id: String
  /// Number of values that count as history, 1 and more, fewer than there are values.
  package let historyCount: Int
  /// The year of the first value; nil where the file does not give it, as no figure of the backtest needs it.
  package let firstYear: Int?
  /// Finite numbers.
  package let values: [Double]
}
