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
  /// The value of the indicator itself, or of the first of its two series.
  case actual
  /// The value of the second of two series: 転出, 分母.
  case second
  case status
  case secondStatus
  /// The value of the series with which the target is compared (比較).
  case comparison
  case comparisonStatus
  case treatment
  case path
}
