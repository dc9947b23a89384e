import Indicators

/// One value as a cell gives it.
struct Candidate {
  let observation: Observation
  /// Whether the cell could not be read; the account counts it as rejected already.
  let isRejected: Bool
}
