import Indicators

/// The cells that are not read and may say that a row holds no results: found out once for the same bytes.
struct AsideCells {
  private let columns: [Int]
  private let origin: RowOrigin
  private var group: CellGroup
  /// By number: whether one of the cells says so.
  private var areOfOthers: [Bool] = []

  init(_ columns: [Int], of origin: RowOrigin) {
    self.columns = columns
    self.origin = origin
    group = CellGroup(columns: columns, limit: 1 << 16)
  }

  /// Whether a record is known to hold results, as far as these cells say.
  @inline(__always) mutating func areOfResults(_ record: CSVRecord, _ scanner: CSVScanner) -> Bool {
    guard !columns.isEmpty else { return true }
    guard let found = group.number(of: record, in: scanner.bytes) else { return isOfResults(record, scanner) }
    if found.isNew { areOfOthers.append(!isOfResults(record, scanner)) }
    return !areOfOthers[found.number]
  }

  @inline(never) private func isOfResults(_ record: CSVRecord, _ scanner: CSVScanner) -> Bool {
    origin.row(record, scanner).column(ofOthersIn: columns) == nil
  }
}
