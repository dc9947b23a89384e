/// What a row of a slip is about, in the hidden columns beside it, so that an answer finds its finding and its cell again.
package enum SlipKey: Int, CaseIterable, Sendable {
  /// The code of the finding.
  case code
  /// The id of the indicator or initiative.
  case subject
  /// The name of the series; blank for the main one.
  case series
  case year
  /// What an answer repeats of the finding.
  case value
  /// The file of the cell that holds the value; blank where there is none.
  case file
  case line
  /// The number of the column, from 0.
  case column
  /// The text of that cell.
  case text

  /// The years of a row about several, in one cell.
  package static let separator: Character = "・"
}

/// What a department can answer in a row of a slip about a finding, from left to right.
package enum SlipAnswer: Int, CaseIterable, Sendable {
  case reply
  case corrected
  case reason
}

/// What a department can answer in a row of a slip about values that are missing, from left to right.
package enum SlipPromise: Int, CaseIterable, Sendable {
  case date
  case state
  case reason

  /// The reasons why there is no value that a department can choose (状態).
  package static let states = Absence.allCases.filter { $0 != .notSubmitted && $0 != .unverified }
}
