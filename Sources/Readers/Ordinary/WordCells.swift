import Indicators

/// The cells with what a department writes beside its values: made to texts once for the same bytes.
struct WordCells {
  private let origin: RowOrigin
  private var group: CellGroup
  /// The numbers in the table of candidates, by number of the group; nil where the remark says that the row holds no
  /// results.
  private var numbers: [Int?] = []

  init(_ origin: RowOrigin) {
    self.origin = origin
    let headings: [Heading] = [.source, .released, .nextRelease, .analysis, .outlook, .remark]
    group = CellGroup(columns: headings.compactMap(origin.header.index), limit: 1 << 16)
  }

  /// The number of the words of a record in the table of candidates; nil where they say that it holds no results.
  @inline(__always) mutating func number(
    _ record: CSVRecord, _ scanner: CSVScanner, _ table: inout ObservationTable
  ) -> Int? {
    guard let found = group.number(of: record, in: scanner.bytes) else {
      return newNumber(record, scanner, &table)
    }
    if found.isNew { numbers.append(newNumber(record, scanner, &table)) }
    return numbers[found.number]
  }

  @inline(never) private func newNumber(
    _ record: CSVRecord, _ scanner: CSVScanner, _ table: inout ObservationTable
  ) -> Int? {
    let row = origin.row(record, scanner)
    return OtherValues.areBeside(label: row.text(.remark)) ? nil : table.number(of: row.words)
  }
}
