import Indicators

/// The cells with what a department writes beside its values: made to texts once for the same bytes.
struct WordCells {
  private let origin: RowOrigin
  private var group: CellGroup
  /// The numbers in the table of candidates, by number of the group.
  private var numbers: [Int] = []

  init(_ origin: RowOrigin) {
    self.origin = origin
    let headings: [Heading] = [.source, .released, .nextRelease, .analysis, .outlook, .remark]
    group = CellGroup(columns: headings.compactMap(origin.header.index), limit: 1 << 16)
  }

  /// The number of the words of a record in the table of candidates.
  @inline(__always) mutating func number(
    _ record: CSVRecord, _ scanner: CSVScanner, _ table: inout ObservationTable
  ) -> Int {
    guard let found = group.number(of: record, in: scanner.bytes) else {
      return newNumber(record, scanner, &table)
    }
    if found.isNew { numbers.append(newNumber(record, scanner, &table)) }
    return numbers[found.number]
  }

  @inline(never) private func newNumber(
    _ record: CSVRecord, _ scanner: CSVScanner, _ table: inout ObservationTable
  ) -> Int {
    table.number(of: origin.row(record, scanner).words)
  }
}
