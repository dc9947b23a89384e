/// What 実績入力 says of an indicator as a whole.
package enum Input: String, CaseIterable, Sendable {
  case baseline
  case baselineYear
  case target
  case targetYear
  case fromYear
  /// The words of a rating set by a person; blank for none.
  case override
}

/// What 実績入力 says of one year of an indicator.
package enum CellInput: String, CaseIterable, Sendable {
  case year
  /// The short form of the year: `R6`.
  case label
  case actual
  case inflow
  case outflow
  case status
  case outflowStatus
  case treatment
  case path
}
