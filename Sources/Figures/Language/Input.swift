/// An input of an indicator as a whole, on the sheet 実績入力.
package enum Input: String, CaseIterable, Sendable {
  case baseline
  case baselineYear
  case target
  case targetYear
  case fromYear
  /// The words of a rating that a person sets; blank for none.
  case override
}

/// An input for one year of an indicator, on the sheet 実績入力.
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
