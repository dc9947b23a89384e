import Indicators

/// The values that the cells of all exports give, before those of the same year are set against each other.
struct Candidates {
  var table = ObservationTable()
  /// The rows that were added for cells that could not be read; the accounts count them as rejected already.
  private(set) var rejected: Set<Int> = []

  var count: Int { table.count }

  /// Adds a value behind all others.
  mutating func add(_ candidate: Candidate) {
    if candidate.isRejected { rejected.insert(table.count) }
    table.add(candidate.observation)
  }

  /// Takes the values from one on away again.
  mutating func removeAll(from row: Int) {
    table.removeAll(from: row)
    rejected = rejected.filter { $0 < row }
  }

  /// The indicators that a file is about.
  func indicators(of file: ExportFile) -> Set<Indicator.ID> {
    table.indicators(of: file.rows)
  }
}
