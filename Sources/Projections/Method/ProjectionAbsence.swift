/// Reason why a projection has no interval and no probability.
package enum ProjectionAbsence: Sendable, Equatable, CaseIterable {
  /// The typical yearly change is zero: every fitted value is zero, so no variation was recorded.
  case noVariation

  /// The year asked for is not after the last fitted year.
  case notAhead
}
